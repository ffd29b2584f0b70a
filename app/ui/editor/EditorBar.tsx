import { useEffect, useState } from 'react'
import { drafting as d } from '#app/locales/drafting.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { DraftState } from './DraftState.tsx'
import { SignInAgain, type Me } from './SignInAgain.tsx'
import type { DraftView } from './draft-view.ts'

type BarProps = { id: string; view: DraftView; me: Me; onSignedIn: () => void }

/** The state of the draft, always in sight, and the ways out of the editor. */
export const EditorBar = ({ id, view, me, onSignedIn }: BarProps) => {
	const t = useText()
	const language = useLanguage()
	const isOut = view.trouble === 'signed-out'
	const [isAsking, setAsking] = useState(false)
	useEffect(() => setAsking(isOut), [isOut])
	return (
		<div className="editor-bar">
			<DraftState view={view} onSignIn={() => setAsking(true)} />
			<div className="row">
				<Button kind="quiet" small href={inLanguage(language, paths.draftHistory(id))}>
					{t(d.historyShort)}
				</Button>
				<Button kind="quiet" small href={inLanguage(language, paths.entry(id))}>
					{t(m.back)}
				</Button>
				<Button kind="secondary" small form="ho-so">
					{t(m.save)}
				</Button>
			</div>
			<SignInAgain
				me={me}
				here={inLanguage(language, paths.entryEditor(id))}
				isOpen={isAsking}
				onClose={() => setAsking(false)}
				onSignedIn={onSignedIn}
			/>
		</div>
	)
}

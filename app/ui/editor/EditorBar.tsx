import { useEffect, useState } from 'react'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { DraftState } from './DraftState.tsx'
import { SignInAgain, type Me } from './SignInAgain.tsx'
import type { DraftView } from './draft-view.ts'

type BarProps = {
	id: string
	view: DraftView
	me: Me
	/** Fields whose text cannot be taken as it is. */
	unread: readonly string[]
	isListOpen: boolean
	onList: () => void
	onSignedIn: () => void
}

/** The state of the draft, always in sight, and on a phone the way to the contents. */
export const EditorBar = ({ id, view, me, unread, isListOpen, onList, onSignedIn }: BarProps) => {
	const t = useText()
	const language = useLanguage()
	const isOut = view.trouble === 'signed-out'
	const [isAsking, setAsking] = useState(false)
	useEffect(() => setAsking(isOut), [isOut])
	return (
		<div className="editor-bar">
			<DraftState view={view} unread={unread} onSignIn={() => setAsking(true)} />
			<div className="row editor-bar-acts">
				<span className="needs-script contents-button">
					<Button
						type="button"
						kind="quiet"
						small
						icon="menu"
						aria-expanded={isListOpen}
						aria-controls="muc-luc"
						onClick={onList}
					>
						{t(m.contents)}
					</Button>
				</span>
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

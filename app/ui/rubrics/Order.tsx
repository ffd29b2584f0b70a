import type { ReactNode } from 'react'
import { rubrics as m } from '#app/locales/rubrics.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'

type Part = { path: string; vi: string; en: string }
type Props = { parts: readonly Part[]; empty: string; editor: (path: string) => ReactNode }

/** Parts in their order, each with its form and the buttons that move and remove it. */
export const Order = ({ parts, empty, editor }: Props) => {
	if (parts.length === 0) return <p className="muted">{empty}</p>
	return (
		<ol className="form-parts">
			{parts.map((part, index) => (
				<li key={part.path}>
					{editor(part.path)}
					<div className="row">
						{index > 0 ? <Act part={part} act="move" by="up" icon="arrow-up" /> : null}
						{index < parts.length - 1 ? <Act part={part} act="move" by="down" icon="arrow-down" /> : null}
						<Act part={part} act="remove" icon="remove" />
					</div>
				</li>
			))}
		</ol>
	)
}

type ActProps = {
	part: Part
	act: 'move' | 'remove'
	by?: 'up' | 'down'
	icon: 'arrow-up' | 'arrow-down' | 'remove'
}

const words = { 'arrow-up': m.up, 'arrow-down': m.down, remove: m.remove } as const

const Act = ({ part, act, by, icon }: ActProps) => {
	const t = useText()
	const language = useLanguage()
	return (
		<form method="post">
			<input type="hidden" name="act" value={act} />
			<input type="hidden" name="key" value={part.path} />
			{by ? <input type="hidden" name="by" value={by} /> : null}
			<Button kind="quiet" small icon={icon}>
				{t(words[icon])}
				<span className="hidden-words">{`: ${named(language, part)}`}</span>
			</Button>
		</form>
	)
}

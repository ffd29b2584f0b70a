import type { ReactNode } from 'react'
import type { Words } from '#app/domain/entry-form.ts'
import { forms as m } from '#app/locales/forms.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Part = { key: string; label: Words }
type Props = { parts: readonly Part[]; empty: string; editor: (key: string) => ReactNode }

/** The parts in their order, each with its form and the buttons that move and remove it. */
export const PartOrder = ({ parts, empty, editor }: Props) => {
	if (parts.length === 0) return <p className="muted">{empty}</p>
	return (
		<ol className="form-parts">
			{parts.map((part, index) => (
				<li key={part.key} id={`phan-${part.key}`}>
					{editor(part.key)}
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

const Act = ({ part, act, by, icon }: ActProps) => {
	const t = useText()
	const words = { 'arrow-up': m.up, 'arrow-down': m.down, remove: m.remove } as const
	return (
		<form method="post">
			<input type="hidden" name="act" value={act} />
			<input type="hidden" name="key" value={part.key} />
			{by ? <input type="hidden" name="by" value={by} /> : null}
			<Button kind="quiet" small icon={icon}>
				{t(words[icon], { name: t(part.label) })}
			</Button>
		</form>
	)
}

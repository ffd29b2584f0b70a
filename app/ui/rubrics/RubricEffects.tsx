import type { RubricChange, RubricPart } from '#app/domain/rubric-change.ts'
import { isSameRubric } from '#app/domain/rubric-change.ts'
import type { Pair } from '#app/domain/rubric.ts'
import { rubrics as m, settingNames } from '#app/locales/rubrics.ts'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'
import { usePairNames } from './pair-name.ts'

type Props = {
	isOpen: boolean
	change: RubricChange | null
	moves: readonly { name: { vi: string; en: string } | null; count: number }[]
	left: readonly Pair[]
}

/** What publishing a version would do: to the table, to the entries, and to kinds that nothing would score any more. */
export const RubricEffects = ({ isOpen, change, moves, left }: Props) => {
	const t = useText()
	const language = useLanguage()
	const pairNames = usePairNames()
	return (
		<div className="stack">
			{change === null ? <p>{t(m.firstVersion)}</p> : <Change change={change} />}
			{isOpen && moves.length === 0 ? <p>{t(m.noMoves)}</p> : null}
			{moves.map(({ name, count }) => (
				<p key={name?.vi ?? ''}>
					{name ? t(m.moves, { count, name: named(language, name) }) : t(m.movesOther, { count })}
				</p>
			))}
			{left.length === 0 ? null : (
				<Notice tone="warning">{t(m.left, { pairs: pairNames(left).join('; ') })}</Notice>
			)}
		</div>
	)
}

const Change = ({ change }: { change: RubricChange }) => {
	const t = useText()
	const language = useLanguage()
	if (isSameRubric(change)) return <p>{t(m.noChange)}</p>
	const shown = (part: RubricPart & { was?: string | null }) => {
		const [name, figure] = [named(language, part), part.figure]
		if (part.was) return t(m.wasFigure, { name, figure, was: part.was })
		return figure === '' ? name : t(m.withFigure, { name, figure })
	}
	const lines = [
		{ name: m.added, parts: change.added.map(shown) },
		{ name: m.removed, parts: change.removed.map(shown) },
		{ name: m.changed, parts: change.changed.map(shown) },
		{ name: m.own, parts: change.own.map((name) => t(settingNames[name] ?? m.own)) },
	].filter(({ parts }) => parts.length > 0)
	return (
		<>
			<dl className="facts">
				{lines.map(({ name, parts }) => (
					<div key={name.vi}>
						<dt>{t(name)}</dt>
						<dd>
							<ul className="plain-list">
								{parts.map((part, index) => (
									<li key={`${index} ${part}`}>{part}</li>
								))}
							</ul>
						</dd>
					</div>
				))}
			</dl>
			{change.isMoved ? <p>{t(m.reordered)}</p> : null}
		</>
	)
}

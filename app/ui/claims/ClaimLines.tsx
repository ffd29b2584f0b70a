import type { ClaimFinding, ClaimMark } from '#app/domain/claim.ts'
import { claims as m, claimWords } from '#app/locales/claims.ts'
import type { IconName } from '#app/ui/parts/Icon.tsx'
import { Tag, type Tone } from '#app/ui/parts/Tag.tsx'
import { useText } from '#app/ui/parts/language.tsx'

const looks: Readonly<Record<ClaimFinding, { tone: Tone; icon: IconName }>> = {
	verified: { tone: 'good', icon: 'done' },
	unclear: { tone: 'waiting', icon: 'info' },
	contradicted: { tone: 'wrong', icon: 'warning' },
}

type Sheet = { reviewer: string | null; marks: Readonly<Record<string, ClaimMark>> }

/** What every sheet says of one result. */
export const ClaimLines = ({ resultId, sheets }: { resultId: string; sheets: readonly Sheet[] }) => {
	const t = useText()
	const marked = sheets.flatMap(({ reviewer, marks }, index) => {
		const mark = marks[resultId]
		return mark ? [{ mark, by: reviewer ?? t(m.sheet, { number: index + 1 }) }] : []
	})
	if (marked.length === 0) return <span className="muted">{t(m.noneYet)}</span>
	return (
		<ul className="claim-lines">
			{marked.map(({ mark, by }) => (
				<li key={by}>
					<span className="muted small">{by}</span>
					<ClaimMarked mark={mark} />
				</li>
			))}
		</ul>
	)
}

/** One mark with its note. */
export const ClaimMarked = ({ mark }: { mark: ClaimMark | undefined }) => {
	const t = useText()
	if (!mark) return <span className="muted">{t(m.none)}</span>
	const { finding, note } = mark
	return (
		<>
			{finding ? <Tag {...looks[finding]}>{t(claimWords[finding])}</Tag> : null}
			{note ? <span className="as-typed small">{note}</span> : null}
		</>
	)
}

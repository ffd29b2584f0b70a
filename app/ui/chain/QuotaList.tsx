import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { kinds, subjectNames } from '#app/locales/agency.ts'
import { chain as m } from '#app/locales/chain.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Line = {
	kind: EntryKind | null
	subject: Subject | null
	whose: 'own' | 'parent'
	most: number
	used: number
	unit?: string
	round?: string
}

/** How many are handed in of how many; what is used up says what that means. */
export const QuotaList = ({ lines }: { lines: readonly Line[] }) => {
	const t = useText()
	const what = ({ kind, subject, whose, unit, round }: Line) =>
		[
			kind ? t(kinds[kind]) : t(m.allKinds),
			subject ? t(subjectNames[subject]) : null,
			whose === 'parent' ? t(m.quotaParent) : (unit ?? null),
			round ?? null,
		]
			.filter(Boolean)
			.join(' · ')
	return lines.length === 0 ? null : (
		<ul className="quota-list">
			{lines.map((line) => (
				<li key={what(line)} className={line.used >= line.most ? 'full' : undefined}>
					{t(m.quotaLine, { what: what(line), used: line.used, most: line.most })}
					{line.used >= line.most ? <span className="small muted">{` ${t(m.quotaFull)}`}</span> : null}
				</li>
			))}
		</ul>
	)
}

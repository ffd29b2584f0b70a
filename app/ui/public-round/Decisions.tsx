import type { RoundPage } from '#app/domain/round-page.ts'
import { formatDate } from '#app/locales/format.ts'
import { roundPage as m } from '#app/locales/public-pages.ts'
import { supersededWords, supersedingWords, supersession } from '#app/locales/supersession.ts'
import { dayWords } from '#app/ui/certificates/RevokedList.tsx'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

const onDay = ({ number, decidedOn }: { number: string; decidedOn: string }) => ({
	number,
	date: dayWords(decidedOn),
})

/** The papers that gave the awards, as they were signed. */
export const Decisions = ({ decisions }: Pick<RoundPage, 'decisions'>) => {
	const t = useText()
	return (
		<Table
			caption={t(m.decisions)}
			captionHidden
			cards
			rows={decisions}
			rowKey={({ number }) => number}
			columns={[
				{ key: 'number', head: t(m.number), rowHead: true, whole: true, cell: ({ number }) => number },
				{ key: 'on', head: t(m.decidedOn), whole: true, cell: ({ decidedOn }) => formatDate(decidedOn) },
				{ key: 'title', head: t(m.decision), cell: ({ title }) => <span lang="vi">{title}</span> },
				...(decisions.some(({ supersedes, supersededBy }) => supersedes || supersededBy.length > 0)
					? [
							{
								key: 'others',
								head: t(supersession.relation),
								cell: ({ supersedes, supersededBy }: RoundPage['decisions'][number]) =>
									[
										...(supersedes ? [t(supersedingWords[supersedes.reach], onDay(supersedes))] : []),
										...supersededBy.map((later) => t(supersededWords[later.reach], onDay(later))),
									].join('. ') || '–',
							},
						]
					: []),
				{ key: 'signer', head: t(m.signer), cell: ({ signer }) => <span lang="vi">{signer}</span> },
				{ key: 'awards', head: t(m.awards), number: true, cell: ({ awards }) => <Figure value={awards} /> },
			]}
		/>
	)
}

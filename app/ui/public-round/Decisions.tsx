import type { RoundPage } from '#app/domain/round-page.ts'
import { formatDate } from '#app/locales/format.ts'
import { roundPage as m } from '#app/locales/public-pages.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

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
				{ key: 'signer', head: t(m.signer), cell: ({ signer }) => <span lang="vi">{signer}</span> },
				{ key: 'awards', head: t(m.awards), number: true, cell: ({ awards }) => <Figure value={awards} /> },
			]}
		/>
	)
}

import { assigning as m, barrierWords } from '#app/locales/assigning.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

type Line = {
	personId: string
	name: string
	unit: string
	isChosen: boolean
	barrier: keyof typeof barrierWords | null
	match: number
	wish: number
	load: number
	isFull: boolean
}

/** One entry looked at closer: everybody of the round, chosen or passed over, and why. */
export const PlanLook = ({
	looked,
	href,
}: {
	looked: { title: string; lines: readonly Line[] }
	href: string
}) => {
	const t = useText()
	return (
		<section className="stack" aria-labelledby="vi-sao">
			<h2 id="vi-sao">{t(m.whyTitle)}</h2>
			<p>{looked.title}</p>
			<Table
				caption={t(m.whyTitle)}
				captionHidden
				dense
				rows={looked.lines}
				rowKey={({ personId }) => personId}
				cards
				columns={[
					{
						key: 'name',
						head: t(m.reviewers),
						rowHead: true,
						cell: ({ name, unit }) => (
							<>
								{name} <span className="muted">{unit}</span>
							</>
						),
					},
					{ key: 'reason', head: t(m.reason), cell: (line) => <Why line={line} /> },
					{ key: 'match', head: t(m.matchHead), number: true, cell: ({ match }) => `${match} %` },
					{ key: 'load', head: t(m.loadHead), number: true, cell: ({ load }) => load },
				]}
			/>
			<p>
				<a href={href}>{t(m.back)}</a>
			</p>
		</section>
	)
}

const Why = ({ line: { isChosen, barrier, wish, isFull } }: { line: Line }) => {
	const t = useText()
	if (isChosen) return <Tag tone="good">{t(m.chosen)}</Tag>
	if (barrier !== null)
		return <Tag tone={barrier === 'has-it' ? 'info' : 'neutral'}>{t(barrierWords[barrier])}</Tag>
	return <>{[isFull ? t(m.isFull) : t(m.dearer), ...(wish < 0 ? [t(m.ratherNot)] : [])].join('; ')}</>
}

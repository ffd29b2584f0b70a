import type { ReactNode } from 'react'
import { evidenceKinds, isInQuarantine, type EvidenceKind, type ScanState } from '#app/domain/evidence.ts'
import type { Result } from '#app/domain/entry-content.ts'
import { proofMatrix, type MatrixLine } from '#app/domain/proof-matrix.ts'
import { matrix as m } from '#app/locales/coach.ts'
import { uploads } from '#app/locales/uploads.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { ProofLink } from './ProofLink.tsx'

/** A piece of evidence as its reader may call it; `name` null when its own name could tell whose it is. */
export type MatrixEvidence = {
	id: string
	kind: EvidenceKind
	name: string | null
	href: string | null
	scan: ScanState
}

type Props = {
	results: readonly Pick<Result, 'id' | 'metric' | 'proofs'>[]
	evidence: readonly MatrixEvidence[]
	captionHidden?: boolean
	/** A column of its reader's own, beside the results. */
	beside?: MatrixColumn | undefined
}

export type MatrixColumn = { head: string; cell: (resultId: string, number: number) => ReactNode }

/** Which evidence proves which result, and where; each cell opens the evidence at that place. */
export const Matrix = ({ results, evidence, captionHidden = false, beside }: Props) => {
	const t = useText()
	if (results.length === 0) return <p>{t(m.noResults)}</p>
	if (evidence.length === 0 && !beside) return <p>{t(m.noEvidence)}</p>
	const { lines, idle } = proofMatrix(results, evidence)
	const nameOf = (index: number) => evidence[index]?.name || t(m.column, { count: index + 1 })
	const columns = evidence.map((item, index) => ({
		key: item.id,
		head: <EvidenceHead item={item} name={nameOf(index)} isIdle={idle.includes(item.id)} />,
		named: nameOf(index),
		cell: (line: MatrixLine) => <Cell line={line} index={index} item={item} name={nameOf(index)} />,
	}))
	return (
		<div className="matrix">
			<Table
				caption={t(m.title)}
				captionHidden={captionHidden}
				dense
				cards
				rows={lines}
				rowKey={({ resultId }) => resultId}
				columns={[
					{
						key: 'result',
						head: t(m.result),
						rowHead: true,
						cell: ({ number, metric, isProven }) => (
							<span className="matrix-head">
								<span>{`${number}. ${metric}`}</span>
								{isProven ? null : (
									<Tag tone="waiting" icon="warning">
										{t(m.unproven)}
									</Tag>
								)}
							</span>
						),
					},
					...(beside
						? [
								{
									key: 'beside',
									head: beside.head,
									cell: (line: MatrixLine) => beside.cell(line.resultId, line.number),
								},
							]
						: []),
					...columns,
				]}
			/>
		</div>
	)
}

type HeadProps = { item: MatrixEvidence; name: string; isIdle: boolean }

/** What a column is called, of what kind it is, and what the reader should know of it. */
const EvidenceHead = ({ item, name, isIdle }: HeadProps) => {
	const t = useText()
	return (
		<span className="matrix-head">
			<span>{name}</span>
			<span className="matrix-kind">{evidenceKinds[item.kind].extension.toUpperCase()}</span>
			{isInQuarantine(item.scan) ? (
				<Tag tone="waiting">{t(item.scan === 'waiting' ? uploads.awaitingScan : uploads.heldByScan)}</Tag>
			) : null}
			{isIdle ? (
				<Tag tone="waiting" icon="warning">
					{t(m.idle)}
				</Tag>
			) : null}
		</span>
	)
}

type CellProps = { line: MatrixLine; index: number; item: MatrixEvidence; name: string }

const Cell = ({ line, index, item, name }: CellProps) => {
	const t = useText()
	const places = line.cells[index] ?? []
	if (places.length === 0)
		return (
			<span className="matrix-none">
				<span aria-hidden="true">{'–'}</span>
				<span className="hidden-words">{t(m.none)}</span>
			</span>
		)
	return (
		<ul className="matrix-places">
			{places.map((place) => (
				<li key={`${place.page} ${place.second}`}>
					<ProofLink place={place} name={name} href={item.href} result={`${line.number}. ${line.metric}`} />
				</li>
			))}
		</ul>
	)
}

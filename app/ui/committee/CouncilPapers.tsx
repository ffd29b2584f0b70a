import { paperNumber, type CouncilPaperKind } from '#app/domain/council-paper.ts'
import { councilPapers as m } from '#app/locales/council-papers.ts'
import type { ScanState } from '#app/domain/evidence.ts'
import { signedPapers as s } from '#app/locales/signed-papers.ts'
import { uploads } from '#app/locales/uploads.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

type Line = {
	kind: CouncilPaperKind
	unitId: string | null
	agency: string
	number: number | null
	signed: { number: number; scan: ScanState } | null
}
type Props = {
	id: string
	number: string
	papers: readonly Line[]
	refusal: string | null
	/** Whether the viewer may open the signed papers: never with a conflict. */
	mayReadSigned: boolean
}

/** Every paper of the decision with its number, as PDF and as Word, and the signed one beside it. */
export const CouncilPapers = ({ id, number, papers, refusal, mayReadSigned }: Props) => {
	const t = useText()
	const language = useLanguage()
	const isNumbered = papers.some((paper) => paper.number !== null)
	const name = ({ kind, agency }: Line) => t(m[kind], { agency })
	return (
		<section className="stack screen-only" aria-labelledby="van-ban-mau">
			<h2 id="van-ban-mau">{t(m.title)}</h2>
			<p className="muted">{t(m.lead)}</p>
			<Table
				cards
				captionHidden
				caption={t(m.title)}
				rows={papers}
				rowKey={({ kind, unitId }) => `${kind} ${unitId ?? ''}`}
				empty={t(m.title)}
				columns={[
					{ key: 'paper', head: t(m.paper), rowHead: true, cell: name },
					{
						key: 'number',
						head: t(m.number),
						cell: (line) => (line.kind === 'decision' ? number : numberOf(line, number)),
					},
					{
						key: 'files',
						head: t(m.files),
						cell: (line) => <Made id={id} line={line} paper={name(line)} />,
					},
					{
						key: 'signed',
						head: t(s.column),
						cell: (line) =>
							mayReadSigned ? <Signed id={id} line={line} paper={name(line)} /> : t(s.conflict),
					},
				]}
			/>
			{isNumbered ? null : (
				<form
					method="post"
					action={inLanguage(language, paths.adminPaperNumbers(id))}
					className="stack tight"
				>
					<p className="muted">{t(m.giveLead)}</p>
					<div className="row">
						<Button kind="secondary" refusedBecause={refusal}>
							{t(m.give)}
						</Button>
					</div>
				</form>
			)}
		</section>
	)
}

type Cell = { id: string; line: Line; paper: string }

const Made = ({ id, line, paper }: Cell) => {
	const t = useText()
	const language = useLanguage()
	return (
		<span className="row">
			{(['pdf', 'docx'] as const).map((as) => (
				<a
					key={as}
					href={inLanguage(language, paths.adminCouncilPaper(id, line.kind, as, line.unitId))}
					aria-label={t(m.fileOf, { form: t(m[as]), paper })}
				>
					{t(m[as])}
				</a>
			))}
		</span>
	)
}

const Signed = ({ id, line, paper }: Cell) => {
	const t = useText()
	const language = useLanguage()
	const { kind, unitId, signed } = line
	const act = signed ? t(s.open, { number: signed.number }) : t(s.upload)
	return (
		<span className="stack tight">
			<a
				href={inLanguage(language, paths.adminSignedPaper(id, kind, unitId))}
				aria-label={t(s.of, { act, paper })}
			>
				{act}
			</a>
			{signed?.scan === 'waiting' ? <span className="small muted">{t(uploads.awaitingScan)}</span> : null}
		</span>
	)
}

const numberOf = ({ kind, number }: Line, decision: string): string =>
	kind === 'decision' || number === null ? '–' : paperNumber(kind, number, decision)

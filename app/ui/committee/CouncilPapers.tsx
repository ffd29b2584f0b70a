import { paperNumber, type CouncilPaperKind } from '#app/domain/council-paper.ts'
import { councilPapers as m } from '#app/locales/council-papers.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

type Line = { kind: CouncilPaperKind; unitId: string | null; agency: string; number: number | null }
type Props = { id: string; number: string; papers: readonly Line[]; refusal: string | null }

/** Every paper of the decision with its number, as PDF and as Word. */
export const CouncilPapers = ({ id, number, papers, refusal }: Props) => {
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
						cell: (line) => (
							<span className="row">
								{(['pdf', 'docx'] as const).map((as) => (
									<a
										key={as}
										href={inLanguage(language, paths.adminCouncilPaper(id, line.kind, as, line.unitId))}
										aria-label={t(m.fileOf, { form: t(m[as]), paper: name(line) })}
									>
										{t(m[as])}
									</a>
								))}
							</span>
						),
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

const numberOf = ({ kind, number }: Line, decision: string): string =>
	kind === 'decision' || number === null ? '–' : paperNumber(kind, number, decision)

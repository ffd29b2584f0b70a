import type { PracticeStory } from '#app/domain/practice.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { ResultChart } from '#app/ui/parts/ResultChart.tsx'
import { PublicProofs, type ProvingFiles } from './PublicProofs.tsx'
import { measuredAt } from '#app/locales/measured-at.ts'
import { Source } from './Source.tsx'

type Result = PracticeStory['results'][number]
type Compared = Result & { before: number; after: number }
type Given = Result & { after: number }

const isCompared = (result: Result): result is Compared => result.before !== null && result.after !== null
const isGiven = (result: Result): result is Given => result.before === null && result.after !== null

/** The result before the story: changes as a chart, single figures as figures, each with its date and source. */
export const Results = ({ results, ...files }: Pick<PracticeStory, 'results'> & ProvingFiles) => {
	const t = useText()
	const compared = results.filter(isCompared)
	const given = results.filter(isGiven)
	if (compared.length + given.length === 0) return null
	return (
		<section className="panel practice-results" aria-labelledby="ket-qua">
			<h2 id="ket-qua">{t(m.results)}</h2>
			{compared.length === 0 ? null : (
				<div className="stack">
					<ResultChart
						caption={t(m.compared)}
						results={compared.map((result) => ({ ...result, asOf: measuredAt(result.date) }))}
					/>
					<ul className="sources">
						{compared.map((result) => (
							<li key={result.id}>
								<span lang="vi">{result.metric}</span>
								{': '}
								<Notes {...result} /> <PublicProofs result={result} {...files} />
							</li>
						))}
					</ul>
				</div>
			)}
			{given.length === 0 ? null : <Figures results={given} titled={compared.length > 0} files={files} />}
		</section>
	)
}

type FiguresProps = { results: readonly Given[]; titled: boolean; files: ProvingFiles }

const Figures = ({ results, titled, files }: FiguresProps) => {
	const t = useText()
	return (
		<div className="stack">
			{titled ? <h3>{t(m.figures)}</h3> : null}
			<dl className="result-figures">
				{results.map((result) => (
					<div key={result.id}>
						<dt lang="vi">{result.metric}</dt>
						<dd>
							<strong>
								<Figure value={result.after} unit={result.unit} />
							</strong>{' '}
							<span className="result-notes">
								<Notes {...result} /> <PublicProofs result={result} {...files} />
							</span>
						</dd>
					</div>
				))}
			</dl>
		</div>
	)
}

const Notes = ({ date, source }: Pick<Result, 'date' | 'source'>) => {
	const t = useText()
	return (
		<>
			{date === '' ? null : <span>{t(m.asOf, { date: measuredAt(date) })}</span>}
			{date !== '' && source !== '' ? '. ' : null}
			{source === '' ? null : <Source source={source} />}
		</>
	)
}

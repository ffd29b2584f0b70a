import { contentLimits, type EntryContent } from '#app/domain/entry-content.ts'
import { formatNumber } from '#app/locales/format.ts'
import { editor as m } from '#app/locales/editor.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { ProofRows, type ProvingFile } from './ProofRows.tsx'
import { useField } from './field-problems.ts'
import { useRows } from './use-rows.ts'

type Result = EntryContent['results'][number]
type Props = {
	results: readonly Result[]
	files: readonly ProvingFile[]
	spare: string
	onChange: () => void
}

export const ResultRows = ({ results, files, spare, onChange }: Props) => {
	const t = useText()
	const { ids, add, remove } = useRows(
		results.map(({ id }) => id),
		spare,
		onChange,
	)
	return (
		<div className="stack loose" id="results">
			<p className="muted">{t(m.resultsHint)}</p>
			{ids.map((id, index) => (
				<fieldset key={id} className="entry-rows">
					<legend>{t(m.resultNumber, { number: index + 1 })}</legend>
					<ResultRow id={id} result={results.find((each) => each.id === id)} />
					<ProofRows
						resultId={id}
						number={index + 1}
						proofs={results.find((each) => each.id === id)?.proofs ?? []}
						files={files}
						spare={spare}
						onChange={onChange}
					/>
					<div className="row needs-script">
						<Button type="button" kind="quiet" small icon="remove" onClick={() => remove(id)}>
							{t(m.removeRow)}
							<span className="hidden-words">{`: ${t(m.resultNumber, { number: index + 1 })}`}</span>
						</Button>
					</div>
				</fieldset>
			))}
			{ids.length < contentLimits.results ? (
				<div className="row needs-script">
					<Button type="button" kind="secondary" icon="plus" onClick={add}>
						{t(m.addResult)}
					</Button>
				</div>
			) : null}
		</div>
	)
}

const ResultRow = ({ id, result }: { id: string; result: Result | undefined }) => {
	const t = useText()
	const language = useLanguage()
	const field = useField()
	const at = (name: string, value: string | undefined) => field(`result-${id}-${name}`, value ?? '')
	const figure = (value: number | null | undefined) =>
		typeof value === 'number' ? formatNumber(language, value, { most: 10 }) : ''
	return (
		<>
			<input type="hidden" name="result" value={id} />
			<Field {...at('metric', result?.metric)} label={t(m.metric)} maxLength={contentLimits.line} />
			<div className="entry-fields">
				<Field {...at('unit', result?.unit)} label={t(m.unit)} maxLength={60} />
				<Field
					{...at('before', figure(result?.before))}
					label={t(m.before)}
					inputMode="decimal"
					maxLength={30}
					optional
				/>
				<Field
					{...at('after', figure(result?.after))}
					label={t(m.after)}
					inputMode="decimal"
					maxLength={30}
				/>
				<Field {...at('date', result?.date)} label={t(m.date)} hint={t(m.dateHintShort)} maxLength={20} />
			</div>
			<Field {...at('source', result?.source)} label={t(m.source)} maxLength={contentLimits.line} />
		</>
	)
}

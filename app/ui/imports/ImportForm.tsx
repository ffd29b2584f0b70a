import type { TableProblem } from '#app/domain/import-file.ts'
import { tableProblems, tables as m } from '#app/locales/tables.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Named = { id: string; name: string }
type Props = {
	rounds: readonly Named[]
	units: readonly Named[]
	/** The address of the template of a round. */
	template: (roundId: string) => string
	problem: TableProblem | null
}

/** Choose the round, take its template, send the table. */
export const ImportForm = ({ rounds, units, template, problem }: Props) => {
	const t = useText()
	if (rounds.length === 0) {
		return (
			<Empty title={t(m.closedTitle)}>
				<p>{t(m.closedWords)}</p>
			</Empty>
		)
	}
	const [only] = rounds
	return (
		<>
			<ErrorSummary errors={problem ? [{ field: 'bang', message: t(tableProblems[problem]) }] : []} />
			<section className="stack tight" aria-labelledby="bang-mau">
				<h2 id="bang-mau">{t(m.template)}</h2>
				<p className="muted">{t(m.templateHint)}</p>
				<ul className="plain-list">
					{rounds.map(({ id, name }) => (
						<li key={id}>
							<a href={template(id)}>{name}</a>
						</li>
					))}
				</ul>
			</section>
			<form className="form" method="post" encType="multipart/form-data">
				<Choice
					name="roundId"
					legend={t(m.round)}
					options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
					chosen={rounds.length === 1 ? only?.id : ''}
					required
				/>
				{units.length > 1 ? (
					<Choice
						name="unitId"
						legend={t(m.unit)}
						options={units.map(({ id, name }) => ({ value: id, label: name }))}
						required
					/>
				) : null}
				<TableField error={problem && t(tableProblems[problem])} />
				<div className="row">
					<Button>{t(m.send)}</Button>
				</div>
			</form>
		</>
	)
}

const TableField = ({ error }: { error: string | null }) => {
	const t = useText()
	return (
		<Field
			name="table"
			id="bang"
			type="file"
			label={t(m.file)}
			hint={t(m.fileHint)}
			accept=".xlsx,.csv,.json,.txt"
			error={error}
			required
		/>
	)
}

import type { FieldColumn, FieldKind, TableLine } from '#app/domain/answer.ts'
import { contentLimits } from '#app/domain/entry-content.ts'
import type { FormField } from '#app/domain/entry-form.ts'
import { editor as m } from '#app/locales/editor.ts'
import { formatNumber } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { AnswerFieldProps } from './AnswerField.tsx'
import { useField } from './field-problems.ts'
import { useRows } from './use-rows.ts'

type Props = Omit<AnswerFieldProps, 'field'> & {
	field: FormField & Extract<FieldKind, { kind: 'table' }>
	words: { label: string; hint?: string }
}

/** A table that is filled line by line; one blank line is there without a script. */
export const TableField = ({ field, answer, words, spare, onChange }: Props) => {
	const t = useText()
	const at = useField()
	const where = `answer-${field.key}`
	const lines = answer.kind === 'table' ? answer.lines : []
	const { ids, add, remove } = useRows(
		lines.map(({ id }) => id),
		spare,
		onChange,
	)
	const { error } = at(where, '')
	return (
		<fieldset className="stack" id={where}>
			<legend className="field-label">{words.label}</legend>
			{words.hint ? <p className="field-hint">{words.hint}</p> : null}
			{error ? <p className="field-error">{error}</p> : null}
			{ids.map((id, index) => (
				<fieldset key={id} className="entry-rows">
					<legend>{t(m.lineNumber, { number: index + 1 })}</legend>
					<input type="hidden" name={where} value={id} />
					<div className="entry-fields">
						{field.columns.map((column) => (
							<Cell
								key={column.key}
								column={column}
								where={`${where}-${id}-${column.key}`}
								cell={cellOf(lines, id, column.key)}
							/>
						))}
					</div>
					<div className="row needs-script">
						<Button type="button" kind="quiet" small icon="remove" onClick={() => remove(id)}>
							{t(m.removeRow)}
							<span className="hidden-words">{`: ${words.label}, ${t(m.lineNumber, { number: index + 1 })}`}</span>
						</Button>
					</div>
				</fieldset>
			))}
			{ids.length < Math.min(field.most, contentLimits.lines) ? (
				<div className="row needs-script">
					<Button type="button" kind="secondary" icon="plus" onClick={add}>
						{t(m.addLine)}
						<span className="hidden-words">{`: ${words.label}`}</span>
					</Button>
				</div>
			) : null}
		</fieldset>
	)
}

const cellOf = (lines: readonly TableLine[], id: string, key: string) =>
	lines.find((line) => line.id === id)?.cells[key]

type CellProps = { column: FieldColumn; where: string; cell: string | number | undefined }

const Cell = ({ column, where, cell }: CellProps) => {
	const t = useText()
	const language = useLanguage()
	const at = useField()
	const typed = typeof cell === 'number' ? formatNumber(language, cell, { most: 10 }) : (cell ?? '')
	const isNumber = column.kind === 'number'
	return (
		<Field
			{...at(where, typed)}
			label={t(column.label)}
			hint={column.kind === 'date' ? t(m.dateHint) : undefined}
			inputMode={isNumber ? 'decimal' : undefined}
			suffix={isNumber ? column.unit || undefined : undefined}
			maxLength={isNumber ? 30 : contentLimits.note}
			optional
		/>
	)
}

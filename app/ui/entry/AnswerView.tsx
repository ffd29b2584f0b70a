import type { ReactNode } from 'react'
import { isEmptyAnswer, type Answer, type FieldColumn, type TableLine } from '#app/domain/answer.ts'
import type { FormField } from '#app/domain/entry-form.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** What codes and files are called. */
export type AnswerWords = {
	terms: readonly { taxonomy: string; code: string; name: string }[]
	files: readonly { id: string; name: string }[]
}

type Props = { field: FormField; answer: Answer; words: AnswerWords; empty?: string }

/** An answer to be read, as its kind is read. */
export const AnswerView = ({ field, answer, words, empty = '–' }: Props) => {
	const t = useText()
	if (isEmptyAnswer(answer) || answer.kind !== field.kind) return <p>{empty}</p>
	switch (answer.kind) {
		case 'text':
			return <p className="as-typed">{answer.text}</p>
		case 'number':
			return <Number value={answer.value} unit={field.kind === 'number' ? field.unit : ''} />
		case 'date':
			return <p>{answer.date.split('-').reverse().join('/')}</p>
		case 'choice':
			return <p>{answer.codes.map((code) => optionIn(field, code, t)).join(', ')}</p>
		case 'taxonomy':
			return <p>{answer.codes.map((code) => termIn(field, words, code)).join(', ')}</p>
		case 'table':
			return <Lines field={field} answer={answer} />
		case 'file':
			return <p>{answer.evidenceIds.map((id) => fileIn(words, id)).join(', ')}</p>
		case 'person':
			return <p>{[answer.name, answer.title].filter(Boolean).join(', ')}</p>
		case 'unit':
			return <p>{answer.name}</p>
	}
}

const Number = ({ value, unit }: { value: number | null; unit: string }) =>
	value === null ? null : (
		<p>
			<Figure value={value} unit={unit} />
		</p>
	)

const optionIn = (field: FormField, code: string, t: ReturnType<typeof useText>): string => {
	const option = field.kind === 'choice' ? field.options.find((each) => each.code === code) : undefined
	return option ? t(option.label) : code
}

const termIn = (field: FormField, { terms }: AnswerWords, code: string): string =>
	terms.find((term) => field.kind === 'taxonomy' && term.taxonomy === field.taxonomy && term.code === code)
		?.name ?? code

const fileIn = ({ files }: AnswerWords, id: string): string =>
	files.find((file) => file.id === id)?.name ?? ''

const Lines = ({ field, answer }: Pick<Props, 'field' | 'answer'>) => {
	const t = useText()
	if (field.kind !== 'table' || answer.kind !== 'table') return null
	const cell = ({ kind, unit }: FieldColumn, value: string | number | undefined): ReactNode => {
		if (value === undefined) return '–'
		if (typeof value === 'number') return <Figure value={value} unit={unit} />
		return kind === 'date' ? value.split('-').reverse().join('/') : value
	}
	return (
		<Table
			caption={t(field.label)}
			captionHidden
			dense
			rows={answer.lines}
			rowKey={({ id }) => id}
			columns={field.columns.map((column, index): Column<TableLine> => ({
				key: column.key,
				head: t(column.label),
				rowHead: index === 0,
				number: column.kind === 'number',
				cell: ({ cells }) => cell(column, cells[column.key]),
			}))}
		/>
	)
}

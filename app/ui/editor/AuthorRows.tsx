import { contentLimits, type EntryContent } from '#app/domain/entry-content.ts'
import { formatNumber } from '#app/locales/format.ts'
import { editor as m } from '#app/locales/editor.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { useField } from './field-problems.ts'
import { useRows } from './use-rows.ts'

type Author = EntryContent['authors'][number]
export type Colleague = { id: string; name: string }
type Props = {
	authors: readonly Author[]
	people: readonly Colleague[]
	spare: string
	onChange: () => void
}

/** Authors have no ids of their own: a row is known by its place when the form was drawn. */
export const AuthorRows = ({ authors, people, spare, onChange }: Props) => {
	const t = useText()
	const { ids, add, remove } = useRows(
		authors.map((_, index) => `a${index}`),
		spare,
		onChange,
	)
	return (
		<div className="stack loose" id="authors">
			<p className="muted">{t(m.authorsHint)}</p>
			{ids.map((id, index) => (
				<fieldset key={id} className="entry-rows">
					<legend>{t(m.authorNumber, { number: index + 1 })}</legend>
					<AuthorRow id={id} author={authors.find((_, place) => `a${place}` === id)} people={people} />
					<div className="row needs-script">
						<Button type="button" kind="quiet" small icon="remove" onClick={() => remove(id)}>
							{t(m.removeRow)}
							<span className="hidden-words">{`: ${t(m.authorNumber, { number: index + 1 })}`}</span>
						</Button>
					</div>
				</fieldset>
			))}
			{ids.length < contentLimits.authors ? (
				<div className="row needs-script">
					<Button type="button" kind="secondary" icon="plus" onClick={add}>
						{t(m.addAuthor)}
					</Button>
				</div>
			) : null}
		</div>
	)
}

type RowProps = { id: string; author: Author | undefined; people: readonly Colleague[] }

const AuthorRow = ({ id, author, people }: RowProps) => {
	const t = useText()
	const language = useLanguage()
	const field = useField()
	const at = (name: string, value: string | undefined) => field(`author-${id}-${name}`, value ?? '')
	const share = author?.sharePercent
	const chosen = author?.personId ?? ''
	const isKnown = chosen === '' || people.some((person) => person.id === chosen)
	const options = [
		...people.map((person) => ({ value: person.id, label: person.name })),
		...(isKnown ? [] : [{ value: chosen, label: t(m.keptAccount) }]),
	]
	return (
		<>
			<input type="hidden" name="author" value={id} />
			<div className="entry-fields pairs">
				<Field {...at('name', author?.name)} label={t(m.authorName)} maxLength={contentLimits.line} />
				<Field
					{...at('role', author?.role)}
					label={t(m.authorRole)}
					maxLength={contentLimits.line}
					optional
				/>
				<Field
					{...at('share', typeof share === 'number' ? formatNumber(language, share, { most: 10 }) : '')}
					label={t(m.authorShare)}
					inputMode="decimal"
					suffix="%"
					maxLength={10}
					optional
				/>
				<Select
					{...at('person', chosen)}
					label={t(m.authorAccount)}
					placeholder={t(m.noAccount)}
					options={options}
					optional
				/>
			</div>
		</>
	)
}

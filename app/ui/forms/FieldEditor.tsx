import { fieldKinds } from '#app/domain/answer.ts'
import type { FormField } from '#app/domain/entry-form.ts'
import type { Taxonomy } from '#app/domain/movement.ts'
import { columnLines, optionLines } from '#app/forms/form-lines.ts'
import { forms as m, kindNames, taxonomyNames } from '#app/locales/forms.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Check } from '#app/ui/parts/Check.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { PartFields } from './PartFields.tsx'
import { usePartReply, type PartReply } from './use-part-reply.ts'

const taxonomies: readonly Taxonomy[] = ['pillar', 'theme', 'sector', 'technology', 'novelty']

/** The form of one field; without one, of a field that is added. */
export const FieldEditor = ({ field }: { field: FormField | null }) => {
	const t = useText()
	const reply = usePartReply('field', field?.key)
	const id = `f-${field?.key ?? 'moi'}`
	const at = places(id, reply)
	return (
		<Disclosure summary={field ? t(field.label) : t(m.addField)} open={reply.isBack}>
			<form method="post" className="stack" noValidate>
				<ErrorSummary errors={reply.errors.map(({ message }) => ({ message }))} />
				<input type="hidden" name="act" value="field" />
				<PartFields part={field} id={id} reply={reply} />
				<div className="entry-fields">
					<Field {...at('hintVi', field?.hint.vi ?? '')} label={t(m.hintVi)} maxLength={500} optional />
					<Field
						{...at('hintEn', field?.hint.en ?? '')}
						label={t(m.hintEn)}
						lang="en"
						maxLength={500}
						optional
					/>
					<Select
						{...at('kind', field?.kind ?? 'text')}
						label={t(m.fieldKind)}
						placeholder={null}
						options={fieldKinds.map((value) => ({ value, label: t(kindNames[value]) }))}
					/>
				</div>
				<KindFields field={field} id={id} reply={reply} />
				<div className="row">
					<Button kind="secondary">{t(field ? m.save : m.addField)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}

const places = (id: string, reply: PartReply) => (name: string, value: string) => ({
	id: `${id}-${name}`,
	name,
	defaultValue: reply.typed(name, value),
	error: reply.error(name),
})

type KindProps = { field: FormField | null; id: string; reply: PartReply }

/** What only some kinds use; without a script all of it stands there, and what a kind does not use is ignored. */
const KindFields = ({ field, id, reply }: KindProps) => {
	const t = useText()
	const at = places(id, reply)
	const count = (value: number | null | undefined) => (typeof value === 'number' ? String(value) : '')
	const isMany = field !== null && 'isMany' in field && field.isMany
	return (
		<>
			<div className="entry-fields">
				<Field
					{...at('unit', field?.kind === 'number' ? field.unit : '')}
					label={t(m.unit)}
					measure="medium"
					maxLength={60}
					optional
				/>
				<Field
					{...at('least', field?.kind === 'number' ? count(field.least) : '')}
					label={t(m.least)}
					inputMode="decimal"
					measure="short"
					optional
				/>
				<Field
					{...at('most', field && 'most' in field ? count(field.most) : '')}
					label={t(m.most)}
					hint={t(m.mostHint)}
					inputMode="decimal"
					measure="short"
					optional
				/>
				<Select
					{...at('taxonomy', field?.kind === 'taxonomy' ? field.taxonomy : 'theme')}
					label={t(m.taxonomy)}
					placeholder={null}
					options={taxonomies.map((value) => ({ value, label: t(taxonomyNames[value]) }))}
				/>
			</div>
			<Check id={`${id}-isMany`} name="isMany" value="yes" label={t(m.isMany)} defaultChecked={isMany} />
			<TextArea
				{...at('options', field?.kind === 'choice' ? optionLines(field.options) : '')}
				label={t(m.options)}
				hint={t(m.optionsHint)}
				optional
			/>
			<TextArea
				{...at('columns', field?.kind === 'table' ? columnLines(field.columns) : '')}
				label={t(m.columns)}
				hint={t(m.columnsHint)}
				optional
			/>
		</>
	)
}

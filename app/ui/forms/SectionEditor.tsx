import type { FormSection, Words } from '#app/domain/entry-form.ts'
import { forms as m } from '#app/locales/forms.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { PartFields } from './PartFields.tsx'
import { usePartReply, type PartReply } from './use-part-reply.ts'

type Props = { section: FormSection | null; criteria: readonly { id: string; label: Words }[] }

/** The form of one section; without one, of a section that is added. */
export const SectionEditor = ({ section, criteria }: Props) => {
	const t = useText()
	const reply = usePartReply('section', section?.key)
	const id = `s-${section?.key ?? 'moi'}`
	const at = (name: string, value: string) => ({
		id: `${id}-${name}`,
		name,
		defaultValue: reply.typed(name, value),
		error: reply.error(name),
	})
	return (
		<Disclosure summary={section ? t(section.label) : t(m.addSection)} open={reply.isBack}>
			<form method="post" className="stack" noValidate>
				<ErrorSummary errors={reply.errors.map(({ message }) => ({ message }))} />
				<input type="hidden" name="act" value="section" />
				<PartFields part={section} id={id} reply={reply} />
				<TextArea
					{...at('guidanceVi', section?.guidance.vi ?? '')}
					label={t(m.guidanceVi)}
					maxLength={2000}
					optional
				/>
				<TextArea
					{...at('guidanceEn', section?.guidance.en ?? '')}
					label={t(m.guidanceEn)}
					lang="en"
					maxLength={2000}
					optional
				/>
				<WritingFields section={section} id={id} reply={reply} />
				{criteria.length === 0 ? null : (
					<CheckList
						id={`${id}-criteria`}
						name="criteria"
						legend={t(m.criteria)}
						options={criteria.map((criterion) => ({ value: criterion.id, label: t(criterion.label) }))}
						chosen={reply.chosen('criteria', section?.criteria ?? [])}
						optional
					/>
				)}
				<div className="row">
					<Button kind="secondary">{t(section ? m.save : m.addSection)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}

type WritingProps = { section: FormSection | null; id: string; reply: PartReply }

/** How it is written, and how much. */
const WritingFields = ({ section, id, reply }: WritingProps) => {
	const t = useText()
	const at = (name: string, value: string) => ({
		id: `${id}-${name}`,
		name,
		defaultValue: reply.typed(name, value),
		error: reply.error(name),
	})
	const words = (count: number | null | undefined) => (typeof count === 'number' ? String(count) : '')
	return (
		<div className="entry-fields">
			<Select
				{...at('format', section?.format ?? 'rich')}
				label={t(m.format)}
				placeholder={null}
				options={[
					{ value: 'rich', label: t(m.rich) },
					{ value: 'plain', label: t(m.plain) },
				]}
			/>
			<Field
				{...at('fewestWords', words(section?.fewestWords))}
				label={t(m.fewestWords)}
				inputMode="numeric"
				measure="short"
				optional
			/>
			<Field
				{...at('mostWords', words(section?.mostWords))}
				label={t(m.mostWords)}
				inputMode="numeric"
				measure="short"
				optional
			/>
		</div>
	)
}

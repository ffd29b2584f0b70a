import { audiences, requirements, type Audience, type Required, type Words } from '#app/domain/entry-form.ts'
import { audienceNames, forms as m, requiredNames } from '#app/locales/forms.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import type { PartReply } from './use-part-reply.ts'

type Part = { key: string; label: Words; audience: Audience; required: Required; frozenFrom: string | null }

/** What sections and fields have in common. Ids are told apart by the part, for there are many forms on the page. */
export const PartFields = ({ part, id, reply }: { part: Part | null; id: string; reply: PartReply }) => {
	const t = useText()
	const at = (name: string, value: string) => ({
		id: `${id}-${name}`,
		name,
		defaultValue: reply.typed(name, value),
		error: reply.error(name),
	})
	return (
		<>
			{part ? <input type="hidden" name="key" value={part.key} /> : null}
			<div className="entry-fields">
				<Field {...at('labelVi', part?.label.vi ?? '')} label={t(m.labelVi)} maxLength={200} />
				<Field
					{...at('labelEn', part?.label.en ?? '')}
					label={t(m.labelEn)}
					lang="en"
					maxLength={200}
					optional
				/>
				<Select
					{...at('audience', part?.audience ?? 'public')}
					label={t(m.audience)}
					placeholder={null}
					options={audiences.map((value) => ({ value, label: t(audienceNames[value]) }))}
				/>
				<Select
					{...at('required', part?.required ?? 'submission')}
					label={t(m.required)}
					placeholder={null}
					options={requirements.map((value) => ({ value, label: t(requiredNames[value]) }))}
				/>
				<Field
					{...at('frozenFrom', part?.frozenFrom ?? '')}
					type="date"
					label={t(m.frozenFrom)}
					hint={t(m.frozenHint)}
					measure="medium"
					optional
				/>
			</div>
		</>
	)
}

import { subjects } from '#app/domain/entry.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { subjectNames } from '#app/locales/agency.ts'
import { forms as m, subjectNameWords } from '#app/locales/forms.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Check } from '#app/ui/parts/Check.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { usePartReply } from './use-part-reply.ts'

const choices: readonly EntryForm['subjectName'][] = ['required', 'optional', 'none']

/** What the form is called, what it is for, and for whom. */
export const SettingsEditor = ({ form }: { form: EntryForm }) => {
	const t = useText()
	const reply = usePartReply('settings')
	const at = (name: string, value: string) => ({
		name,
		defaultValue: reply.typed(name, value),
		error: reply.error(name),
	})
	return (
		<Disclosure summary={t(m.settings)} open={reply.isBack}>
			<form method="post" className="stack" noValidate>
				<ErrorSummary errors={reply.errors} />
				<input type="hidden" name="act" value="settings" />
				<Field {...at('nameVi', form.name.vi)} label={t(m.nameVi)} maxLength={200} />
				<Field {...at('nameEn', form.name.en)} label={t(m.nameEn)} lang="en" maxLength={200} optional />
				<TextArea {...at('purposeVi', form.purpose.vi)} label={t(m.purposeVi)} maxLength={1000} optional />
				<TextArea
					{...at('purposeEn', form.purpose.en)}
					label={t(m.purposeEn)}
					lang="en"
					maxLength={1000}
					optional
				/>
				<CheckList
					name="subjects"
					legend={t(m.subjects)}
					options={subjects.map((value) => ({ value, label: t(subjectNames[value]) }))}
					chosen={reply.chosen('subjects', form.subjects)}
					error={reply.error('subjects')}
				/>
				<Select
					{...at('subjectName', form.subjectName)}
					label={t(m.subjectName)}
					placeholder={null}
					options={choices.map((value) => ({ value, label: t(subjectNameWords[value]) }))}
				/>
				<Check name="isOffered" value="yes" label={t(m.isOffered)} defaultChecked={form.isOffered} />
				<div className="row">
					<Button kind="secondary">{t(m.save)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}

import type { EntryForm, Words } from '#app/domain/entry-form.ts'
import { forms as m } from '#app/locales/forms.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { FieldEditor } from './FieldEditor.tsx'
import { PartOrder } from './PartOrder.tsx'
import { SectionEditor } from './SectionEditor.tsx'
import { SettingsEditor } from './SettingsEditor.tsx'

type Props = { form: EntryForm; criteria: readonly { id: string; label: Words }[] }

/** A version that is being composed: about the form, its fields and sections, each in a plain form of its own. */
export const Composer = ({ form, criteria }: Props) => {
	const t = useText()
	return (
		<div className="stack loose">
			<SettingsEditor form={form} />
			<section className="stack" aria-labelledby="cac-truong">
				<h2 id="cac-truong">{t(m.fields)}</h2>
				<PartOrder
					parts={form.fields}
					empty={t(m.noFields)}
					editor={(key) => <FieldEditor field={form.fields.find((field) => field.key === key) ?? null} />}
				/>
				<FieldEditor field={null} />
			</section>
			<section className="stack" aria-labelledby="cac-phan">
				<h2 id="cac-phan">{t(m.sections)}</h2>
				<PartOrder
					parts={form.sections}
					empty={t(m.noSections)}
					editor={(key) => (
						<SectionEditor
							section={form.sections.find((section) => section.key === key) ?? null}
							criteria={criteria}
						/>
					)}
				/>
				<SectionEditor section={null} criteria={criteria} />
			</section>
		</div>
	)
}

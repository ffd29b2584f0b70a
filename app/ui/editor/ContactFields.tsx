import { contentLimits, type EntryContent } from '#app/domain/entry-content.ts'
import { editor as m } from '#app/locales/editor.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useField } from './field-problems.ts'

/** Whom the secretariat can ask; never made public. */
export const ContactFields = ({ contact }: { contact: EntryContent['contact'] }) => {
	const t = useText()
	const field = useField()
	return (
		<>
			<p className="muted">{t(m.contactHint)}</p>
			<div className="entry-fields">
				<Field
					{...field('contact-name', contact.name)}
					label={t(m.contactName)}
					maxLength={contentLimits.line}
					optional
				/>
				<Field
					{...field('contact-email', contact.email)}
					label={t(m.contactEmail)}
					type="email"
					maxLength={254}
					optional
				/>
				<Field
					{...field('contact-phone', contact.phone)}
					label={t(m.contactPhone)}
					type="tel"
					maxLength={40}
					optional
				/>
			</div>
		</>
	)
}

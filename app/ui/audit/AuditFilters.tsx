import type { AuditQuery } from '#app/forms/audit.ts'
import { audit as m } from '#app/locales/audit.ts'
import { eventNames, eventSentence, subjectTypes } from '#app/locales/events.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'

export const AuditFilters = ({ query }: { query: AuditQuery }) => {
	const t = useText()
	const language = useLanguage()
	const home = inLanguage(language, paths.adminAudit())
	return (
		<form method="get" action={home} role="search" aria-label={t(m.filters)} className="audit-filters">
			<Select
				name="su-kien"
				label={t(m.event)}
				placeholder={t(m.allEvents)}
				defaultValue={query['su-kien']}
				options={eventNames.map((name) => ({ value: name, label: eventSentence(language, name, {}) }))}
			/>
			<Select
				name="loai"
				label={t(m.subjectType)}
				placeholder={t(m.allSubjects)}
				defaultValue={query.loai}
				options={Object.entries(subjectTypes).map(([value, word]) => ({ value, label: t(word) }))}
			/>
			<Field
				name="nguoi"
				label={t(m.person)}
				hint={t(m.personHint)}
				defaultValue={query.nguoi}
				maxLength={200}
			/>
			<Field name="doi-tuong" label={t(m.subject)} defaultValue={query['doi-tuong']} maxLength={80} />
			<Field name="tu-ngay" type="date" label={t(m.from)} defaultValue={query['tu-ngay'] ?? ''} />
			<Field name="den-ngay" type="date" label={t(m.until)} defaultValue={query['den-ngay'] ?? ''} />
			<p className="row">
				<Button kind="secondary" icon="search">
					{t(m.find)}
				</Button>
				<a href={home}>{t(m.clear)}</a>
			</p>
		</form>
	)
}

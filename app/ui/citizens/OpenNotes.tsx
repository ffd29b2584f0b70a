import { citizens as m } from '#app/locales/citizens.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'

/** At the agency's desk: what citizens ask of it. */
export const OpenNotes = ({ count }: { count: number }) => {
	const t = useText()
	const language = useLanguage()
	if (count === 0) return null
	return (
		<Notice
			tone="warning"
			title={t(m.agencyOpen)}
			action={<a href={inLanguage(language, paths.agencyNotes())}>{t(m.agencyOpenAct, { count })}</a>}
		/>
	)
}

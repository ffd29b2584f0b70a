import { inLanguage, paths } from '#app/locales/paths.ts'
import { reminders as m } from '#app/locales/reminders.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { ReminderChoice } from './ReminderChoice.tsx'

/** Whether reminders before deadlines come, and the other choice. */
export const Reminders = ({ isReminded }: { isReminded: boolean }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="stack" aria-labelledby="thu-nhac">
			<h2 id="thu-nhac">{t(m.title)}</h2>
			<p className="muted">{t(m.lead)}</p>
			<form className="form" method="post" action={inLanguage(language, paths.reminders())}>
				<ReminderChoice isReminded={isReminded} />
			</form>
		</section>
	)
}

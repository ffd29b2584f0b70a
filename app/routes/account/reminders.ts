import { chooseReminders } from '#app/commands/reminders.server.ts'
import { reminderChoiceForm } from '#app/forms/reminder.ts'
import { paths } from '#app/locales/paths.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asMember } from '#app/web/gate.server.ts'

export const action = asMember(async ({ viewer, visit, form }) => {
	const { choice } = await form(reminderChoiceForm)
	await chooseReminders(viewer, choice === 'on')
	return redirectTo(visit, paths.account(), choice === 'on' ? 'reminders-on' : 'reminders-off')
})

import { reminders as m } from '#app/locales/reminders.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** What holds now and the button for the other choice; its form is the caller's. */
export const ReminderChoice = ({ isReminded }: { isReminded: boolean }) => {
	const t = useText()
	return (
		<>
			<p role="status">{t(isReminded ? m.isOn : m.isOff)}</p>
			<div className="row">
				<Button name="choice" value={isReminded ? 'off' : 'on'} kind="secondary">
					{t(isReminded ? m.stop : m.start)}
				</Button>
			</div>
		</>
	)
}

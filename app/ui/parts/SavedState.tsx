import { formatHour, type Instant } from '#app/locales/format.ts'
import { parts as m } from '#app/locales/parts.ts'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'

type Props = { state?: 'saved' | 'saving' | 'unsaved' | 'failed'; savedAt?: Instant | null }

/** Whether what one writes is kept, always in sight. */
export const SavedState = ({ state = 'saved', savedAt }: Props) => {
	const t = useText()
	const words = {
		saved: savedAt ? t(m.savedAt, { time: formatHour(savedAt) }) : '',
		saving: t(m.saving),
		unsaved: t(m.unsaved),
		failed: t(m.saveFailed),
	}[state]
	const icon = ({ saved: 'done', saving: 'clock', unsaved: 'edit', failed: 'warning' } as const)[state]
	return (
		<p className={`saved-state ${state}`} role="status">
			{words ? <Icon name={icon} size={17} /> : null}
			<span>{words}</span>
		</p>
	)
}

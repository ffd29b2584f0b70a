import { useEffect, useState } from 'react'
import { drafting as m } from '#app/locales/drafting.ts'
import { editor as words } from '#app/locales/editor.ts'
import { formatClock } from '#app/locales/format.ts'
import { Icon, type IconName } from '#app/ui/parts/Icon.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import type { DraftView } from './draft-view.ts'

type Props = { view: DraftView; unread: readonly string[]; onSignIn: () => void }

/** One line that says which is true of the draft, and who else has it open. */
export const DraftState = ({ view, unread, onSignIn }: Props) => {
	const t = useText()
	const { words, icon, tone } = useTold(view)
	return (
		<div className="draft-state">
			<p className={`saved-state ${tone}`}>
				<Icon name={icon} size={17} />
				<span role="status">{words}</span>
				{view.state === 'failed' && view.retryAt !== null ? <Countdown until={view.retryAt} /> : null}
				{view.trouble === 'signed-out' ? (
					<button type="button" className="link-button" onClick={onSignIn}>
						{t(m.signInAgain)}
					</button>
				) : null}
				{view.trouble === null && view.crossed.length > 0 ? (
					<a href="#trung-noi-dung">{t(m.seeCrossed)}</a>
				) : null}
			</p>
			<Unread unread={unread} />
			<Company view={view} />
		</div>
	)
}

type Told = { words: string; icon: IconName; tone: string }

const useTold = (view: DraftView): Told => {
	const t = useText()
	const { trouble, state, crossed, savedAt } = view
	if (trouble === 'signed-out') return { words: t(m.sessionEnded), icon: 'lock', tone: 'failed' }
	if (trouble === 'locked') return { words: t(m.lockedState), icon: 'lock', tone: 'failed' }
	if (state === 'failed' && trouble === null) return { words: t(m.lineDown), icon: 'warning', tone: 'failed' }
	if (crossed.length > 0)
		return { words: t(m.crossedState, { count: crossed.length }), icon: 'people', tone: 'failed' }
	if (trouble === 'refused') return { words: t(m.refusedState), icon: 'alert', tone: 'failed' }
	if (state === 'saving') return { words: t(m.saving), icon: 'clock', tone: 'saving' }
	if (state === 'unsaved') return { words: t(m.unsent), icon: 'edit', tone: 'unsaved' }
	return { words: t(m.savedAt, { time: formatClock(savedAt) }), icon: 'done', tone: 'saved' }
}

/** Fields that are not saved as they are, with the way to the first of them. */
const Unread = ({ unread }: Pick<Props, 'unread'>) => {
	const t = useText()
	const [first] = unread
	return (
		<p className="draft-unread" role="status">
			{first === undefined ? null : <a href={`#${first}`}>{t(words.unread, { count: unread.length })}</a>}
		</p>
	)
}

/** Counts down for the eye; a reader is told once that the line is down. */
const Countdown = ({ until }: { until: number }) => {
	const t = useText()
	const [now, setNow] = useState(() => Date.now())
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 1000)
		return () => clearInterval(timer)
	}, [])
	const count = Math.ceil((until - now) / 1000)
	return <span aria-hidden="true">{`· ${count > 0 ? t(m.nextTry, { count }) : t(m.trying)}`}</span>
}

const Company = ({ view: { present, changedBy } }: { view: DraftView }) => {
	const t = useText()
	return (
		<p className="draft-company" role="status">
			{present.length > 0 ? (
				<>
					<Icon name="people" size={16} />
					<span>{t(m.presentNow, { names: present.join(', ') })}</span>
				</>
			) : null}
			{changedBy.length > 0 ? <span>{t(m.changedBy, { names: changedBy.join(', ') })}</span> : null}
		</p>
	)
}

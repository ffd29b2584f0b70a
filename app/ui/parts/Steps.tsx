import type { ReactNode } from 'react'
import type { Instant } from '#app/locales/format.ts'
import { parts as m } from '#app/locales/parts.ts'
import { Icon, type IconName } from './Icon.tsx'
import { useText } from './language.tsx'
import { Time } from './Time.tsx'

export type StepState = 'done' | 'now' | 'next' | 'stopped'

export type Step = {
	label: ReactNode
	state: StepState
	/** When it was done, or when it is due. */
	at?: Instant | null
	/** Who has it now. */
	who?: string | null
	note?: ReactNode
}

const icons: Readonly<Record<StepState, IconName>> = {
	done: 'check',
	now: 'now',
	next: 'waiting',
	stopped: 'ban',
}

const words = { done: m.stepDone, now: m.stepNow, next: m.stepNext, stopped: m.stepStopped } as const

/** The way of an entry, or the calendar of a round: a line with dates, and who has it now. */
export const Steps = ({ steps, label }: { steps: readonly Step[]; label: string }) => {
	const t = useText()
	return (
		<div className="steps-frame">
			<ol className="steps" aria-label={label}>
				{steps.map((step, index) => (
					<li
						key={index}
						className={`step ${step.state}`}
						aria-current={step.state === 'now' ? 'step' : undefined}
					>
						<span className="step-mark">
							<Icon name={icons[step.state]} size={16} />
						</span>
						<div className="step-words">
							<p className="step-label">
								{step.label}
								<span className="hidden-words">{` (${t(words[step.state])})`}</span>
							</p>
							{step.at ? (
								<p className="step-when">
									<Time at={step.at} form="date" />
								</p>
							) : null}
							{step.who ? <p className="step-who">{t(m.withWhom, { who: step.who })}</p> : null}
							{step.note ? <p className="step-when">{step.note}</p> : null}
						</div>
					</li>
				))}
			</ol>
		</div>
	)
}

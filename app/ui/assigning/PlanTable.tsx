import { assigning as m } from '#app/locales/assigning.ts'
import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag, type Tone } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Plan = {
	id: string
	askedAt: Instant
	state: string
	options: { perEntry: number; maxLoad: number; scope: 'missing' | 'all' }
}

const states = {
	waiting: [m.stateWaiting, 'waiting'],
	running: [m.stateRunning, 'info'],
	ready: [m.stateReady, 'waiting'],
	failed: [m.stateFailed, 'wrong'],
	applied: [m.stateApplied, 'good'],
	dropped: [m.stateDropped, 'neutral'],
} as const satisfies Record<string, readonly [unknown, Tone]>

const isState = (state: string): state is keyof typeof states => Object.hasOwn(states, state)

export const PlanState = ({ state }: { state: string }) => {
	const t = useText()
	if (!isState(state)) return null
	const [words, tone] = states[state]
	return <Tag tone={tone}>{t(words)}</Tag>
}

/** The secretary's own plans of the round, the newest first. */
export const PlanTable = ({ roundId, plans }: { roundId: string; plans: readonly Plan[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<Table
			caption={t(m.plans)}
			rows={plans}
			rowKey={({ id }) => id}
			cards
			empty={t(m.noPlans)}
			columns={[
				{
					key: 'at',
					head: t(m.askedAt),
					whole: true,
					rowHead: true,
					cell: ({ id, askedAt }) => (
						<a href={inLanguage(language, paths.adminPlan(roundId, id))}>
							<Time at={askedAt} form="moment" />
						</a>
					),
				},
				{ key: 'n', head: t(m.perHead), number: true, cell: ({ options }) => options.perEntry },
				{ key: 'max', head: t(m.maxHead), number: true, cell: ({ options }) => options.maxLoad },
				{
					key: 'scope',
					head: t(m.scope),
					cell: ({ options }) => t(options.scope === 'all' ? m.scopeAll : m.scopeMissing),
				},
				{ key: 'state', head: t(m.state), whole: true, cell: ({ state }) => <PlanState state={state} /> },
			]}
		/>
	)
}

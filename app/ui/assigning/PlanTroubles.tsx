import { assigning as m, barrierWords } from '#app/locales/assigning.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { PlanAct } from './PlanActs.tsx'

type Lack = {
	entryId: string
	title: string
	missing: number
	eligible: number
	barriers: readonly { barrier: string; count: number }[]
	liftable: readonly { name: string | null; barrier: string }[]
}

type Paper = {
	changes: readonly { what: string; how: string; name: string | null }[]
	changesInAll: number
	lacking: readonly Lack[]
	raise: readonly { name: string | null; by: number }[]
	split: readonly { title: string; names: readonly (string | null)[] }[]
}

const isBarrier = (code: string): code is keyof typeof barrierWords => Object.hasOwn(barrierWords, code)
const hows = { new: m.howNew, gone: m.howGone, changed: m.howChanged } as const
const isHow = (how: string): how is keyof typeof hows => Object.hasOwn(hows, how)

/** What stands in the way of a plan: what changed since, which limits, which entries and why, and what would help. */
export const PlanTroubles = ({ paper, isOpen }: { paper: Paper; isOpen: boolean }) => (
	<>
		<Changes {...paper} />
		<Raise raise={paper.raise} isOpen={isOpen} />
		<Lacking lacking={paper.lacking} />
		<Split split={paper.split} />
	</>
)

const Changes = ({ changes, changesInAll }: Pick<Paper, 'changes' | 'changesInAll'>) => {
	const t = useText()
	if (changesInAll === 0) return null
	const nameOf = ({ what, name }: Paper['changes'][number]) =>
		what === 'round'
			? t(m.changedRound)
			: t(what === 'entry' ? m.changedEntry : m.changedReviewer, { name: name ?? t(m.somebody) })
	return (
		<Notice tone="warning" title={t(m.changedTitle)}>
			<ul>
				{changes.map((change, index) => (
					<li key={index}>{`${nameOf(change)} – ${isHow(change.how) ? t(hows[change.how]) : change.how}`}</li>
				))}
			</ul>
			{changesInAll > changes.length ? (
				<p>{t(m.changedMore, { count: changesInAll - changes.length })}</p>
			) : null}
		</Notice>
	)
}

const Raise = ({ raise, isOpen }: { raise: Paper['raise']; isOpen: boolean }) => {
	const t = useText()
	if (raise.length === 0) return null
	return (
		<Notice
			tone="warning"
			title={t(m.raiseTitle)}
			action={isOpen ? <PlanAct act="raise">{t(m.raise)}</PlanAct> : null}
		>
			<p>{t(m.raiseWords)}</p>
			<ul>
				{raise.map(({ name, by }, index) => (
					<li key={index}>{t(m.raiseBy, { name: name ?? '–', by })}</li>
				))}
			</ul>
		</Notice>
	)
}

const Lacking = ({ lacking }: { lacking: readonly Lack[] }) => {
	const t = useText()
	if (lacking.length === 0) return null
	const barrier = (code: string) => (isBarrier(code) ? t(barrierWords[code]) : code)
	const change = ({ liftable, missing }: Lack) =>
		[
			...liftable.map((each) => t(m.liftFor, { name: each.name ?? '–', barrier: barrier(each.barrier) })),
			...(missing > liftable.length ? [t(m.inviteMore, { count: missing - liftable.length })] : []),
		].join('; ')
	return (
		<Notice tone="error" title={t(m.lackingTitle, { count: lacking.length })}>
			<p>{t(m.lackingWords)}</p>
			<ul>
				{lacking.map((lack) => (
					<li key={lack.entryId}>
						<strong>{lack.title}</strong>{' '}
						{t(m.lackingFacts, { missing: lack.missing, eligible: lack.eligible })}{' '}
						{lack.barriers
							.map(({ barrier: code, count }) => t(m.lackingBarrier, { count, barrier: barrier(code) }))
							.join(', ')}
						{'. '}
						{t(m.lackingChange, { what: change(lack) })}.
					</li>
				))}
			</ul>
		</Notice>
	)
}

const Split = ({ split }: { split: Paper['split'] }) => {
	const t = useText()
	if (split.length === 0) return null
	return (
		<Notice tone="warning" title={t(m.splitTitle)}>
			<ul>
				{split.map(({ title, names }, index) => (
					<li key={index}>{`${title}: ${names.map((name) => name ?? '–').join(' – ')}`}</li>
				))}
			</ul>
		</Notice>
	)
}

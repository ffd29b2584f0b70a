import { useActionData, useLoaderData } from '@remix-run/react'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { DecisionForm } from '#app/forms/decision.ts'
import { decisionErrors, decisions as m } from '#app/locales/decisions.ts'
import { outcomeErrors } from '#app/locales/outcomes.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { minutesFromSession } from '#app/queries/council-sessions.server.ts'
import { decisionDesk } from '#app/queries/decisions.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { named } from '#app/ui/committee/ballot.ts'
import { ConflictedList } from '#app/ui/committee/ConflictedList.tsx'
import { DecisionFields } from '#app/ui/committee/DecisionFields.tsx'
import { DecisionItems } from '#app/ui/committee/DecisionItems.tsx'
import { RoundLinks } from '#app/ui/committee/RoundLinks.tsx'
import { itemErrors, typedItems } from '#app/ui/committee/typed-items.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

/** The minutes begin with what the last session of the council says. */
export const loader = asSecretary(async ({ viewer, url }) => {
	const desk = await decisionDesk(viewer, url.searchParams.get('dot'))
	return { ...desk, minutes: desk.round ? await minutesFromSession(viewer, desk.round.id) : null }
})

export const action = asSecretary(async ({ viewer, visit, keeping }) => {
	const decisionId = await keeping(DecisionForm, (input) => recordDecision(viewer, input))
	return redirectTo(visit, paths.adminDecision(decisionId), 'decision-recorded')
})

export default function Decisions() {
	const t = useText()
	const { others, conflicted, decisions } = useLoaderData<typeof loader>()
	return (
		<div className="stack loose">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
				<RoundLinks rounds={others} path={paths.adminDecisions()} />
			</header>
			<NewDecision />
			<Recorded />
			{decisions.length === 0 ? null : <ExportLinks path={paths.adminDecisionsExport} />}
			<ConflictedList entries={conflicted} />
		</div>
	)
}

const NewDecision = () => {
	const t = useText()
	const language = useLanguage()
	const { round, candidates, minutes } = useLoaderData<typeof loader>()
	const taken: Readonly<Record<string, string>> = minutes ?? {}
	const { errors, error, typed, refusal } = useReply({ ...decisionErrors, ...outcomeErrors })
	const back = useActionData()
	const wrong = itemErrors(back)
	const told = (name: string) => {
		const code = wrong.get(name)
		const message = Object.entries({ ...decisionErrors, ...outcomeErrors }).find(([key]) => key === code)?.[1]
		return message && t(message)
	}
	if (!round || candidates.length === 0) {
		return (
			<Empty title={t(m.nothing)}>
				<p>{t(m.nothingWords)}</p>
			</Empty>
		)
	}
	return (
		<section className="stack" aria-labelledby="quyet-dinh-moi">
			<h2 id="quyet-dinh-moi">{t(m.newTitle)}</h2>
			<p className="muted">{t(m.newLead, { round: named(language, round) })}</p>
			<ErrorSummary
				errors={[
					...(refusal ? [{ message: refusal }] : []),
					...errors
						.filter(({ field }) => field !== 'items' || wrong.size === 0)
						.map((each) => ({ ...each, message: placed(t, each) })),
					...[...wrong.keys()].flatMap((field) => {
						const message = told(field)
						return message ? [{ field, message: titled(candidates, field, message) }] : []
					}),
				]}
			/>
			<form method="post" className="form" noValidate>
				<input type="hidden" name="roundId" value={round.id} />
				<DecisionFields typed={(name) => typed(name, taken[name])} error={error} />
				<DecisionItems
					candidates={candidates}
					typed={typedItems(back)}
					wrong={told}
					error={wrong.size === 0 ? error('items') : undefined}
				/>
				<p className="muted">{t(m.final)}</p>
				<div className="row">
					<Button>{t(m.record)}</Button>
				</div>
			</form>
		</section>
	)
}

/** Nine fields may say the same: each is named. */
const placed = (
	t: ReturnType<typeof useText>,
	{ field, message }: { field?: string; message: string },
): string => {
	const label = Object.entries(m).find(([name]) => name === field)?.[1]
	return label ? `${t(label)}: ${message}` : message
}

/** „items[2].grounds“ is about the third entry. */
const titled = (candidates: readonly { title: string }[], field: string, message: string): string =>
	`${candidates[Number(/\d+/.exec(field)?.[0])]?.title ?? ''}: ${message}`

const Recorded = () => {
	const t = useText()
	const language = useLanguage()
	const { decisions } = useLoaderData<typeof loader>()
	return (
		<Table
			caption={t(m.list)}
			rows={decisions}
			rowKey={({ id }) => id}
			cards
			empty={t(m.empty)}
			columns={[
				{
					key: 'number',
					head: t(m.number),
					rowHead: true,
					cell: ({ id, number }) => <a href={inLanguage(language, paths.adminDecision(id))}>{number}</a>,
				},
				{ key: 'title', head: t(m.titleVi), cell: ({ titleVi }) => titleVi },
				{ key: 'round', head: t(m.round), cell: ({ round }) => round },
				{ key: 'on', head: t(m.decidedOn), cell: ({ decidedOn }) => <Time at={decidedOn} form="date" /> },
				{
					key: 'awards',
					head: t(m.awards),
					number: true,
					cell: ({ awards, entries }) => t(m.awardsOf, { awards, entries }),
				},
				{
					key: 'state',
					head: t(m.state),
					cell: ({ publishedAt }) =>
						publishedAt ? (
							<Tag tone="good" icon="eye">
								{t(m.published)}
							</Tag>
						) : (
							<Tag tone="waiting" icon="waiting">
								{t(m.unpublished)}
							</Tag>
						),
				},
			]}
		/>
	)
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { SupersessionForm } from '#app/forms/decision.ts'
import { decisionErrors, decisions as d } from '#app/locales/decisions.ts'
import { outcomeErrors } from '#app/locales/outcomes.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { supersession as m } from '#app/locales/supersession.ts'
import { minutesFromSession } from '#app/queries/council-sessions.server.ts'
import { supersessionDesk } from '#app/queries/supersession-desk.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { DecisionFields } from '#app/ui/committee/DecisionFields.tsx'
import { SupersedingItems } from '#app/ui/committee/SupersedingItems.tsx'
import { itemErrors } from '#app/ui/committee/typed-items.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.section)

export const loader = asSecretary(async ({ viewer, params }) => {
	const desk = await supersessionDesk(viewer, params.decisionId ?? '')
	return { ...desk, minutes: await minutesFromSession(viewer, desk.roundId) }
})

export const action = asSecretary(async ({ viewer, params, visit, keeping }) => {
	const earlierId = params.decisionId ?? ''
	const decisionId = await keeping(SupersessionForm, ({ grounds, ...input }) =>
		recordDecision(viewer, { ...input, supersedes: { decisionId: earlierId, grounds } }),
	)
	return redirectTo(visit, paths.adminDecision(decisionId), 'decision-recorded')
})

export default function Supersession() {
	const t = useText()
	const language = useLanguage()
	const { id, number, isPublic, corrections } = useLoaderData<typeof loader>()
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(d.back), href: inLanguage(language, paths.adminDecisions()) },
						{ label: t(d.decisionPage, { number }), href: inLanguage(language, paths.adminDecision(id)) },
						{ label: t(m.section) },
					]}
				/>
				<h1>{t(m.title, { number })}</h1>
				<p className="lead">{t(isPublic ? m.lead : m.leadUnpublished, { number })}</p>
			</header>
			{corrections.length === 0 ? (
				<Empty title={t(m.nothing)}>
					<p>{t(m.nothingWords)}</p>
				</Empty>
			) : (
				<Superseding />
			)}
		</div>
	)
}

const Superseding = () => {
	const t = useText()
	const { roundId, signature, minutes, corrections, added } = useLoaderData<typeof loader>()
	const words = { ...decisionErrors, ...outcomeErrors }
	const { errors, error, typed, refusal } = useReply(words, { ...d, supersedingGrounds: m.grounds })
	const back = useActionData()
	const wrong = itemErrors(back)
	const taken: Readonly<Record<string, string>> = {
		...minutes,
		signerName: signature.name,
		signerTitle: signature.title,
	}
	const told = (name: string) => {
		const message = Object.entries(words).find(([key]) => key === wrong.get(name))?.[1]
		return message && t(message)
	}
	const all = [...corrections, ...added]
	return (
		<>
			<ErrorSummary
				errors={[
					...(refusal ? [{ message: refusal }] : []),
					...errors.filter(({ field }) => field !== 'items' || wrong.size === 0),
					...[...wrong.keys()].map((field) => ({
						field,
						message: `${all[Number(/\d+/.exec(field)?.[0])]?.title ?? ''}: ${told(field) ?? ''}`,
					})),
				]}
			/>
			<form method="post" className="form" noValidate>
				<input type="hidden" name="roundId" value={roundId} />
				<TextArea
					name="supersedingGrounds"
					label={t(m.grounds)}
					hint={t(m.groundsHint)}
					error={error('supersedingGrounds')}
					defaultValue={typed('supersedingGrounds')}
					maxLength={2000}
					required
				/>
				<SupersedingItems
					corrections={corrections}
					added={added}
					back={back}
					wrong={told}
					error={wrong.size === 0 ? error('items') : undefined}
				/>
				<DecisionFields typed={(name) => typed(name, taken[name])} error={error} />
				<p className="muted">{t(d.final)}</p>
				<div className="row">
					<Button>{t(m.record)}</Button>
				</div>
			</form>
		</>
	)
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { liftQuota, setEndorsementRules, setQuota } from '#app/commands/round-rules.server.ts'
import { RoundRulesForm } from '#app/forms/round-rules.ts'
import { chain as m } from '#app/locales/chain.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { roundEndorsement } from '#app/queries/round-endorsement.server.ts'
import { QuotaForm } from '#app/ui/chain/QuotaForm.tsx'
import { QuotaTable } from '#app/ui/chain/QuotaTable.tsx'
import { RulesForm, type Preview } from '#app/ui/chain/RulesForm.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.rules)

export const loader = asSecretary(({ viewer, params }) => roundEndorsement(viewer, params['roundId'] ?? ''))

export const action = asSecretary(async ({ viewer, visit, params, form }) => {
	const roundId = params['roundId'] ?? ''
	const input = await form(RoundRulesForm)
	const done = (flash: Parameters<typeof redirectTo>[2]) =>
		redirectTo(visit, paths.adminRoundEndorsement(roundId), flash)
	if (input.act === 'quota') {
		await setQuota(viewer, roundId, input)
		return done('quota-set')
	}
	if (input.act === 'lift') {
		await liftQuota(viewer, roundId, input.quotaId)
		return done('quota-lifted')
	}
	const { hasOpened } = await roundEndorsement(viewer, roundId)
	const { asksParent, twoPeople } = input
	if (hasOpened && !input.confirmed) return answer({ preview: { asksParent, twoPeople } })
	await setEndorsementRules(viewer, roundId, { asksParent, twoPeople })
	return done('rules-changed')
})

export default function RoundEndorsement() {
	const t = useText()
	const language = useLanguage()
	const round = useLoaderData<typeof loader>()
	const preview = previewIn(useActionData())
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(rounds.title), href: inLanguage(language, paths.adminRounds()) },
						{ label: round.name, href: inLanguage(language, paths.adminRound(round.id)) },
						{ label: t(m.rules) },
					]}
				/>
				<h1>{t(m.rules)}</h1>
				<p className="lead">{t(m.rulesLead)}</p>
			</header>
			<RulesForm now={round} preview={preview} touched={round.touched} />
			<QuotaTable quotas={round.quotas} />
			<p className="muted">{t(m.quotaHint)}</p>
			<QuotaForm units={round.units} />
		</>
	)
}

const previewIn = (data: unknown): Preview | null => {
	if (typeof data !== 'object' || data === null || !('preview' in data)) return null
	const { preview } = data
	if (typeof preview !== 'object' || preview === null) return null
	return {
		asksParent: 'asksParent' in preview && preview.asksParent === true,
		twoPeople: 'twoPeople' in preview && preview.twoPeople === true,
	}
}

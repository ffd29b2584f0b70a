import { useLoaderData } from '@remix-run/react'
import { endDelegation, makeDelegation } from '#app/commands/delegations.server.ts'
import { DelegationForm } from '#app/forms/delegation.ts'
import { agency } from '#app/locales/agency.ts'
import { chain as m } from '#app/locales/chain.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { delegationsPage } from '#app/queries/delegations.server.ts'
import { DelegationForm as GiveForm } from '#app/ui/chain/DelegationForm.tsx'
import { DelegationTable } from '#app/ui/chain/DelegationTable.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.delegations)

export const loader = asAgency(({ viewer }) => delegationsPage(viewer))

export const action = asAgency(async ({ viewer, visit, form }) => {
	const { act, ...input } = await form(DelegationForm)
	if ('delegationId' in input) {
		await endDelegation(viewer, input.delegationId)
		return redirectTo(visit, paths.delegations(), 'delegation-ended')
	}
	await makeDelegation(viewer, input)
	return redirectTo(visit, paths.delegations(), act === 'give' ? 'delegated' : 'saved')
})

export default function Delegations() {
	const t = useText()
	const language = useLanguage()
	const { now, units, given, held } = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: inLanguage(language, paths.agency()) },
						{ label: t(m.delegations) },
					]}
				/>
				<h1>{t(m.delegations)}</h1>
				<p className="lead">{t(m.delegationsLead)}</p>
			</header>
			{units.length === 0 ? <p className="muted">{t(m.notHead)}</p> : null}
			{units.map((unit) => (
				<GiveForm key={unit.id} unit={unit} now={now} isOnly={units.length === 1} />
			))}
			{units.length > 0 ? (
				<DelegationTable caption={t(m.given)} empty={t(m.givenNone)} rows={given} mayEnd />
			) : null}
			<DelegationTable caption={t(m.held)} empty={t(m.heldNone)} rows={held} />
		</>
	)
}

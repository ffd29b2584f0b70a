import { useLoaderData } from '@remix-run/react'
import { answerClaim } from '#app/commands/interest-claims.server.ts'
import { liftInterest, pinInterest } from '#app/commands/interests.server.ts'
import { setClusterBinds } from '#app/commands/panels.server.ts'
import { ConflictsForm, pinOf } from '#app/forms/interest.ts'
import { assigning as m } from '#app/locales/assigning.ts'
import { paths } from '#app/locales/paths.ts'
import { entryNamed, namesToldBy, roundConflicts } from '#app/queries/conflicts.server.ts'
import { AnswerForm } from '#app/ui/assigning/AnswerForm.tsx'
import { ClaimCard } from '#app/ui/assigning/ClaimCard.tsx'
import { InterestTable } from '#app/ui/assigning/InterestTable.tsx'
import { PinForm } from '#app/ui/assigning/PinForm.tsx'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Check } from '#app/ui/parts/Check.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.conflictsTitle)

export const loader = asSecretary(({ viewer, params }) => roundConflicts(viewer, params.roundId ?? ''))

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const roundId = params.roundId ?? ''
	const input = await form(ConflictsForm)
	const done = (flash: Parameters<typeof redirectTo>[2]) =>
		redirectTo(visit, paths.adminConflicts(roundId), flash)
	const back = (field: string, code: string, typed: object) =>
		answer({ reply: { initialValue: typed, error: { [field]: [code] } } }, 422)
	switch (input.act) {
		case 'pin': {
			const entryId = await entryNamed(viewer, roundId, input.entry)
			if (entryId === null) return back('entry', 'no-entry', input)
			await pinInterest(viewer, entryId, pinOf(input))
			return done('interest-pinned')
		}
		case 'answer': {
			const told = await namesToldBy(viewer, input.claimId, input.reason)
			if (told.length > 0) return back('reason', 'names-told', input)
			const { outcome, reason, personIds, unitId = null } = input
			await answerClaim(
				viewer,
				input.claimId,
				outcome === 'upheld' ? { outcome, reason, personIds, unitId } : { outcome, reason },
			)
			return done('claim-answered')
		}
		case 'lift':
			await liftInterest(viewer, input.interestId, input.reason)
			return done('interest-lifted')
		case 'cluster':
			await setClusterBinds(viewer, roundId, input.binds === 'on')
			return done('saved')
	}
})

export default function Conflicts() {
	const round = useLoaderData<typeof loader>()
	const t = useText()
	return (
		<>
			<header className="page-head">
				<RoundTrail
					round={round}
					steps={[{ label: t(m.planTitle), href: paths.adminRoundPlan(round.id) }]}
					here={t(m.conflictsTitle)}
				/>
				<h1>{t(m.conflictsTitle)}</h1>
				<p className="lead">{t(m.conflictsLead)}</p>
			</header>
			<section className="stack" aria-labelledby="de-nghi">
				<h2 id="de-nghi">{t(m.claims)}</h2>
				{round.claims.length === 0 ? <p className="muted">{t(m.noClaims)}</p> : null}
				{round.claims.map((claim) => (
					<ClaimCard key={claim.id} claim={claim}>
						{claim.answer ? null : <AnswerForm claim={claim} people={round.people} units={round.units} />}
					</ClaimCard>
				))}
			</section>
			<InterestTable interests={round.interests} />
			<PinForm people={round.people} units={round.units} />
			<section className="stack" aria-labelledby="cum-khoi">
				<h2 id="cum-khoi">{t(m.clusterTitle)}</h2>
				<form method="post" className="form">
					<input type="hidden" name="act" value="cluster" />
					<Check name="binds" value="on" label={t(m.clusterBinds)} defaultChecked={round.clusterBinds} />
					<div className="row">
						<Button kind="secondary">{t(m.save)}</Button>
					</div>
				</form>
			</section>
		</>
	)
}

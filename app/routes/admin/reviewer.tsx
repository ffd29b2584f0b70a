import { useLoaderData } from '@remix-run/react'
import { saveProfile } from '#app/commands/reviewers.server.ts'
import { ProfileForm as ProfileSchema } from '#app/forms/reviewer.ts'
import { assigning as m } from '#app/locales/assigning.ts'
import { paths } from '#app/locales/paths.ts'
import { reviewerProfile } from '#app/queries/reviewer-profile.server.ts'
import { ProfileForm } from '#app/ui/assigning/ProfileFields.tsx'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.profileTitle)

export const loader = asSecretary(({ viewer, params }) =>
	reviewerProfile(viewer, params.roundId ?? '', params.personId ?? ''),
)

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const roundId = params.roundId ?? ''
	await saveProfile(viewer, roundId, params.personId ?? '', await form(ProfileSchema))
	return redirectTo(visit, paths.adminReviewers(roundId), 'saved')
})

export default function Reviewer() {
	const profile = useLoaderData<typeof loader>()
	const t = useText()
	const { round, person } = profile
	const title = t(m.profileOf, { name: person.name })
	return (
		<>
			<header className="page-head">
				<RoundTrail
					round={round}
					steps={[{ label: t(m.reviewersTitle), href: paths.adminReviewers(round.id) }]}
					here={person.name}
				/>
				<h1>{title}</h1>
				<p className="lead">{t(m.reviewersLead)}</p>
			</header>
			<ProfileForm profile={profile} />
		</>
	)
}

import { useLoaderData } from '@remix-run/react'
import { saveProfile } from '#app/commands/reviewers.server.ts'
import { ProfileForm as ProfileSchema } from '#app/forms/reviewer.ts'
import { assigning as m } from '#app/locales/assigning.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review } from '#app/locales/review.ts'
import { reviewerProfile } from '#app/queries/reviewer-profile.server.ts'
import { ProfileForm } from '#app/ui/assigning/ProfileFields.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.profileTitle)

export const loader = asReviewer(({ viewer, params }) =>
	reviewerProfile(viewer, params.roundId ?? '', viewer.person?.id ?? ''),
)

export const action = asReviewer(async ({ viewer, params, visit, form }) => {
	const roundId = params.roundId ?? ''
	await saveProfile(viewer, roundId, viewer.person?.id ?? '', await form(ProfileSchema))
	return redirectTo(visit, paths.reviewerProfile(roundId), 'saved')
})

export default function Profile() {
	const profile = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const { round, panels } = profile
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(review.back), href: inLanguage(language, paths.review()) },
						{ label: t(m.profileTitle) },
					]}
				/>
				<h1>{t(m.profileTitle)}</h1>
				<p className="lead">{round.name}</p>
				<p>{t(m.profileLead)}</p>
				{panels.length > 0 ? (
					<p className="muted">{t(m.inPanels, { names: panels.map(({ name }) => name).join(', ') })}</p>
				) : null}
				<p className="row">
					<a href={inLanguage(language, paths.reviewerWishes(round.id))}>{t(m.toWishes)}</a>
					<a href={inLanguage(language, paths.interests())}>{t(m.toDeclare)}</a>
				</p>
			</header>
			<ProfileForm profile={profile} />
		</>
	)
}

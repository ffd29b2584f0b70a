import { useLoaderData } from '@remix-run/react'
import { createRound } from '#app/commands/rounds.server.ts'
import { NewRoundForm as Schema } from '#app/forms/new-round.ts'
import { beginnings as m } from '#app/locales/beginnings.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { newRoundPage, roundInput } from '#app/queries/beginnings.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { NewRoundForm } from '#app/ui/rounds/NewRoundForm.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAdministrator } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.newRound)

export const loader = asAdministrator(async ({ viewer, url }) => {
	const page = await newRoundPage(viewer)
	const asked = url.searchParams.get('chep-tu') ?? ''
	return { ...page, from: page.rounds.some(({ id }) => id === asked) ? asked : '' }
})

export const action = asAdministrator(async ({ viewer, visit, keeping }) => {
	const { id } = await keeping(Schema, async (start) => {
		const { movementId, input } = await roundInput(viewer, start)
		return createRound(viewer, movementId, input)
	})
	return redirectTo(visit, paths.adminRound(id), 'round-begun')
})

export default function NewRound() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(rounds.title), href: inLanguage(language, paths.adminRounds()) },
					{ label: t(m.newRound) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.newRound)}</h1>
				<p className="lead">{t(m.newRoundLead)}</p>
			</header>
			{page.movements.length === 0 ? (
				<Empty title={t(m.newMovement)}>
					<p>{t(m.noMovement)}</p>
					<p>
						<Button href={inLanguage(language, paths.newMovement())}>{t(m.newMovement)}</Button>
					</p>
				</Empty>
			) : (
				<NewRoundForm {...page} />
			)}
		</>
	)
}

import { createMovement } from '#app/commands/movements.server.ts'
import { prepareReference } from '#app/commands/reference.server.ts'
import { NewMovementForm as Schema } from '#app/forms/new-round.ts'
import { beginnings as m } from '#app/locales/beginnings.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { movementInput } from '#app/queries/beginnings.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { NewMovementForm } from '#app/ui/rounds/NewMovementForm.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAdministrator } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.newMovement)

export const loader = asAdministrator(() => null)

export const action = asAdministrator(async ({ viewer, visit, keeping }) => {
	await keeping(Schema, async (start) => {
		const input = await movementInput(viewer, start)
		await prepareReference(viewer)
		return createMovement(viewer, input)
	})
	return redirectTo(visit, paths.newRound(), 'movement-begun')
})

export default function NewMovement() {
	const t = useText()
	const language = useLanguage()
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(rounds.title), href: inLanguage(language, paths.adminRounds()) },
					{ label: t(m.newMovement) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.newMovement)}</h1>
				<p className="lead">{t(m.newMovementLead)}</p>
			</header>
			<NewMovementForm />
		</>
	)
}

import { useLoaderData } from '@remix-run/react'
import { setUploadLimits } from '#app/commands/upload-limits.server.ts'
import { UploadLimitsForm as Schema } from '#app/forms/upload-limits.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { uploads as m } from '#app/locales/uploads.ts'
import { roundUploads } from '#app/queries/round-uploads.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { UploadLimitsForm } from '#app/ui/rounds/UploadLimitsForm.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asStaff } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.roundTitle)

export const loader = asStaff(({ viewer, params }) => roundUploads(viewer, params['roundId'] ?? ''))

export const action = asStaff(async ({ viewer, params, visit, form }) => {
	const roundId = params['roundId'] ?? ''
	await setUploadLimits(viewer, roundId, await form(Schema))
	return redirectTo(visit, paths.adminRoundUploads(roundId), 'upload-limits-set')
})

export default function RoundUploads() {
	const t = useText()
	const language = useLanguage()
	const { id, name, limits } = useLoaderData<typeof loader>()
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(rounds.title), href: inLanguage(language, paths.adminRounds()) },
					{ label: name, href: inLanguage(language, paths.adminRound(id)) },
					{ label: t(m.roundTitle) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.roundTitle)}</h1>
				<p className="lead">{t(m.roundLead)}</p>
			</header>
			<UploadLimitsForm limits={limits} />
		</>
	)
}

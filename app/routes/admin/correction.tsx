import { useLoaderData } from '@remix-run/react'
import { correctPractice } from '#app/commands/corrections.server.ts'
import { takeFocalPointBack } from '#app/commands/focal-points.server.ts'
import { takeUpdateBack } from '#app/commands/practice-updates.server.ts'
import { CorrectionPageForm } from '#app/forms/correction.ts'
import { certificates } from '#app/locales/certificates.ts'
import { corrections as m } from '#app/locales/corrections.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { practiceUpdates } from '#app/locales/practice-updates.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { correctionPage } from '#app/queries/corrections.server.ts'
import { CorrectionFields } from '#app/ui/corrections/CorrectionFields.tsx'
import { CorrectionHistory } from '#app/ui/corrections/CorrectionHistory.tsx'
import { ShownFocalPoint } from '#app/ui/corrections/ShownFocalPoint.tsx'
import { TakeBack } from '#app/ui/corrections/TakeBack.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { UpdateList } from '#app/ui/practice/UpdateList.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { correct, ...page } = await correctionPage(viewer, params.awardId ?? '')
	return { ...page, refusal: verdictText(language, correct) }
})

export const action = asSecretary(async ({ viewer, params, visit, keeping }) => {
	const awardId = params.awardId ?? ''
	const done = await keeping(CorrectionPageForm, async (input) => {
		if (input.act === 'take-back') {
			await takeUpdateBack(viewer, input.updateId, input)
			return 'update-taken-back'
		}
		if (input.act === 'take-focal-point-back') {
			await takeFocalPointBack(viewer, input.focalPointId, input)
			return 'focal-point-taken-back'
		}
		await correctPractice(viewer, awardId, input)
		return 'practice-corrected'
	})
	return redirectTo(visit, paths.adminCorrection(awardId), done)
})

export default function CorrectionPage() {
	const t = useText()
	const language = useLanguage()
	const { awardId, slug, wording, corrections, updates, focalPoint, refusal } = useLoaderData<typeof loader>()
	const address = inLanguage(language, paths.practice(slug))
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(certificates.awardPage), href: inLanguage(language, paths.adminAward(awardId)) },
						{ label: t(m.title) },
					]}
				/>
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
				<p>
					{`${t(m.address)}: `}
					<a href={address}>{address}</a>
				</p>
			</header>
			<CorrectionFields wording={wording} known={corrections.length} refusal={refusal} />
			<CorrectionHistory corrections={corrections} />
			<UpdateList
				updates={updates}
				actOn={({ id }) => (
					<TakeBack
						{...{ act: 'take-back', field: 'updateId', id }}
						title={practiceUpdates.takeBack}
						reason={practiceUpdates.takeBackReason}
					/>
				)}
			/>
			<ShownFocalPoint focalPoint={focalPoint} />
		</div>
	)
}

import { useLoaderData } from '@remix-run/react'
import { formatMoment } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { publicPublicity } from '#app/queries/publicities.server.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.sentTitle)

export const loader = asAnyone(async ({ viewer, params }) => {
	const { id, closesAt } = await publicPublicity(viewer, params['publicityId'] ?? '')
	return { id, closesAt }
})

export default function ObjectionSent() {
	const t = useText()
	const language = useLanguage()
	const { id, closesAt } = useLoaderData<typeof loader>()
	return (
		<div className="page narrow stack">
			<header className="page-head">
				<h1>{t(m.sentTitle)}</h1>
			</header>
			<p className="lead">{t(m.sentWords, { until: formatMoment(closesAt) })}</p>
			<div className="row">
				<Button kind="secondary" href={inLanguage(language, paths.publicity(id))}>
					{t(m.backToList)}
				</Button>
			</div>
		</div>
	)
}

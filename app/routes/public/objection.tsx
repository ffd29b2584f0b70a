import { useLoaderData } from '@remix-run/react'
import { confirmObjection } from '#app/commands/objections.server.ts'
import { formatMoment } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { ownObjection } from '#app/queries/objections.server.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { ObjectionFacts } from '#app/ui/publicity/ObjectionFacts.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { composeObjection } from '#app/web/objection-letter.server.ts'

export const meta = pageMeta(m.ownTitle)

export const loader = asAnyone(async ({ viewer, params, language }) => {
	const secret = params['secret'] ?? ''
	const { mayConfirm, mayAddFile, ...page } = await ownObjection(viewer, secret)
	return {
		...page,
		refusal: page.confirmedAt === null ? verdictText(language, mayConfirm) : null,
		filesAt: mayAddFile.allowed ? paths.objectionFiles(secret) : null,
	}
})

/** Programs that read mail open links, but press no button. */
export const action = asAnyone(async ({ viewer, params, visit }) => {
	const secret = params['secret'] ?? ''
	/** Pressed a second time: its page says that it counts, and its number. */
	if ((await ownObjection(viewer, secret)).confirmedAt !== null)
		return redirectTo(visit, paths.objection(secret), 'objection-confirmed')
	await confirmObjection(viewer, secret, composeObjection())
	return redirectTo(visit, paths.objection(secret), 'objection-confirmed')
})

export default function Objection() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	return (
		<div className="page narrow stack loose">
			<header className="page-head">
				<h1>{t(m.ownTitle)}</h1>
			</header>
			{page.confirmedAt === null ? (
				<form method="post" className="stack">
					<Notice
						tone="warning"
						action={
							<Button icon="check" refusedBecause={page.refusal}>
								{t(m.confirm)}
							</Button>
						}
					>
						{t(m.confirmWords, { until: formatMoment(page.closesAt) })}
					</Notice>
				</form>
			) : null}
			<ObjectionFacts {...page} />
			{page.answer === null ? null : (
				<section className="stack" aria-labelledby="tra-loi">
					<h2 id="tra-loi">{t(m.answer)}</h2>
					<p className="as-typed">{page.answer}</p>
				</section>
			)}
			<div className="row">
				{page.filesAt ? (
					<Button kind="secondary" icon="upload" href={at(page.filesAt)}>
						{t(m.addFile)}
					</Button>
				) : null}
				<a href={at(paths.publicity(page.publicityId))}>{t(m.backToList)}</a>
			</div>
		</div>
	)
}

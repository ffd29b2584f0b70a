import { useActionData, useLoaderData } from '@remix-run/react'
import { addSignedPaper } from '#app/commands/signed-papers.server.ts'
import { signedPaperKinds, signedPaperLimits } from '#app/domain/signed-paper.ts'
import { hide } from '#app/domain/verdict.ts'
import { SignedPaperFields } from '#app/forms/signed-paper.ts'
import { councilPapers } from '#app/locales/council-papers.ts'
import { decisions } from '#app/locales/decisions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { signedPaperProblem, signedPapers as m } from '#app/locales/signed-papers.ts'
import { signedPaperPage } from '#app/queries/signed-papers.server.ts'
import { SignedInForce } from '#app/ui/committee/SignedInForce.tsx'
import { SignedPaperForm } from '#app/ui/committee/SignedPaperForm.tsx'
import { SignedVersions } from '#app/ui/committee/SignedVersions.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { paperAsked } from '#app/web/council-paper-answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { isScanning, withKind } from '#app/web/upload.server.ts'

export const meta = pageMeta(m.page)

export const loader = asSecretary(async ({ viewer, params, url, language }) => {
	const paper = paperAsked(params.paper ?? '', url.searchParams) ?? hide()
	const { mayAdd, ...page } = await signedPaperPage(viewer, params.decisionId ?? '', paper)
	return { ...page, refusal: verdictText(language, mayAdd), isScanning: isScanning() }
})

const taken = {
	schema: SignedPaperFields,
	largest: signedPaperLimits.bytes,
	otherwise: 'not-a-scan',
	takes: (kind) => signedPaperKinds.includes(kind),
} as const satisfies Parameters<typeof withKind>[2]

export const action = asSecretary(async ({ viewer, visit, params, url, request }) => {
	const paper = paperAsked(params.paper ?? '', url.searchParams) ?? hide()
	const { decisionId } = await signedPaperPage(viewer, params.decisionId ?? '', paper)
	await countTry('upload', viewer.person?.id ?? '')
	const sent = await withKind(request, visit, taken, (upload) =>
		addSignedPaper(viewer, decisionId, paper, upload),
	)
	if (sent) return answer({ problem: sent.problem }, sent.status)
	return redirectTo(visit, paths.adminSignedPaper(decisionId, paper.kind, paper.unitId), 'signed-paper-added')
})

export default function SignedPaper() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const problem = signedPaperProblem(language, useActionData())
	const paper = t(councilPapers[page.kind], { agency: page.agency })
	const decision = t(m.decision, { number: page.decision })
	const at = (path: string) => inLanguage(language, path)
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(decisions.back), href: at(paths.adminDecisions()) },
						{ label: decision, href: at(paths.adminDecision(page.decisionId)) },
						{ label: t(m.page) },
					]}
				/>
				<h1>{t(m.pageOf, { paper })}</h1>
				<p className="lead">{t(m.lead)}</p>
				<p className="muted">{t(page.kind === 'notice' ? m.noticeReaders : m.readers)}</p>
			</header>
			<ErrorSummary errors={problem === null ? [] : [{ field: 'tep', message: problem }]} />
			<SignedInForce {...page} />
			<SignedPaperForm {...page} problem={problem} />
			{page.versions.length > 0 ? <SignedVersions {...page} /> : null}
		</div>
	)
}

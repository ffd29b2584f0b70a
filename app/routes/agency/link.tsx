import { useLoaderData } from '@remix-run/react'
import { addLink } from '#app/commands/links.server.ts'
import { LinkForm } from '#app/forms/link.ts'
import { agency } from '#app/locales/agency.ts'
import { editor } from '#app/locales/editor.ts'
import { evidence as m } from '#app/locales/evidence.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { evidencePage } from '#app/queries/entry-editor.server.ts'
import { linkWords } from '#app/ui/evidence/link-words.ts'
import { LinkFields } from '#app/ui/evidence/LinkFields.tsx'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { keepLink } from '#app/web/link.server.ts'
import { newUploadKey } from '#app/web/upload.server.ts'

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { id, title, mayEdit } = await evidencePage(viewer, params.entryId ?? '')
	return { id, title, refusal: verdictText(language, mayEdit), uploadKey: newUploadKey() }
})

export const action = asAgency(async ({ viewer, visit, params, form }) => {
	const entryId = params.entryId ?? ''
	const { uploadKey, from, quiet: _, ...link } = await form(LinkForm)
	await evidencePage(viewer, entryId)
	await addLink(viewer, entryId, { uploadKey, link, file: await keepLink(link) })
	const back = from === 'editor' ? `${paths.entryEditor(entryId)}#evidence` : paths.entryEvidence(entryId)
	return redirectTo(visit, back, 'evidence-added')
})

export const meta = pageMeta(m.linkPageTitle)

export default function Link() {
	const t = useText()
	const language = useLanguage()
	const { id, title, refusal, uploadKey } = useLoaderData<typeof loader>()
	const reply = useReply(linkWords, { href: m.href, title: m.title, openedOn: m.openedOn })
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: title || t(agency.untitled), href: at(paths.entry(id)) },
						{ label: t(editor.evidence), href: at(paths.entryEvidence(id)) },
						{ label: t(m.addLink) },
					]}
				/>
				<h1>{t(m.linkPageTitle)}</h1>
			</header>
			<ErrorSummary errors={reply.errors} />
			{refusal ? (
				<Notice tone="warning" title={t(editor.readOnly)}>
					{refusal}
				</Notice>
			) : (
				<form method="post" className="form">
					<input type="hidden" name="uploadKey" value={reply.typed('uploadKey', uploadKey)} />
					<input type="hidden" name="from" value={reply.typed('from', 'evidence')} />
					<LinkFields typed={reply.typed} error={reply.error} />
					<div className="row">
						<Button>{t(m.addLink)}</Button>
						<a href={at(paths.entryEvidence(id))}>{t(editor.evidence)}</a>
					</div>
				</form>
			)}
		</>
	)
}

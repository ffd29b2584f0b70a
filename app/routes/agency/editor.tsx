import { useActionData, useLoaderData } from '@remix-run/react'
import { saveOrExplain } from '#app/commands/entries.server.ts'
import { separatorsOf } from '#app/domain/figure.ts'
import { readFieldProblems, readPlainEntry } from '#app/forms/entry-plain.ts'
import { readCrossedForm, readLeft, readUnsaved, withoutFields } from '#app/forms/unsent.ts'
import { agency } from '#app/locales/agency.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reasonText, verdictText } from '#app/locales/reasons.ts'
import { entryEditor, entryToRead } from '#app/queries/entry-editor.server.ts'
import { uploadsOf } from '#app/queries/uploads.server.ts'
import { DeadlineNote } from '#app/ui/deadline/DeadlineNote.tsx'
import { EntryEditor } from '#app/ui/editor/EntryEditor.tsx'
import { leftIn } from '#app/ui/editor/left-parts.ts'
import { LeftParts } from '#app/ui/editor/LeftParts.tsx'
import { NewerForm, ParkedParts } from '#app/ui/editor/FormVersion.tsx'
import { UnsavedTexts } from '#app/ui/editor/UnsavedTexts.tsx'
import { EntryReading } from '#app/ui/entry/EntryReading.tsx'
import { readingOf } from '#app/ui/entry/draft-reading.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { withUploads } from '#app/web/resumable.server.ts'
import { newUploadKey } from '#app/web/upload.server.ts'

export const handle = { script: true, bare: true }

export const meta = pageMeta(m.pageTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const entryId = params.entryId ?? ''
	const { mayEdit, ...page } = await entryEditor(viewer, entryId)
	const uploads = await withUploads(await uploadsOf(viewer, entryId))
	const me = { id: '', name: '', email: '', ...viewer.person }
	return { ...page, me, uploads, refusal: verdictText(language, mayEdit), uploadKey: newUploadKey() }
})

/** The plain form of a page without a script: what can be taken is saved, the rest comes back with its reason. */
export const action = asAgency(async ({ viewer, visit, params, request, language }) => {
	const entryId = params.entryId ?? ''
	const form = await readForm(request)
	const { form: parts, lengths } = await entryToRead(viewer, entryId)
	const { changes, problems } = readPlainEntry(form, separatorsOf(language), parts, lengths)
	const version = Number(form.get('version'))
	const mine = withoutFields(changes, form.getAll('take'))
	const saved = await saveOrExplain(viewer, entryId, { version, changes: mine })
	const left = leftIn(mine, saved.left)
	if (saved.crossed) return answer({ problems, crossed: { ...saved.crossed, changes: mine } }, 409)
	if (saved.refused) {
		const why = saved.refused.map((reason) => reasonText(language, reason))
		return answer({ problems, left, unsaved: { version, changes: mine, why } }, 409)
	}
	if (problems.length + left.length > 0) return answer({ problems, left }, 422)
	return redirectTo(visit, paths.entryEditor(entryId), 'saved')
})

export default function Editor() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const reply = useActionData<typeof action>()
	const problems = readFieldProblems(reply)
	const crossed = readCrossedForm(reply)
	const unsaved = readUnsaved(reply)
	const title = page.content.titleVi || t(agency.untitled)
	return (
		<div className="editor-page">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: inLanguage(language, paths.agency()) },
						{ label: title, href: inLanguage(language, paths.entry(page.id)) },
						{ label: t(m.pageTitle) },
					]}
				/>
				<h1>{t(m.pageTitle)}</h1>
				{page.refusal ? null : (
					<DeadlineNote deadline={page.deadline} graceUntil={page.graceUntil} now={page.now} />
				)}
			</header>
			<UnsavedTexts {...page} unsaved={unsaved} isWritable={page.refusal === null} />
			<LeftParts left={readLeft(reply)} form={page.form} />
			{page.refusal ? (
				<>
					<Notice title={t(m.readOnly)}>{page.refusal}</Notice>
					<EntryReading reading={readingOf(page)} />
				</>
			) : (
				<>
					<NewerForm id={page.id} version={page.form.version} newest={page.newestForm} />
					<ParkedParts form={page.form} content={page.content} names={page.partNames} />
					<EntryEditor {...page} problems={problems} crossed={crossed} unsaved={unsaved} />
				</>
			)}
		</div>
	)
}

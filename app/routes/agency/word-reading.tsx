import { useActionData, useLoaderData } from '@remix-run/react'
import { saveDraft } from '#app/commands/entries.server.ts'
import { partsRead, wordChanges } from '#app/domain/word-taking.ts'
import { readWordChoices, refusedChoicesIn } from '#app/forms/dossier.ts'
import { agency } from '#app/locales/agency.ts'
import { dossier as m } from '#app/locales/dossier.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { wordWords } from '#app/locales/word-template.ts'
import { wordPreview } from '#app/queries/word-reading.server.ts'
import { Unplaced } from '#app/ui/dossier/Unplaced.tsx'
import { WordNotes } from '#app/ui/dossier/WordNotes.tsx'
import { WordPart } from '#app/ui/dossier/WordPart.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.previewTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { mayEdit, ...preview } = await wordPreview(
		viewer,
		params.entryId ?? '',
		params.readingId ?? '',
		wordWords,
	)
	return {
		...preview,
		parts: partsRead(preview.reading, preview.content),
		refusal: verdictText(language, mayEdit),
	}
})

/** Writes the chosen parts by one save, which says no when somebody saved meanwhile. */
export const action = asAgency(async ({ viewer, visit, params, request }) => {
	const entryId = params.entryId ?? ''
	const { version, choices } = readWordChoices(await readForm(request))
	const preview = await wordPreview(viewer, entryId, params.readingId ?? '', wordWords)
	const { changes, tooLong } = wordChanges(preview.reading, preview, choices)
	if (tooLong.length > 0 || Object.keys(changes).length === 0) return answer({ tooLong, choices }, 422)
	await saveDraft(viewer, entryId, { version, changes })
	return redirectTo(visit, paths.entryEditor(entryId), 'word-taken')
})

export default function Preview() {
	const t = useText()
	const language = useLanguage()
	const { id, title, fileName, version, form, content, parts, reading, refusal } =
		useLoaderData<typeof loader>()
	const refused = refusedChoicesIn(useActionData())
	const at = (path: string) => inLanguage(language, path)
	const tooLong = refused?.tooLong ?? []
	const errors = tooLong.map((part) => ({ field: `choice-${part}`, message: t(m.tooLongNow) }))
	const nothing = refused && tooLong.length === 0 ? [{ message: t(m.nothingTaken) }] : []
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: title || t(agency.untitled), href: at(paths.entry(id)) },
						{ label: t(m.fromWord), href: at(paths.entryWord(id)) },
						{ label: fileName },
					]}
				/>
				<h1>{t(m.previewTitle)}</h1>
				<p className="lead">{t(m.previewLead, { file: fileName })}</p>
			</header>
			<ErrorSummary errors={[...errors, ...nothing]} />
			<WordNotes reading={reading} isEmpty={parts.length === 0} />
			{refusal ? (
				<Notice tone="warning" title={t(m.readOnly)}>
					{refusal}
				</Notice>
			) : null}
			{parts.length > 0 ? (
				<form className="form word-preview" method="post">
					<input type="hidden" name="version" value={version} />
					{parts.map(({ part, isEmpty }) => (
						<WordPart
							key={part}
							part={part}
							reading={reading}
							form={form}
							content={content}
							choice={refused?.choices[part] ?? (isEmpty ? 'replace' : 'keep')}
							isEmpty={isEmpty}
							error={tooLong.includes(part) ? t(m.tooLongNow) : undefined}
						/>
					))}
					{refusal ? null : (
						<div className="row">
							<Button>{t(m.take)}</Button>
							<Button kind="quiet" href={at(paths.entry(id))}>
								{t(agency.cancel)}
							</Button>
						</div>
					)}
				</form>
			) : null}
			<Unplaced pieces={reading.unplaced} />
		</>
	)
}

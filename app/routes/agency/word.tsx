import { useActionData, useLoaderData } from '@remix-run/react'
import { keepWordReading } from '#app/commands/word-readings.server.ts'
import { agency, fileProblems } from '#app/locales/agency.ts'
import { dossier as m, wordProblemIn } from '#app/locales/dossier.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { wordPage } from '#app/queries/word-reading.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { receiveWord } from '#app/web/word-upload.server.ts'

export const meta = pageMeta(m.wordTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { id, title, earlier, mayEdit } = await wordPage(viewer, params.entryId ?? '')
	return { id, title, earlier, refusal: verdictText(language, mayEdit) }
})

/** Reads the file and keeps what it says; the draft stays as it is until the drafter has seen the preview. */
export const action = asAgency(async ({ viewer, visit, params, request }) => {
	const entryId = params.entryId ?? ''
	await countTry('upload', viewer.person?.id ?? '')
	await wordPage(viewer, entryId)
	const read = await receiveWord(request)
	if ('problem' in read) return answer({ problem: read.problem }, read.status)
	const readingId = await keepWordReading(viewer, entryId, read)
	return redirectTo(visit, paths.entryWordReading(entryId, readingId))
})

export default function Word() {
	const t = useText()
	const language = useLanguage()
	const { id, title, earlier, refusal } = useLoaderData<typeof loader>()
	const problem = wordProblemIn(useActionData(), fileProblems)
	const words = problem && t(problem)
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: title || t(agency.untitled), href: at(paths.entry(id)) },
						{ label: t(m.fromWord) },
					]}
				/>
				<h1>{t(m.wordTitle)}</h1>
				<p className="lead">{t(m.wordLead)}</p>
			</header>
			<ErrorSummary errors={words === null ? [] : [{ field: 'tep', message: words }]} />
			<section className="stack" aria-labelledby="tai-mau">
				<h2 id="tai-mau">{t(m.wordStep1)}</h2>
				<p>{t(m.wordStep1Words)}</p>
				<div className="row">
					<Button kind="secondary" icon="download" href={at(paths.entryWordTemplate(id))} download>
						{t(m.wordTemplate)}
					</Button>
				</div>
			</section>
			<section className="stack" aria-labelledby="tai-len">
				<h2 id="tai-len">{t(m.wordStep2)}</h2>
				{refusal ? (
					<Notice tone="warning" title={t(m.readOnly)}>
						{refusal}
					</Notice>
				) : (
					<UploadForm words={words} />
				)}
			</section>
			<EarlierFiles id={id} earlier={earlier} />
		</>
	)
}

const UploadForm = ({ words }: { words: string | null }) => {
	const t = useText()
	return (
		<form className="form" method="post" encType="multipart/form-data">
			<Field
				name="file"
				id="tep"
				type="file"
				label={t(m.wordFile)}
				hint={t(m.wordNotKept)}
				accept=".docx"
				error={words ?? undefined}
				required
			/>
			<div className="row">
				<Button icon="upload">{t(m.wordRead)}</Button>
			</div>
		</form>
	)
}

type Earlier = { id: string; earlier: readonly { id: string; fileName: string; readAt: Date | string }[] }

const EarlierFiles = ({ id, earlier }: Earlier) => {
	const t = useText()
	const language = useLanguage()
	if (earlier.length === 0) return null
	return (
		<section className="stack" aria-labelledby="da-doc">
			<h2 id="da-doc">{t(m.wordEarlier)}</h2>
			<ul className="entry-files">
				{earlier.map((each) => (
					<li key={each.id}>
						<a href={inLanguage(language, paths.entryWordReading(id, each.id))}>{each.fileName}</a>{' '}
						<span className="muted">
							<Time at={each.readAt} />
						</span>
					</li>
				))}
			</ul>
		</section>
	)
}

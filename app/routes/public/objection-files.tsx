import { useActionData, useLoaderData } from '@remix-run/react'
import { addObjectionFile } from '#app/commands/objection-files.server.ts'
import { largestObjectionFile } from '#app/domain/objection.ts'
import { ensure } from '#app/domain/verdict.ts'
import { fileProblemIn } from '#app/locales/agency.ts'
import { formatSize } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { ownObjection } from '#app/queries/objections.server.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { withObjectionFile } from '#app/web/objection-file.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const meta = pageMeta(m.addFileTitle)

export const loader = asAnyone(async ({ viewer, params, url }) => {
	const secret = params['secret'] ?? ''
	const { files, mayAddFile } = await ownObjection(viewer, secret)
	const problem = url.searchParams.get('tep') === 'too-large' ? ('too-large' as const) : null
	return { files, isOpen: mayAddFile.allowed, problem, back: paths.objection(secret) }
})

export const action = asAnyone(async ({ viewer, params, visit, request }) => {
	const secret = params['secret'] ?? ''
	await countTry('upload', visit.address)
	ensure((await ownObjection(viewer, secret)).mayAddFile)
	const taken = await withObjectionFile(request, visit, largestObjectionFile, (upload) =>
		addObjectionFile(viewer, secret, upload),
	)
	if ('problem' in taken) return answer({ problem: taken.problem }, taken.status)
	return redirectTo(visit, paths.objectionFiles(secret), 'objection-file-added')
})

const ownProblems = { infected: m.infected, 'not-scanned': m['not-scanned'], 'too-large': m.fileHint }

const ownProblemIn = (data: { problem?: string | null }) =>
	Object.entries(ownProblems).find(([problem]) => problem === data.problem)?.[1] ?? fileProblemIn(data)

export default function ObjectionFiles() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const problem = ownProblemIn(useActionData<{ problem?: string }>() ?? page)
	const words = problem ? t(problem) : undefined
	return (
		<div className="page narrow stack loose">
			<header className="page-head">
				<h1>{t(m.addFileTitle)}</h1>
			</header>
			<ErrorSummary errors={words ? [{ field: 'tep', message: words }] : []} />
			{page.files.length === 0 ? <p className="muted">{t(m.noFiles)}</p> : null}
			<ul className="reading-list">
				{page.files.map(({ id, fileName, size }) => (
					<li key={id}>
						{`${fileName} `}
						<span className="muted">{formatSize(language, size)}</span>
					</li>
				))}
			</ul>
			{page.isOpen ? (
				<form className="form" method="post" encType="multipart/form-data">
					<Field
						name="file"
						id="tep"
						type="file"
						label={t(m.file)}
						hint={t(m.fileHint)}
						error={words}
						required
					/>
					<div className="row">
						<Button icon="upload">{t(m.sendFile)}</Button>
					</div>
				</form>
			) : null}
			<p>
				<a href={inLanguage(language, page.back)}>{t(m.backToOwn)}</a>
			</p>
		</div>
	)
}

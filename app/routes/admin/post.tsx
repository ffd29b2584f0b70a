import { useActionData, useLoaderData } from '@remix-run/react'
import { savePost } from '#app/commands/posts.server.ts'
import { arranged, type PostContent } from '#app/domain/post.ts'
import { PostForm } from '#app/forms/post.ts'
import { fileProblemIn } from '#app/locales/agency.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { postDesk as m, postErrors } from '#app/locales/posts.ts'
import { postEditor, postVersion } from '#app/queries/posts.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { CoverForm } from '#app/ui/posts/CoverForm.tsx'
import { FindPractices, PickedFields } from '#app/ui/posts/PickedFields.tsx'
import { PostFields } from '#app/ui/posts/PostFields.tsx'
import { PostStateLine } from '#app/ui/posts/PostStateLine.tsx'
import { useTypedPost } from '#app/ui/posts/use-typed-post.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { isScanning } from '#app/web/upload.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.title)

export const loader = asSecretary(async ({ viewer, params, url }) => ({
	...(await postEditor(viewer, params.postId ?? '', (url.searchParams.get('tim') ?? '').slice(0, 200))),
	isScanning: isScanning(),
}))

export const action = asSecretary(async ({ viewer, visit, params, form }) => {
	const postId = params.postId ?? ''
	const { version, act, search, changes } = await form(PostForm)
	const current = await postVersion(viewer, postId)
	if (current.version !== version) return answer({ reply: staleReply(changes), stale: current }, 409)
	const isPicking = typeof act === 'object'
	const picked = isPicking ? arranged(changes.picked ?? [], act) : changes.picked
	await savePost(viewer, postId, { version, changes: { ...changes, ...(picked ? { picked } : {}) } })
	if (act === 'search' || (isPicking && act.act === 'add'))
		return redirectTo(visit, paths.adminPostSearch(postId, search))
	if (isPicking)
		return redirectTo(
			visit,
			`${paths.adminPost(postId)}#${act.act === 'remove' ? 'da-chon' : `chon-${act.entryId}`}`,
		)
	return act === 'preview'
		? redirectTo(visit, paths.adminPostPreview(postId))
		: redirectTo(visit, paths.adminPost(postId), 'saved')
})

/** What was typed, when somebody else saved meanwhile. */
const staleReply = ({ bodyVi, bodyEn, ...changes }: Partial<PostContent>) => ({
	initialValue: {
		...changes,
		'body-vi-document': bodyVi && JSON.stringify(bodyVi),
		'body-en-document': bodyEn && JSON.stringify(bodyEn),
	},
	error: {},
})

const labels = {
	titleVi: m.titleVi,
	titleEn: m.titleEn,
	summaryVi: m.summaryVi,
	summaryEn: m.summaryEn,
	'body-vi-document': m.bodyVi,
	'body-en-document': m.bodyEn,
}

export default function PostEditor() {
	const t = useText()
	const language = useLanguage()
	const post = useLoaderData<typeof loader>()
	const { typed, errors, error, picked } = useTypedPost(post, postErrors, labels)
	const stale = useStale()
	const fileProblem = fileProblemIn(useActionData())
	return (
		<div className="stack loose post-editor">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.title), href: inLanguage(language, paths.adminPosts()) },
						{ label: post.content.titleVi },
					]}
				/>
				<h1>{t(m.editTitle, { title: post.content.titleVi })}</h1>
				<PostStateLine {...post} />
			</header>
			<ErrorSummary
				errors={[...errors, ...(fileProblem ? [{ field: 'tep', message: t(fileProblem) }] : [])]}
			/>
			{stale ? (
				<Notice tone="error" title={t(m.staleTitle)}>
					<p>{t(m.stale, { name: stale.savedBy })}</p>
				</Notice>
			) : null}
			<div className="with-margin">
				<form method="post" className="form wide-form" id="bai" noValidate>
					<button className="hidden-words" tabIndex={-1} aria-hidden="true" name="act" value="save">
						{t(m.save)}
					</button>
					<input type="hidden" name="version" value={stale?.version ?? post.version} />
					<PostFields
						kind={post.kind}
						typed={typed}
						error={error}
						rounds={post.rounds}
						hasCover={post.hasCover}
					/>
					{post.kind === 'collection' ? <PickedFields picked={picked} /> : null}
					{post.kind === 'collection' ? <FindPractices search={post.search} found={post.found} /> : null}
					<div className="row form-end">
						<Button name="act" value="preview" icon="eye">
							{t(m.saveAndLook)}
						</Button>
						<Button name="act" value="save" kind="secondary">
							{t(m.save)}
						</Button>
					</div>
				</form>
				<aside>
					<CoverForm id={post.id} cover={post.cover} alt={typed.coverAltVi} isScanning={post.isScanning} />
				</aside>
			</div>
		</div>
	)
}

const useStale = (): { version: number; savedBy: string } | null => {
	const data: unknown = useActionData()
	if (typeof data !== 'object' || data === null || !('stale' in data)) return null
	const stale = data.stale
	return typeof stale === 'object' && stale !== null && 'version' in stale && 'savedBy' in stale
		? { version: Number(stale.version), savedBy: String(stale.savedBy) }
		: null
}

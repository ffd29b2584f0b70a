import { useLoaderData } from '@remix-run/react'
import { beginPost } from '#app/commands/posts.server.ts'
import { postKinds, postLimits } from '#app/domain/post.ts'
import { pageIn } from '#app/forms/page.ts'
import { NewPostForm } from '#app/forms/post.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { postDesk as m, postErrors, postKindNames, postStates } from '#app/locales/posts.ts'
import { postDesk } from '#app/queries/posts.server.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag, type Tone } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(({ viewer, url }) => postDesk(viewer, pageIn(url.searchParams)))

export const action = asSecretary(async ({ viewer, visit, form }) => {
	const { kind, titleVi } = await form(NewPostForm)
	return redirectTo(visit, paths.adminPost(await beginPost(viewer, kind, titleVi)))
})

const tones = { draft: 'neutral', scheduled: 'waiting', public: 'good', withdrawn: 'wrong' } as const

export default function Posts() {
	const t = useText()
	return (
		<div className="stack loose">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<Begin />
			<List />
		</div>
	)
}

const Begin = () => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(postErrors, { kind: m.kind, titleVi: m.titleVi })
	return (
		<section className="stack panel" aria-labelledby="bai-moi">
			<h2 id="bai-moi">{t(m.begin)}</h2>
			<ErrorSummary errors={errors} />
			<form method="post" className="form" noValidate>
				<Select
					name="kind"
					label={t(m.kind)}
					measure="medium"
					placeholder={null}
					error={error('kind')}
					defaultValue={typed('kind', 'news')}
					options={postKinds.map((kind) => ({ value: kind, label: t(postKindNames[kind]) }))}
				/>
				<Field
					name="titleVi"
					label={t(m.titleVi)}
					error={error('titleVi')}
					defaultValue={typed('titleVi')}
					maxLength={postLimits.title}
					required
				/>
				<div className="row">
					<Button icon="edit">{t(m.start)}</Button>
				</div>
			</form>
		</section>
	)
}

const List = () => {
	const t = useText()
	const language = useLanguage()
	const { posts, page, pages } = useLoaderData<typeof loader>()
	return (
		<>
			<Table
				caption={t(m.list)}
				rows={posts}
				rowKey={({ id }) => id}
				empty={t(m.empty)}
				cards
				columns={[
					{
						key: 'title',
						head: t(m.titleVi),
						rowHead: true,
						cell: ({ id, title }) => <a href={inLanguage(language, paths.adminPost(id))}>{title}</a>,
					},
					{ key: 'kind', head: t(m.kind), cell: ({ kind }) => t(postKindNames[kind]) },
					{
						key: 'state',
						head: t(m.state),
						cell: ({ state }) => <Tag tone={toneOf(state)}>{t(postStates[state])}</Tag>,
					},
					{
						key: 'from',
						head: t(m.publicFrom),
						whole: true,
						cell: ({ publishedAt }) => (publishedAt ? <Time at={publishedAt} form="moment" /> : '–'),
					},
					{
						key: 'saved',
						head: t(m.savedAt),
						whole: true,
						cell: ({ savedAt, savedBy }) => (
							<>
								<Time at={savedAt} form="moment" />
								<br />
								<small className="muted">{savedBy}</small>
							</>
						),
					},
				]}
			/>
			<Pagination page={page} pages={pages} href={(each) => inLanguage(language, paths.adminPosts(each))} />
		</>
	)
}

const toneOf = (state: keyof typeof tones): Tone => tones[state]

import { useLoaderData } from '@remix-run/react'
import { beginVersion, discardForm, editForm, moveDrafts, publishForm } from '#app/commands/forms.server.ts'
import { ComposeForm } from '#app/forms/entry-form.ts'
import { forms as m } from '#app/locales/forms.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { formPage } from '#app/queries/forms.server.ts'
import { Composer } from '#app/ui/forms/Composer.tsx'
import { Effects } from '#app/ui/forms/Effects.tsx'
import { FormActs } from '#app/ui/forms/FormActs.tsx'
import { FormPreview } from '#app/ui/forms/FormPreview.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(({ viewer, params }) =>
	formPage(viewer, params['roundId'] ?? '', params['formId'] ?? ''),
)

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const [roundId, formId] = [params['roundId'] ?? '', params['formId'] ?? '']
	const here = (id = formId) => paths.adminForm(roundId, id)
	const edit = await form(ComposeForm)
	switch (edit.act) {
		case 'begin':
			return redirectTo(visit, here(await beginVersion(viewer, formId)), 'form-begun')
		case 'publish':
			await publishForm(viewer, formId)
			return redirectTo(visit, here(), 'form-published')
		case 'discard':
			await discardForm(viewer, formId)
			return redirectTo(visit, paths.adminForms(roundId), 'form-discarded')
		case 'move-drafts':
			await moveDrafts(viewer, formId)
			return redirectTo(visit, here(), 'drafts-moved')
		default:
			await editForm(viewer, formId, edit)
			return redirectTo(visit, here(), 'saved')
	}
})

export default function Form() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const { round, form, publishedAt, effects } = page
	const isOpen = publishedAt === null
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(rounds.title), href: inLanguage(language, paths.adminRounds()) },
					{ label: round.name, href: inLanguage(language, paths.adminRound(round.id)) },
					{ label: t(m.title), href: inLanguage(language, paths.adminForms(round.id)) },
					{ label: t(form.name) },
				]}
			/>
			<header className="page-head">
				<h1>{t(form.name)}</h1>
				<p className="work-facts">
					<Tag tone={isOpen ? 'waiting' : 'good'}>{t(isOpen ? m.composing : m.published)}</Tag>
					<span>{t(m.versionNumber, { version: form.version })}</span>
				</p>
				<p className="lead">{t(form.purpose)}</p>
			</header>
			{isOpen ? (
				<Composer form={form} criteria={page.criteria} />
			) : (
				<Notice title={t(m.published)}>
					<p>{t(m.fixed)}</p>
				</Notice>
			)}
			<FormPreview form={form} open={!isOpen} />
			<section className="stack" aria-labelledby="tac-dong">
				<h2 id="tac-dong">{t(isOpen ? m.effects : m.effectsNow)}</h2>
				<Effects {...effects} />
			</section>
			<FormActs page={page} />
		</>
	)
}

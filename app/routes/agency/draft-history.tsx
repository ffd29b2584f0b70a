import { useActionData, useLoaderData } from '@remix-run/react'
import { saveOrExplain } from '#app/commands/entries.server.ts'
import { readRestoration, RestorationForm } from '#app/forms/restoration.ts'
import { agency } from '#app/locales/agency.ts'
import { drafting as m } from '#app/locales/drafting.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reasonText, verdictText } from '#app/locales/reasons.ts'
import { draftAt, draftHistory } from '#app/queries/draft-history.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { SittingCard } from '#app/ui/revisions/SittingCard.tsx'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.historyTitle)

export const loader = asAgency(async ({ viewer, params, url, language }) => {
	const asked = Number(url.searchParams.get('trang') ?? 1)
	const page = Number.isInteger(asked) ? asked : 1
	const { mayEdit, ...history } = await draftHistory(viewer, params['entryId'] ?? '', page)
	return { ...history, refusal: verdictText(language, mayEdit) }
})

/** A restoration is a change like any other: it is seen, kept, and can be taken back. */
export const action = asAgency(async ({ viewer, visit, params, form, language }) => {
	const entryId = params['entryId'] ?? ''
	const { seen, to, field } = await form(RestorationForm)
	const changes = await draftAt(viewer, entryId, to, field)
	const draft = { version: seen, changes, restored: to }
	const { crossed, refused } = await saveOrExplain(viewer, entryId, draft)
	if (crossed) return answer({ isCrossed: true, why: '' }, 409)
	const why = (refused ?? []).map((reason) => reasonText(language, reason)).join(' ')
	if (refused) return answer({ isCrossed: false, why }, 409)
	return redirectTo(visit, paths.draftHistory(entryId), 'restored')
})

export default function DraftHistory() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const reply = readRestoration(useActionData())
	const title = page.title || t(agency.untitled)
	const editor = inLanguage(language, paths.entryEditor(page.id))
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: inLanguage(language, paths.agency()) },
						{ label: title, href: inLanguage(language, paths.entry(page.id)) },
						{ label: t(m.historyTitle) },
					]}
				/>
				<h1>{t(m.historyTitle)}</h1>
				<p className="lead">{t(m.historyLead)}</p>
			</header>
			{reply ? (
				<Notice tone="warning" isAnswer title={t(reply.isCrossed ? m.restoreCrossedTitle : m.restoreRefused)}>
					{reply.isCrossed ? t(m.restoreCrossedWords) : reply.why}
				</Notice>
			) : null}
			{page.refusal ? <Notice title={t(m.restoreClosed)}>{page.refusal}</Notice> : null}
			{page.sittings.length === 0 ? (
				<Empty title={t(m.historyEmpty)} action={<Button href={editor}>{t(m.goWrite)}</Button>}>
					<p>{t(m.historyEmptyWords)}</p>
				</Empty>
			) : (
				<>
					<p className="muted">{t(m.inserted)}</p>
					<ol className="sittings">
						{page.sittings.map((sitting) => (
							<li key={sitting.version}>
								<SittingCard
									sitting={sitting}
									form={page.form}
									terms={page.terms}
									seen={page.version}
									mayRestore={page.refusal === null}
								/>
							</li>
						))}
					</ol>
					<Pagination
						page={page.page}
						pages={page.pages}
						href={(number) => inLanguage(language, paths.draftHistory(page.id, number))}
					/>
				</>
			)}
		</>
	)
}

import { useLoaderData } from '@remix-run/react'
import {
	beginRubric,
	copyRubric,
	discardRubric,
	editRubric,
	publishRubric,
} from '#app/commands/rubrics.server.ts'
import { ComposeRubricForm } from '#app/forms/rubric.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { rubrics as m } from '#app/locales/rubrics.ts'
import { rubricPage } from '#app/queries/rubrics.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { named } from '#app/ui/review/sheet-fields.ts'
import { usePairNames } from '#app/ui/rubrics/pair-name.ts'
import { RubricActs } from '#app/ui/rubrics/RubricActs.tsx'
import { RubricComposer } from '#app/ui/rubrics/RubricComposer.tsx'
import { RubricEffects } from '#app/ui/rubrics/RubricEffects.tsx'
import { RubricPreview } from '#app/ui/rubrics/RubricPreview.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(({ viewer, params }) =>
	rubricPage(viewer, params['roundId'] ?? '', params['rubricId'] ?? ''),
)

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const [roundId, rubricId] = [params['roundId'] ?? '', params['rubricId'] ?? '']
	const here = (id = rubricId) => paths.adminRubric(roundId, id)
	const edit = await form(ComposeRubricForm)
	switch (edit.act) {
		case 'begin':
			return redirectTo(visit, here(await beginRubric(viewer, rubricId)), 'rubric-begun')
		case 'publish':
			await publishRubric(viewer, rubricId)
			return redirectTo(visit, here(), 'rubric-published')
		case 'discard':
			await discardRubric(viewer, rubricId)
			return redirectTo(visit, paths.adminRubrics(roundId), 'rubric-discarded')
		case 'copy':
			await copyRubric(viewer, rubricId, edit.copyOf)
			return redirectTo(visit, here(), 'rubric-copied')
		default:
			await editRubric(viewer, rubricId, edit)
			return redirectTo(visit, here(), 'saved')
	}
})

export default function RubricPage() {
	const t = useText()
	const language = useLanguage()
	const pairNames = usePairNames()
	const page = useLoaderData<typeof loader>()
	const { round, rubric, version, publishedAt, isLocked, effects } = page
	const isOpen = publishedAt === null
	const name = named(language, { vi: rubric.nameVi, en: rubric.nameEn })
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(rounds.title), href: inLanguage(language, paths.adminRounds()) },
					{ label: round.name, href: inLanguage(language, paths.adminRound(round.id)) },
					{ label: t(m.title), href: inLanguage(language, paths.adminRubrics(round.id)) },
					{ label: name },
				]}
			/>
			<header className="page-head">
				<h1>{name}</h1>
				<p className="work-facts">
					<Tag tone={isOpen ? 'waiting' : 'good'}>{t(isOpen ? m.composing : m.published)}</Tag>
					<span>{t(m.versionNumber, { version })}</span>
					<span>{pairNames(rubric.applies).join('; ')}</span>
				</p>
			</header>
			{isLocked ? (
				<Notice tone="warning" title={t(m.lockedTitle)}>
					<p>{t(m.lockedWords)}</p>
				</Notice>
			) : isOpen ? (
				<RubricComposer rubric={rubric} copies={page.copies} />
			) : (
				<Notice title={t(m.published)}>
					<p>{t(m.fixed)}</p>
				</Notice>
			)}
			<RubricPreview rubric={rubric} open={!isOpen} />
			<section className="stack" aria-labelledby="tac-dong">
				<h2 id="tac-dong">{t(isOpen ? m.effects : m.effectsNow)}</h2>
				<RubricEffects {...effects} isOpen={isOpen} />
			</section>
			<RubricActs page={page} />
		</>
	)
}

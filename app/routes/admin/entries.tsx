import { useLoaderData } from '@remix-run/react'
import { isSecretary } from '#app/domain/viewer.ts'
import { entryFilters, filtersQuery, entrySorts } from '#app/forms/entry-filters.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { stages } from '#app/locales/parts.ts'
import { secretariat as m } from '#app/locales/secretariat.ts'
import { tables } from '#app/locales/tables.ts'
import { twins } from '#app/locales/twins.ts'
import { adminEntries } from '#app/queries/admin-entries.server.ts'
import { EntryFilters } from '#app/ui/eligibility/EntryFilters.tsx'
import { EntryTable } from '#app/ui/eligibility/EntryTable.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { asStaff } from '#app/web/gate.server.ts'

export const loader = asStaff(async ({ viewer, url }) => {
	const filters = entryFilters(url.searchParams)
	return {
		query: url.search,
		filters,
		list: await adminEntries(viewer, filters),
		isSecretary: isSecretary(viewer),
	}
})

export const meta = pageMeta(m.entriesTitle)

export default function Entries() {
	const { query, filters, list, isSecretary: seesTwins } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const here = inLanguage(language, paths.adminEntries())
	const hrefOf = (changes: { stage?: string; page?: number }) =>
		here + filtersQuery({ ...filters, sort: entrySorts[filters.sort], page: '', ...changes })
	const isFiltered = filtersQuery({ ...filters, sort: '', page: '' }) !== ''
	return (
		<>
			<header className="page-head">
				<h1>{t(m.entriesTitle)}</h1>
				<p className="lead">{t(m.entriesLead)}</p>
				<p>{t(m.waitingCount, { count: list.waiting })}</p>
				{seesTwins ? (
					<p>
						<a href={inLanguage(language, paths.adminTwins())}>{t(twins.toPairs)}</a>
						{' · '}
						<a href={inLanguage(language, paths.adminImport())}>{t(tables.importLink)}</a>
					</p>
				) : null}
			</header>
			<EntryFilters action={here} chosen={filters} rounds={list.rounds} units={list.units} />
			<nav aria-label={t(m.stages)}>
				<ul className="stage-links">
					<li>
						<a href={hrefOf({ stage: '' })} aria-current={filters.stage ? undefined : 'true'}>
							{t(m.any)}
						</a>
					</li>
					{list.stages.map(({ stage, count }) => (
						<li key={stage}>
							<a href={hrefOf({ stage })} aria-current={filters.stage === stage ? 'true' : undefined}>
								{t(m.stageLink, { stage: t(stages[stage]), count })}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<section className="stack" aria-label={t(m.entriesTitle)}>
				<p role="status">{t(m.foundCount, { count: list.found })}</p>
				{list.items.length > 0 ? (
					<EntryTable entries={list.items} />
				) : (
					<Nothing isFiltered={isFiltered} here={here} />
				)}
			</section>
			<ExportLinks path={paths.adminEntriesExport} query={query} />
			<Pagination
				page={list.page}
				pages={list.pages}
				href={(page) => hrefOf({ stage: filters.stage ?? '', page })}
			/>
		</>
	)
}

const Nothing = ({ isFiltered, here }: { isFiltered: boolean; here: string }) => {
	const t = useText()
	const language = useLanguage()
	const act = isFiltered
		? { href: here, words: t(m.clear) }
		: { href: inLanguage(language, paths.adminRounds()), words: t(m.seeRounds) }
	return (
		<Empty
			title={t(isFiltered ? m.noneFound : m.noneYet)}
			action={
				<Button kind="secondary" href={act.href}>
					{act.words}
				</Button>
			}
		>
			<p>{t(isFiltered ? m.noneFoundWords : m.noneYetWords)}</p>
		</Empty>
	)
}

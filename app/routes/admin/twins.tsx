import { useLoaderData } from '@remix-run/react'
import { twinFilterKeys, twinFilters } from '#app/forms/twins.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { secretariat } from '#app/locales/secretariat.ts'
import { twins as m } from '#app/locales/twins.ts'
import { roundTwins } from '#app/queries/round-twins.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { PairTable } from '#app/ui/twins/PairTable.tsx'
import { asSecretary } from '#app/web/gate.server.ts'

export const loader = asSecretary(async ({ viewer, url }) => {
	const filters = twinFilters(url.searchParams)
	return { filters, list: await roundTwins(viewer, filters), query: url.search }
})

export const meta = pageMeta(m.pairsTitle)

const stateWords = { open: 'mo', dismissed: 'da-loai', all: 'tat-ca' } as const

export default function Twins() {
	const { filters, list, query: search } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const here = inLanguage(language, paths.adminTwins())
	const hrefOf = (page: number) => {
		const query = new URLSearchParams({ [twinFilterKeys.state]: stateWords[filters.state] })
		if (filters.roundId) query.set(twinFilterKeys.roundId, filters.roundId)
		query.set(twinFilterKeys.page, String(page))
		return `${here}?${query}`
	}
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(secretariat.entriesTitle), href: inLanguage(language, paths.adminEntries()) },
						{ label: t(m.pairsTitle) },
					]}
				/>
				<h1>{t(m.pairsTitle)}</h1>
				<p className="lead">{t(m.pairsLead)}</p>
			</header>
			<Filters here={here} />
			<section className="stack" aria-label={t(m.pairsTitle)}>
				<p role="status">{t(m.foundPairs, { count: list.found })}</p>
				{list.items.length > 0 ? (
					<PairTable pairs={list.items} />
				) : (
					<Empty
						title={t(m.nonePairs)}
						action={
							<Button kind="secondary" href={`${here}?${twinFilterKeys.state}=${stateWords.all}`}>
								{t(m.seeAll)}
							</Button>
						}
					>
						<p>{t(m.nonePairsWords)}</p>
					</Empty>
				)}
			</section>
			<ExportLinks path={paths.adminTwinsExport} query={search} />
			<Pagination page={list.page} pages={list.pages} href={hrefOf} />
		</>
	)
}

const Filters = ({ here }: { here: string }) => {
	const { filters, list } = useLoaderData<typeof loader>()
	const t = useText()
	return (
		<search>
			<form className="entry-filters" method="get" action={here}>
				<Select
					name={twinFilterKeys.roundId}
					label={t(m.round)}
					options={list.rounds.map(({ id, name }) => ({ value: id, label: name }))}
					placeholder={t(m.any)}
					defaultValue={filters.roundId}
				/>
				<Select
					name={twinFilterKeys.state}
					label={t(m.state)}
					options={[
						{ value: stateWords.open, label: t(m.stateOpen) },
						{ value: stateWords.dismissed, label: t(m.stateDismissed) },
						{ value: stateWords.all, label: t(m.any) },
					]}
					placeholder={null}
					defaultValue={stateWords[filters.state]}
				/>
				<div className="entry-filters-acts">
					<Button kind="secondary" icon="filter">
						{t(m.apply)}
					</Button>
				</div>
			</form>
		</search>
	)
}

import { useLoaderData } from '@remix-run/react'
import type { UnitKind } from '#app/domain/unit-kinds.ts'
import { parseUnitQuery } from '#app/forms/unit.ts'
import { isoDay } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { unitKindWords, units as m } from '#app/locales/units.ts'
import { unitList } from '#app/queries/units.server.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { UnitLink } from '#app/ui/units/UnitFacts.tsx'
import { UnitSearch } from '#app/ui/units/UnitSearch.tsx'
import { asStaff } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asStaff(async ({ viewer, url }) => {
	const query = parseUnitQuery(url.searchParams, isoDay(new Date()))
	return {
		query,
		search: url.search,
		list: await unitList(viewer, { ...query, aliveOn: new Date(query.on) }),
	}
})

const isKind = (kind: string): kind is UnitKind => Object.hasOwn(unitKindWords, kind)

export default function Units() {
	const t = useText()
	const language = useLanguage()
	const { query, search: asked, list } = useLoaderData<typeof loader>()
	const home = inLanguage(language, paths.adminUnits())
	const href = (page: number) => {
		const { search, kind, on } = query
		return `${home}?${new URLSearchParams({ tim: search, loai: kind ?? '', ngay: on, trang: String(page) })}`
	}
	return (
		<>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<UnitSearch {...query} />
			<p className="muted" role="status">
				{t(m.found, { count: list.found })}
			</p>
			<Table
				caption={t(m.caption)}
				captionHidden
				dense
				rows={list.units}
				rowKey={({ id }) => id}
				cards
				empty={t(m.none)}
				columns={[
					{
						key: 'name',
						head: t(m.name),
						rowHead: true,
						cell: (unit) => <UnitLink id={unit.id} name={unit.name} />,
					},
					{
						key: 'kind',
						head: t(m.kind),
						cell: ({ kind }) => (isKind(kind) ? t(unitKindWords[kind]) : kind),
					},
					{ key: 'parent', head: t(m.parent), cell: ({ parent }) => parent ?? '–' },
					{ key: 'code', head: t(m.code), cell: ({ code }) => code ?? '–' },
				]}
			/>
			<ExportLinks path={paths.adminUnitsExport} query={asked} />
			<Pagination page={list.page} pages={list.pages} href={href} />
		</>
	)
}

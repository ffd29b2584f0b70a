import { useLoaderData } from '@remix-run/react'
import { addUnit, renameUnit } from '#app/commands/units.server.ts'
import { isAdministrator } from '#app/domain/viewer.ts'
import type { UnitKind } from '#app/domain/unit-kinds.ts'
import { UnitForm } from '#app/forms/unit.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { unitKindWords, units as m } from '#app/locales/units.ts'
import { unitPage } from '#app/queries/units.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Span } from '#app/ui/units/Span.tsx'
import { Clusters, Members, Names, Steps, UnitLink } from '#app/ui/units/UnitFacts.tsx'
import { AddUnitForm, RenameForm } from '#app/ui/units/UnitForms.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asStaff } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asStaff(async ({ viewer, params }) => ({
	unit: await unitPage(viewer, params['unitId'] ?? ''),
	linked: isAdministrator(viewer),
}))

export const action = asStaff(async ({ viewer, params, visit, form }) => {
	const unitId = params['unitId'] ?? ''
	const { act, ...input } = await form(UnitForm)
	const names = { ...input, fullNameVi: input.nameVi }
	if ('kind' in names) {
		const { id } = await addUnit(viewer, unitId, names)
		return redirectTo(visit, paths.adminUnit(id), 'unit-added')
	}
	await renameUnit(viewer, unitId, names)
	return redirectTo(visit, paths.adminUnit(unitId), 'saved')
})

const isKind = (kind: string): kind is UnitKind => Object.hasOwn(unitKindWords, kind)

export default function Unit() {
	const t = useText()
	const language = useLanguage()
	const { unit, linked } = useLoaderData<typeof loader>()
	return (
		<>
			<Breadcrumbs
				items={[{ label: t(m.title), href: inLanguage(language, paths.adminUnits()) }, { label: unit.name }]}
			/>
			<header className="page-head">
				<h1>{unit.name}</h1>
				<p className="lead">{isKind(unit.kind) ? t(unitKindWords[unit.kind]) : unit.kind}</p>
			</header>
			<dl className="audit-facts">
				<dt>{t(m.life)}</dt>
				<dd>
					<Span from={unit.foundedOn} to={unit.dissolvedOn} />
				</dd>
				<dt>{t(m.parent)}</dt>
				<dd>{unit.parent ? <UnitLink id={unit.parent.id} name={unit.parent.name} /> : '–'}</dd>
				<dt>{t(m.code)}</dt>
				<dd>{unit.code ?? '–'}</dd>
				<dt>{t(m.region)}</dt>
				<dd>{unit.region ?? '–'}</dd>
			</dl>
			<Names names={unit.names} />
			<Steps caption={t(m.predecessors)} steps={unit.predecessors} />
			<Steps caption={t(m.successors)} steps={unit.successors} />
			<h2>{t(m.children)}</h2>
			{unit.children.length === 0 ? <p className="muted">{t(m.noChildren)}</p> : null}
			<ul className="plain-list">
				{unit.children.map((child) => (
					<li key={child.id}>
						<UnitLink id={child.id} name={child.name} />
					</li>
				))}
			</ul>
			<Members members={unit.members} linked={linked} />
			<Clusters clusters={unit.clusters} />
			<AddUnitForm />
			<RenameForm />
		</>
	)
}

import type { ReactNode } from 'react'
import type { UnitChange, UnitLink, UnitPage } from '#app/domain/unit-page.ts'
import { unitKinds } from '#app/domain/unit-kinds.ts'
import { formatDate } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { unitPage as m } from '#app/locales/public-pages.ts'
import { unitKindWords } from '#app/locales/units.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** The margin: what a unit is, was called and belongs to, and how often it was awarded what. */
export const UnitFacts = (unit: UnitPage) => {
	const t = useText()
	const kind = unitKinds.find((each) => each === unit.kind)
	return (
		<section aria-labelledby="thong-tin">
			<h2 id="thong-tin" className="facts-title">
				{t(m.about)}
			</h2>
			<dl className="facts">
				{kind ? <Fact name={t(m.kind)}>{t(unitKindWords[kind])}</Fact> : null}
				{unit.parent ? (
					<Fact name={t(m.parent)}>
						<UnitAnchor {...unit.parent} />
					</Fact>
				) : null}
				{unit.region ? <Fact name={t(m.region)}>{unit.region}</Fact> : null}
				{unit.clusters.length === 0 ? null : (
					<Fact name={t(m.cluster)}>{unit.clusters.map(({ name }) => name).join(', ')}</Fact>
				)}
				{unit.formerNames.length === 0 ? null : (
					<Fact name={t(m.formerly)}>
						<Lines lines={unit.formerNames.map(({ name, until }) => formerly(t, name, until))} />
					</Fact>
				)}
				<Changes name={t(m.cameFrom)} units={unit.cameFrom} />
				<Changes name={t(m.became)} units={unit.became} />
				{unit.awards.map(({ name, count }) => (
					<Fact key={name} name={name}>
						<Figure value={count} />
					</Fact>
				))}
			</dl>
		</section>
	)
}

const formerly = (t: ReturnType<typeof useText>, name: string, until: string | null): string =>
	until === null ? name : t(m.formerlyUntil, { name, date: formatDate(until) })

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
	<div>
		<dt>{name}</dt>
		<dd>{children}</dd>
	</div>
)

const Lines = ({ lines }: { lines: readonly string[] }) => (
	<ul className="fact-list">
		{lines.map((line) => (
			<li key={line}>{line}</li>
		))}
	</ul>
)

const UnitAnchor = ({ slug, name }: UnitLink) => {
	const language = useLanguage()
	return <a href={inLanguage(language, paths.unit(slug))}>{name}</a>
}

const Changes = ({ name, units }: { name: string; units: readonly UnitChange[] }) => {
	const t = useText()
	const language = useLanguage()
	if (units.length === 0) return null
	return (
		<Fact name={name}>
			<ul className="fact-list">
				{units.map((unit) => (
					<li key={unit.slug}>
						<a href={inLanguage(language, paths.unit(unit.slug))}>
							{t(m.since, { name: unit.name, date: formatDate(unit.on) })}
						</a>
					</li>
				))}
			</ul>
		</Fact>
	)
}

import type { ReactNode } from 'react'
import type { NamedCode, PracticeStory } from '#app/domain/practice.ts'
import type { FacetName } from '#app/domain/gallery.ts'
import { galleryOf } from '#app/forms/gallery.ts'
import { kinds, subjectNames } from '#app/locales/agency.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

/** The margin: what one would look up, each word the way to others like it. */
export const Facts = (practice: PracticeStory) => {
	const t = useText()
	const language = useLanguage()
	const { subjectName, sector, technologies, novelty, startYear, authors, themes } = practice
	const names = (list: readonly NamedCode[]) => list.map(({ name }) => name).join(', ')
	return (
		<section aria-labelledby="thong-tin">
			<h2 id="thong-tin" className="facts-title">
				{t(m.facts)}
			</h2>
			<dl className="facts">
				<Fact name={t(m.kind)}>{t(kinds[practice.kind])}</Fact>
				<Fact name={t(m.subject)}>{t(subjectNames[practice.subject])}</Fact>
				{subjectName === '' ? null : (
					<Fact name={t(m.subjectName)}>
						<span lang="vi">{subjectName}</span>
					</Fact>
				)}
				<Fact name={t(m.pillar)}>
					<Words facet="pillar" words={[practice.pillar]} />
				</Fact>
				{themes.length === 0 ? null : (
					<Fact name={t(m.themes)}>
						<Words facet="theme" words={themes} />
					</Fact>
				)}
				{sector === null ? null : (
					<Fact name={t(m.sector)}>
						<Words facet="sector" words={[sector]} />
					</Fact>
				)}
				{technologies.length === 0 ? null : <Fact name={t(m.technologies)}>{names(technologies)}</Fact>}
				{novelty.length === 0 ? null : <Fact name={t(m.novelty)}>{names(novelty)}</Fact>}
				{startYear === null ? null : <Fact name={t(m.startYear)}>{startYear}</Fact>}
				<Fact name={t(m.round)}>
					<a href={inLanguage(language, paths.round(practice.roundSlug))}>{practice.round}</a>
				</Fact>
				{authors.length === 0 ? null : (
					<Fact name={t(m.authors)}>
						<Authors authors={authors} />
					</Fact>
				)}
				<Fact name={t(m.published)}>
					<Time at={practice.publishedAt} form="date" />
				</Fact>
			</dl>
		</section>
	)
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
	<div>
		<dt>{name}</dt>
		<dd>{children}</dd>
	</div>
)

const Words = ({ facet, words }: { facet: FacetName; words: readonly NamedCode[] }) => {
	const language = useLanguage()
	return (
		<ul className="fact-list">
			{words.map(({ code, name }) => (
				<li key={code}>
					<a href={inLanguage(language, paths.gallery(galleryOf(facet, code)))}>{name}</a>
				</li>
			))}
		</ul>
	)
}

const Authors = ({ authors }: Pick<PracticeStory, 'authors'>) => (
	<ul className="fact-list" lang="vi">
		{authors.map(({ name, role }, index) => (
			<li key={index}>
				{`${name} `}
				{role === '' ? null : <span className="author-role">{role}</span>}
			</li>
		))}
	</ul>
)

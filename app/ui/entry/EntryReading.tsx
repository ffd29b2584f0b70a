import { sectionKeys, type EntryContent } from '#app/domain/entry-content.ts'
import { partNames, sectionNames } from '#app/locales/agency.ts'
import { editor as m } from '#app/locales/editor.ts'
import { paths } from '#app/locales/paths.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'

type Evidence = {
	id: string
	fileName: string
	caption: string
	picture: { width: number; height: number } | null
}
type Props = {
	content: EntryContent
	evidence: readonly Evidence[]
	terms: readonly { taxonomy: string; code: string; name: string }[]
}

/** An entry to be read, not written: for the head who endorses, and while it is in the hands of others. */
export const EntryReading = ({ content, evidence, terms }: Props) => {
	const t = useText()
	const named = (taxonomy: string, codes: readonly (string | null)[]) =>
		codes
			.map((code) => terms.find((term) => term.taxonomy === taxonomy && term.code === code)?.name)
			.filter(Boolean)
			.join(', ')
	const facts = [
		[m.titleEn, content.titleEn],
		[m.subjectName, content.subjectName],
		[m.pillar, named('pillar', [content.pillar])],
		[m.themes, named('theme', content.themes)],
		[m.sector, named('sector', [content.sector])],
		[m.technologies, named('technology', content.technologies)],
		[m.startYear, content.startYear === null ? '' : String(content.startYear)],
		[m.authors, content.authors.map(({ name, role }) => [name, role].filter(Boolean).join(' – ')).join('; ')],
	] as const
	const pictureUrl = (id: string) => {
		const picture = evidence.find((each) => each.id === id)?.picture
		if (!picture) return null
		const at = (width: number) => paths.evidencePicture(id, width)
		const srcSet = [320, 800, 1600].map((width) => `${at(width)} ${width}w`).join(', ')
		return { src: at(800), srcSet, width: picture.width, height: picture.height }
	}
	return (
		<article className="stack loose">
			<h2>{content.titleVi}</h2>
			<p className="lead">{content.summary}</p>
			<dl className="facts wide">
				{facts
					.filter(([, value]) => value !== '')
					.map(([name, value]) => (
						<div key={name.vi}>
							<dt>{t(name)}</dt>
							<dd>{value}</dd>
						</div>
					))}
			</dl>
			{sectionKeys.map((key) => (
				<section key={key} className="stack" aria-labelledby={`doc-${key}`}>
					<h2 id={`doc-${key}`}>{t(sectionNames[key])}</h2>
					<RichText document={content.sections[key]} pictureUrl={pictureUrl} />
				</section>
			))}
			<ResultTable results={content.results} />
			<section className="stack" aria-labelledby="doc-evidence">
				<h2 id="doc-evidence">{t(partNames.evidence)}</h2>
				<ul className="entry-files">
					{evidence.map(({ id, fileName, caption }) => (
						<li key={id}>
							<a href={paths.evidenceFile(id)}>{fileName}</a> <span className="muted">{caption}</span>
						</li>
					))}
				</ul>
			</section>
		</article>
	)
}

const ResultTable = ({ results }: { results: EntryContent['results'] }) => {
	const t = useText()
	const figure = (value: number | null) => (value === null ? '–' : <Figure value={value} />)
	return (
		<Table
			caption={t(m.results)}
			rows={results}
			rowKey={({ id }) => id}
			columns={[
				{ key: 'metric', head: t(m.metric), cell: ({ metric }) => metric, rowHead: true },
				{ key: 'before', head: t(m.before), cell: ({ before }) => figure(before), number: true },
				{ key: 'after', head: t(m.after), cell: ({ after }) => figure(after), number: true },
				{ key: 'unit', head: t(m.unit), cell: ({ unit }) => unit },
				{ key: 'date', head: t(m.date), cell: ({ date }) => date },
				{ key: 'source', head: t(m.source), cell: ({ source }) => source },
			]}
		/>
	)
}

import type { ReactNode } from 'react'
import type { EntryContent } from '#app/domain/entry-content.ts'
import { answerOf, sectionOf, type EntryForm } from '#app/domain/entry-form.ts'
import { isEmptyAnswer } from '#app/domain/answer.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { matrix } from '#app/locales/coach.ts'
import { review as m } from '#app/locales/review.ts'
import { measuredAt } from '#app/locales/measured-at.ts'
import { Matrix, type MatrixColumn } from '#app/ui/coach/Matrix.tsx'
import { matrixHref } from '#app/ui/coach/matrix-href.ts'
import { evidencePicture } from '#app/ui/evidence/evidence-picture.ts'
import { isOpenable } from '#app/ui/evidence/openable.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'
import { Evidence, type EvidenceItem } from '#app/ui/review/Evidence.tsx'
import { AnswerView, type AnswerWords } from './AnswerView.tsx'

export type Reading = {
	content: Omit<EntryContent, 'authors' | 'contact'>
	authors: readonly { name: string; role: string; sharePercent: number | null }[] | null
	terms: readonly string[]
	/** The parts of the entry's form that its reader sees, and the words of their codes. */
	form: EntryForm
	words: AnswerWords['terms']
	evidence: readonly EvidenceItem[]
}

type Props = {
	reading: Reading
	isWhole?: boolean
	/** What its reader writes or reads beside the results, and the words for it. */
	claims?: MatrixColumn & { lead: string }
}

/** An entry as it was handed in, as far as its reader may see it; what is withheld is not there at all. */
export const EntryReading = ({ reading, isWhole = true, claims }: Props) => {
	const t = useText()
	const { content } = reading
	return (
		<article className="reading">
			<Part title={t(m.summary)}>
				<p>{content.summary || t(m.nothingWritten)}</p>
			</Part>
			<Part title={t(m.classification)}>
				<p>{[...reading.terms, ...startOf(content.startYear, t)].join(' · ') || t(m.nothingWritten)}</p>
			</Part>
			{content.subjectName ? <Part title={t(m.subjectName)}>{<p>{content.subjectName}</p>}</Part> : null}
			{isWhole ? (
				<>
					<Answers reading={reading} />
					<Sections reading={reading} />
					<Part title={t(m.results)}>
						<Results results={content.results} />
					</Part>
					<Proven reading={reading} claims={claims} />
					{reading.authors ? (
						<Part title={t(m.authors)}>
							<Authors authors={reading.authors} />
						</Part>
					) : null}
					<Part title={t(m.evidence)} id="minh-chung">
						<Evidence items={reading.evidence} />
					</Part>
				</>
			) : null}
		</article>
	)
}

const startOf = (year: number | null, t: ReturnType<typeof useText>): string[] =>
	year === null ? [] : [t(m.startYear, { year })]

const Part = ({ title, id, children }: { title: string; id?: string; children: ReactNode }) => (
	<section className="reading-part" id={id}>
		<h3>{title}</h3>
		{children}
	</section>
)

const Answers = ({ reading: { content, form, words, evidence } }: { reading: Reading }) => {
	const t = useText()
	const files = evidence.map(({ id, caption, fileName }, index) => ({
		id,
		name: caption || fileName || t(m.evidenceNumber, { count: index + 1 }),
	}))
	const given = form.fields.filter((field) => !isEmptyAnswer(answerOf(content, field)))
	return given.map((field) => (
		<Part key={field.key} title={t(field.label)}>
			<AnswerView field={field} answer={answerOf(content, field)} words={{ terms: words, files }} />
		</Part>
	))
}

const Sections = ({ reading: { content, form, evidence } }: { reading: Reading }) => {
	const t = useText()
	const pictureUrl = (id: string) => {
		const picture = evidence.find((item) => item.id === id)?.picture
		if (!picture || picture.widths.length === 0) return null
		const { webp = '', ...source } = evidencePicture(id, picture, '')
		return { ...source, srcSet: webp }
	}
	return form.sections.map(({ key, label }) =>
		isEmptyRichText(sectionOf(content, key)) ? null : (
			<Part key={key} title={t(label)}>
				<RichText document={sectionOf(content, key)} pictureUrl={pictureUrl} under={3} />
			</Part>
		),
	)
}

const Results = ({ results }: { results: EntryContent['results'] }) => {
	const t = useText()
	const figure = (value: number | null, unit: string) =>
		value === null ? '–' : <Figure value={value} unit={unit} />
	return (
		<Table
			caption={t(m.results)}
			captionHidden
			dense
			cards
			rows={results}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'metric',
					head: t(m.metric),
					rowHead: true,
					cell: ({ metric, source }) => (
						<>
							<p>{metric}</p>
							{source ? <p className="entry-facts">{t(m.sourceOf, { source })}</p> : null}
						</>
					),
				},
				{ key: 'before', head: t(m.before), number: true, cell: ({ before, unit }) => figure(before, unit) },
				{ key: 'after', head: t(m.after), number: true, cell: ({ after, unit }) => figure(after, unit) },
				{ key: 'date', head: t(m.date), cell: ({ date }) => measuredAt(date) },
			]}
		/>
	)
}

/** Which evidence proves which result, for whoever weighs the claims. */
const Proven = ({ reading: { content, evidence }, claims }: Pick<Props, 'reading' | 'claims'>) => {
	const t = useText()
	if (content.results.length === 0 || (evidence.length === 0 && !claims)) return null
	const items = evidence.map(({ link, ...item }) => ({
		id: item.id,
		kind: item.kind,
		scan: item.scan,
		name: item.caption || link?.title || item.fileName,
		href: link || isOpenable(item) ? matrixHref({ ...item, link: link?.href ?? null }) : null,
	}))
	return (
		<Part title={t(matrix.title)} id="doi-chieu">
			{claims ? <p className="muted small">{claims.lead}</p> : null}
			<Matrix results={content.results} evidence={items} captionHidden beside={claims} />
		</Part>
	)
}

const Authors = ({ authors }: { authors: NonNullable<Reading['authors']> }) => {
	const t = useText()
	return (
		<ul className="reading-list">
			{authors.map(({ name, role, sharePercent }) => (
				<li key={`${name} ${role}`}>
					{sharePercent === null
						? [name, role].filter(Boolean).join(', ')
						: t(m.authorShare, { name, role, share: sharePercent })}
				</li>
			))}
		</ul>
	)
}

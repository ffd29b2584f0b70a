import type { ReactNode } from 'react'
import type { EntryContent } from '#app/domain/entry-content.ts'
import { sectionOf, type EntryForm } from '#app/domain/entry-form.ts'
import type { WordReading } from '#app/domain/word-reading.ts'
import { lineOf, wordChoices, type WordChoice } from '#app/domain/word-taking.ts'
import { partNames } from '#app/locales/agency.ts'
import { choiceNames, dossier as m } from '#app/locales/dossier.ts'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'
import { AuthorRowsView, ResultRowsView } from './RowsView.tsx'

type Props = {
	/** title, summary, results, authors or section-<key>. */
	part: string
	reading: WordReading
	form: Pick<EntryForm, 'sections'>
	content: EntryContent
	choice: WordChoice
	isEmpty: boolean
	error: string | undefined
}

const noPicture = () => null

/** One part of the preview: what the file says, what stands in the entry, and what is to be done. */
export const WordPart = ({ part, reading, form, content, choice, isEmpty, error }: Props) => {
	const t = useText()
	const key = part.replace(/^section-/, '')
	const section = part.startsWith('section-') ? form.sections.find((each) => each.key === key) : undefined
	const name = section ? t(section.label) : t(isOwn(part) ? partNames[part] : m.inFile)
	const read = reading.sections.find((each) => section && each.key === key)
	const isLine = part === 'title' || part === 'summary'
	return (
		<section className="word-part" aria-labelledby={`phan-${part}`}>
			<h2 id={`phan-${part}`}>{name}</h2>
			<div className="word-pair">
				<Side title={t(m.inFile)}>
					{read ? <p className="small muted">{t(m.headingRead, { heading: read.heading })}</p> : null}
					{read ? <RichText document={read.text} pictureUrl={noPicture} under={3} /> : null}
					{isLine ? <p>{reading.lines.find((line) => line.key === part)?.text}</p> : null}
					{part === 'results' ? <ResultRowsView rows={reading.results?.rows ?? []} /> : null}
					{part === 'authors' ? <AuthorRowsView rows={reading.authors?.rows ?? []} /> : null}
				</Side>
				<Side title={t(m.inEntry)}>
					{isEmpty ? <p className="muted">{t(m.emptyNow)}</p> : null}
					{section && !isEmpty ? (
						<RichText document={sectionOf(content, key)} pictureUrl={noPicture} under={3} />
					) : null}
					{isLine && !isEmpty ? <p>{lineOf(content, part)}</p> : null}
					{part === 'results' && !isEmpty ? <ResultRowsView rows={content.results} /> : null}
					{part === 'authors' && !isEmpty ? <AuthorRowsView rows={content.authors} /> : null}
				</Side>
			</div>
			<Choice
				name={`choice-${part}`}
				legend={t(m.choiceOf, { part: name })}
				layout="row"
				options={wordChoices
					.filter((value) => value !== 'append' || (!isLine && !isEmpty))
					.map((value) => ({ value, label: t(choiceNames[value]) }))}
				chosen={choice}
				error={error}
			/>
		</section>
	)
}

const isOwn = (part: string): part is 'title' | 'summary' | 'results' | 'authors' =>
	['title', 'summary', 'results', 'authors'].includes(part)

const Side = ({ title, children }: { title: string; children: ReactNode }) => (
	<div className="word-side">
		<h3>{title}</h3>
		{children}
	</div>
)

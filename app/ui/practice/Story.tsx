import { isEmptyAnswer } from '#app/domain/answer.ts'
import { answerOf, sectionOf } from '#app/domain/entry-form.ts'
import type { PracticeStory } from '#app/domain/practice.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { paths } from '#app/locales/paths.ts'
import { AnswerView } from '#app/ui/entry/AnswerView.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'
import { pictureSource } from './picture-source.ts'

type Told = Pick<PracticeStory, 'sections' | 'form'>
type Props = Told & Pick<PracticeStory, 'slug' | 'summary' | 'answers' | 'words' | 'pictures' | 'documents'>

/** The sections that say something. */
export const toldSections = ({ sections, form }: Told) =>
	form.sections.filter(({ key }) => !isEmptyRichText(sectionOf({ sections }, key)))

/** What the agency wrote, as it was awarded. */
export const Story = (props: Props) => {
	const { slug, summary, sections, form, pictures } = props
	const t = useText()
	const pictureUrl = (id: string) => {
		const picture = pictures.find((each) => each.id === id)
		if (!picture) return null
		const { webp, ...source } = pictureSource(slug, picture, '')
		const label = (alt: string) => t(m.openPicture, { caption: alt || picture.caption })
		return { ...source, srcSet: webp, large: { href: paths.practicePicture(slug, id, 1600), label } }
	}
	return (
		<div className="story" lang="vi">
			{summary.trim() === '' ? null : <p className="story-summary">{summary}</p>}
			<Answers {...props} />
			{toldSections({ sections, form }).map(({ key, label }) => (
				<section key={key} aria-labelledby={`muc-${key}`}>
					<h2 id={`muc-${key}`}>{t(label)}</h2>
					<RichText document={sectionOf({ sections }, key)} pictureUrl={pictureUrl} under={2} />
				</section>
			))}
		</div>
	)
}

/** The public fields of the form, as facts before the story. */
const Answers = ({ form, answers, words, pictures, documents }: Props) => {
	const t = useText()
	const files = [
		...pictures.map(({ id, caption }) => ({ id, name: caption })),
		...documents.map(({ id, caption, fileName }) => ({ id, name: caption || fileName })),
	]
	const given = form.fields.filter((field) => !isEmptyAnswer(answerOf({ answers }, field)))
	if (given.length === 0) return null
	return (
		<dl className="facts wide">
			{given.map((field) => (
				<div key={field.key}>
					<dt>{t(field.label)}</dt>
					<dd>
						<AnswerView field={field} answer={answerOf({ answers }, field)} words={{ terms: words, files }} />
					</dd>
				</div>
			))}
		</dl>
	)
}

export const StoryNav = ({ sections, form }: Told) => {
	const t = useText()
	const told = toldSections({ sections, form })
	if (told.length < 3) return null
	return (
		<nav className="story-nav" aria-label={t(m.contents)}>
			<h2 className="facts-title">{t(m.contents)}</h2>
			<ol>
				{told.map(({ key, label }) => (
					<li key={key}>
						<a href={`#muc-${key}`}>{t(label)}</a>
					</li>
				))}
			</ol>
		</nav>
	)
}

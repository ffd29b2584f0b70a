import { isEmptyAnswer, textOfAnswer } from '#app/domain/answer.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import { parkedIn, type EntryForm, type Words } from '#app/domain/entry-form.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { forms as m } from '#app/locales/forms.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'
import { editorPicture } from './editor-picture.ts'

type NewerProps = { id: string; version: number; newest: number | null }

/** That the form has a newer version, and the way to it. */
export const NewerForm = ({ id, version, newest }: NewerProps) => {
	const t = useText()
	const language = useLanguage()
	if (newest === null) return null
	return (
		<Notice title={t(m.newerTitle)}>
			<p>{t(m.newerWords, { version, newest })}</p>
			<p>{t(m.moveNote)}</p>
			<form method="post" action={inLanguage(language, paths.entryForm(id))}>
				<Button kind="secondary" small>
					{t(m.moveMine, { newest })}
				</Button>
			</form>
		</Notice>
	)
}

type ParkedProps = { form: EntryForm; content: EntryContent; names: Readonly<Record<string, Words>> }

/** What was written in parts that the form has no more: to be read and copied, never lost. */
export const ParkedParts = ({ form, content, names }: ParkedProps) => {
	const t = useText()
	const parked = parkedIn(form, content)
	const sections = parked.sections.filter(([, text]) => !isEmptyRichText(text))
	const answers = parked.answers.filter(([, answer]) => !isEmptyAnswer(answer) && textOfAnswer(answer) !== '')
	if (sections.length + answers.length === 0) return null
	const nameOf = (key: string) => {
		const name = names[key]
		return name ? t(name) : key
	}
	return (
		<Notice tone="warning" title={t(m.parkedTitle)}>
			<p>{t(m.parkedWords)}</p>
			{sections.map(([key, text]) => (
				<Disclosure key={key} summary={nameOf(key)}>
					<RichText document={text} under={3} pictureUrl={editorPicture} />
				</Disclosure>
			))}
			{answers.map(([key, answer]) => (
				<Disclosure key={key} summary={nameOf(key)}>
					<p className="as-typed">{textOfAnswer(answer)}</p>
				</Disclosure>
			))}
		</Notice>
	)
}

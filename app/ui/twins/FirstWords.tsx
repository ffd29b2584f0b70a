import { useState } from 'react'
import { contentLimits } from '#app/domain/entry-content.ts'
import { twins as m } from '#app/locales/twins.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { LiveTwins } from './LiveTwins.tsx'

/** Before an entry is begun: a title and a few sentences, beside what is like them. They become the entry’s own. */
export const FirstWords = (typed: { title: string; summary: string }) => {
	const t = useText()
	const [title, setTitle] = useState(typed.title)
	const [summary, setSummary] = useState(typed.summary)
	return (
		<>
			<Field
				name="titleVi"
				label={t(m.titleField)}
				hint={t(m.beginHint)}
				defaultValue={typed.title}
				maxLength={contentLimits.title}
				onChange={(event) => setTitle(event.currentTarget.value)}
				optional
			/>
			<TextArea
				name="summary"
				label={t(m.summaryField)}
				rows={3}
				defaultValue={typed.summary}
				maxLength={contentLimits.summary}
				onChange={(event) => setSummary(event.currentTarget.value)}
				optional
			/>
			<LiveTwins title={title} summary={summary} />
		</>
	)
}

import { useState } from 'react'
import { longestSummary } from '#app/domain/completeness.ts'
import { contentLimits, type EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { editor as m } from '#app/locales/editor.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useField } from './field-problems.ts'

type Props = { content: EntryContent; subjectName: EntryForm['subjectName'] }

export const GeneralFields = ({ content, subjectName }: Props) => {
	const t = useText()
	const field = useField()
	const [length, setLength] = useState([...content.summary.trim()].length)
	return (
		<>
			<Field
				{...field('title', content.titleVi)}
				label={t(m.title)}
				hint={t(m.titleHint)}
				maxLength={contentLimits.title}
			/>
			<Field
				{...field('title-en', content.titleEn)}
				label={t(m.titleEn)}
				lang="en"
				maxLength={contentLimits.title}
				optional
			/>
			{subjectName !== 'none' ? (
				<Field
					{...field('subject-name', content.subjectName)}
					label={t(m.subjectName)}
					hint={t(m.subjectNameHint)}
					maxLength={contentLimits.line}
					optional={subjectName === 'optional'}
				/>
			) : null}
			<div className="stack tight">
				<TextArea
					{...field('summary', content.summary)}
					label={t(m.summary)}
					hint={t(m.summaryHint)}
					rows={5}
					maxLength={contentLimits.summary}
					onChange={(event) => setLength([...event.currentTarget.value.trim()].length)}
				/>
				<p className={length > longestSummary ? 'rich-count too-long' : 'rich-count'}>
					{t(m.counter, { count: length, max: longestSummary })}
				</p>
			</div>
		</>
	)
}

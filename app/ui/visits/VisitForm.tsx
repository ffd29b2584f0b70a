import { useRef } from 'react'
import type { VisitContent, VisitItem, VisitTable } from '#app/domain/visit.ts'
import { visitLimits } from '#app/domain/visit.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { visitErrors, visits as m } from '#app/locales/visits.ts'
import { errorIn, typedIn, type RefusedForm } from '#app/ui/eligibility/form-errors.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { SavedState } from '#app/ui/parts/SavedState.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { shownAs } from '#app/ui/review/autosave.ts'
import { KeptNotice } from '#app/ui/review/KeptNotice.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'
import { useKeptSheet } from '#app/ui/review/use-kept-sheet.ts'

type Props = {
	id: string
	table: VisitTable
	content: VisitContent
	version: number
	savedAt: string
	/** A form that came back, and why. */
	refused: RefusedForm | undefined
	refusal: string | null
}

/** Checklist and minutes to write on, on a phone too: saved by itself where there is a script, by its button where not. */
export const VisitForm = ({ id, table, content, version, savedAt, refused, refusal }: Props) => {
	const t = useText()
	const language = useLanguage()
	const form = useRef<HTMLFormElement>(null)
	const kept = useKeptSheet(form, paths.visitDraft(id), `thuc-dia-${id}`, { at: savedAt, version })
	const number = visitErrors['number']
	const typed: RefusedForm = refused ?? { initialValue: asTyped(content) }
	const wrong = table.items.filter((item) => errorIn(refused, `marks.${item.id}.points`) !== null)
	const told = wrong.map((item) => ({
		field: `diem-${item.id}`,
		message: `${named(language, item)}: ${number ? t(number) : ''}`,
	}))
	return (
		<form
			ref={form}
			method="post"
			action={`${inLanguage(language, paths.visit(id))}?luu=1`}
			className="stack"
			noValidate
		>
			<ErrorSummary errors={[...told, ...(refusal === null ? [] : [{ message: refusal }])]} />
			<input type="hidden" name="version" value={kept.saved.version} />
			<SavedState state={shownAs(kept.state)} savedAt={kept.saved.at} />
			<KeptNotice kept={kept} words={m} />
			<h2>{t(m.checklist)}</h2>
			{table.items.length === 0 ? <p className="muted">{t(m.noChecklist)}</p> : null}
			{table.items.map((item) => (
				<Check
					key={item.id}
					item={item}
					typed={typed}
					error={wrong.includes(item) && number ? t(number) : null}
				/>
			))}
			<TextArea
				name="minutes"
				label={t(m.minutes)}
				hint={t(m.minutesHint)}
				rows={10}
				maxLength={visitLimits.minutes}
				defaultValue={typedIn(typed, 'minutes')}
			/>
			<div className="row">
				<Button kind="secondary">{t(m.save)}</Button>
			</div>
		</form>
	)
}

type CheckProps = { item: VisitItem; typed: RefusedForm; error: string | null }

const Check = ({ item, typed, error }: CheckProps) => {
	const t = useText()
	const language = useLanguage()
	return (
		<fieldset className="visit-item">
			<legend>{named(language, item)}</legend>
			<Field
				type="number"
				inputMode="numeric"
				measure="short"
				id={`diem-${item.id}`}
				name={`marks.${item.id}.points`}
				label={t(m.points, { max: item.max })}
				min={0}
				max={item.max}
				defaultValue={typedIn(typed, 'marks', item.id, 'points')}
				error={error}
			/>
			<TextArea
				id={`ghi-${item.id}`}
				name={`marks.${item.id}.note`}
				label={t(m.note)}
				rows={2}
				maxLength={visitLimits.note}
				defaultValue={typedIn(typed, 'marks', item.id, 'note')}
				optional
			/>
		</fieldset>
	)
}

const asTyped = ({ marks, minutes }: VisitContent) => ({
	minutes,
	marks: Object.fromEntries(
		Object.entries(marks).map(([id, { points, note }]) => [
			id,
			{ points: points === null ? '' : String(points), note },
		]),
	),
})

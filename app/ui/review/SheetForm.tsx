import { useRef, useState } from 'react'
import type { Rubric } from '#app/domain/rubric.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review as m } from '#app/locales/review.ts'
import type { RefusedForm } from '#app/ui/eligibility/form-errors.ts'
import { sheetFormId } from '#app/ui/claims/ClaimFields.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { SavedState } from '#app/ui/parts/SavedState.tsx'
import { shownAs } from './autosave.ts'
import { KeptNotice } from './KeptNotice.tsx'
import { SheetFields } from './SheetFields.tsx'
import { scoredIn, SheetTotal, type Scored } from './SheetTotal.tsx'
import { useKeptSheet } from './use-kept-sheet.ts'

type Props = {
	assignmentId: string
	rubric: Rubric
	version: number
	savedAt: string | null
	/** What the fields begin with: the saved sheet, or what was typed in a form that came back. */
	typed: RefusedForm
	scored: Scored
}

/** The sheet to write on: saved by itself where there is a script, by its button where there is none. */
export const SheetForm = ({ assignmentId, rubric, version, savedAt, typed, scored }: Props) => {
	const t = useText()
	const language = useLanguage()
	const form = useRef<HTMLFormElement>(null)
	const [counted, setCounted] = useState(scored)
	const kept = useKeptSheet(form, paths.reviewDraft(assignmentId), assignmentId, {
		at: savedAt,
		version,
	})
	return (
		<form
			id={sheetFormId}
			ref={form}
			method="post"
			action={inLanguage(language, paths.reviewSheet(assignmentId))}
			className="sheet-form"
			onInput={({ currentTarget }) => setCounted(scoredIn(currentTarget, rubric))}
		>
			<input type="hidden" name="version" value={kept.saved.version} />
			<div className="sheet-state">
				<SavedState state={shownAs(kept.state)} savedAt={kept.saved.at} />
			</div>
			<KeptNotice kept={kept} words={m} />
			<SheetFields rubric={rubric} typed={typed} />
			<div className="sheet-foot">
				<SheetTotal rubric={rubric} scored={counted} />
				<div className="row">
					<Button name="intent" value="hand-in" icon="send">
						{t(m.handIn)}
					</Button>
					<Button kind="secondary" name="intent" value="save">
						{t(m.save)}
					</Button>
				</div>
			</div>
		</form>
	)
}

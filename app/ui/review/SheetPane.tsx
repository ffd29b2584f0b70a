import type { ReviewContent } from '#app/domain/review.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { inquiries } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reopening } from '#app/locales/reopening.ts'
import { review as m } from '#app/locales/review.ts'
import { errorsIn, type RefusedForm } from '#app/ui/eligibility/form-errors.ts'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { EarlierHandIns, type EarlierHandIn } from './EarlierHandIns.tsx'
import { asTyped, fieldId } from './sheet-fields.ts'
import { SheetForm } from './SheetForm.tsx'
import { SheetView } from './SheetView.tsx'
import { useForgottenSheet } from './use-kept-sheet.ts'

export type SheetPaneProps = {
	id: string
	rubric: Rubric
	sheet: { version: number; savedAt: string | null; content: ReviewContent }
	handedIn: { submittedAt: string; digest: string } | null
	/** What was handed in before the sheet was opened again, the last first. */
	earlier: readonly EarlierHandIn[]
	dueAt: string
	now: string
	/** Why nothing can be written; empty when it can. */
	refusals: readonly string[]
	/** A form that came back with errors. */
	refused: RefusedForm | undefined
	/** A form that came back because somebody saved in between: what it held, and the version saved by now. */
	stale: { version: number; content: ReviewContent } | null
}

/** The reviewer's own sheet: to write on, or to read once it was handed in. */
export const SheetPane = (props: SheetPaneProps) => {
	const t = useText()
	const language = useLanguage()
	const { id, rubric, sheet, handedIn, refusals, refused, stale } = props
	const held = stale?.content ?? sheet.content
	return (
		<div className="stack" id="phieu">
			<h2>{t(m.sheetTitle)}</h2>
			{props.earlier.length === 0 ? null : (
				<Notice title={t(reopening.reopened)}>
					{handedIn ? null : <p>{t(reopening.reopenedWords)}</p>}
					<EarlierHandIns earlier={props.earlier} />
				</Notice>
			)}
			{handedIn ? <HandedIn id={id} {...handedIn} /> : null}
			{!handedIn && refusals.length > 0 ? <Notice tone="warning">{refusals.join(' ')}</Notice> : null}
			{handedIn || refusals.length > 0 ? (
				<SheetView rubric={rubric} content={sheet.content} />
			) : (
				<>
					<p>
						{t(m.due)} <Time at={props.dueAt} remainingFrom={props.now} />
					</p>
					<ErrorSummary
						errors={errorsIn(refused).map(({ field, message }) => ({
							field: fieldOf(field),
							message: t(message),
						}))}
					/>
					{stale ? (
						<Notice tone="warning" title={t(m.stale, { version: stale.version })}>
							<a href={inLanguage(language, paths.reviewSheet(id))}>{t(m.reload)}</a>
						</Notice>
					) : null}
					<SheetForm
						assignmentId={id}
						rubric={rubric}
						version={stale?.version ?? sheet.version}
						savedAt={sheet.savedAt}
						typed={refused ?? asTyped(held)}
						scored={held}
					/>
					<p className="row">
						<a href={inLanguage(language, paths.reviewQuestions(id))}>{t(inquiries.askLink)}</a>
						<a href={inLanguage(language, paths.reviewRecusal(id))}>{t(m.recuseAct)}</a>
					</p>
				</>
			)}
		</div>
	)
}

/** The field that an error of the form's schema names. */
const fieldOf = (path: string): string => {
	const [, criterion = '', part] = /^marks\.([^.]+)\.(levelId|points|remark)$/.exec(path) ?? []
	if (part === 'levelId') return fieldId.level(criterion)
	if (part === 'points') return fieldId.points(criterion)
	if (part === 'remark') return fieldId.remark(criterion)
	return path
}

const HandedIn = ({ id, submittedAt, digest }: { id: string; submittedAt: string; digest: string }) => {
	const t = useText()
	useForgottenSheet(id)
	return (
		<Notice tone="success" title={t(m.handedInTitle)}>
			<p>
				<Time at={submittedAt} />
			</p>
			<p className="digest">{`${t(m.digest)}: ${digest}`}</p>
		</Notice>
	)
}

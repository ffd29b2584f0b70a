import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reopening } from '#app/locales/reopening.ts'
import { secretariat as m } from '#app/locales/secretariat.ts'
import { substitutes } from '#app/locales/substitutes.ts'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type BoardLine = {
	personId: string
	name: string
	unit: string
	load: number
	isFree: boolean
	/** What stands against choosing this person, beside what the assignment says. */
	refusals: readonly string[]
	assignment: {
		id: string
		assignedAt: Instant
		handedInAt: Instant | null
		recusal: { kind: string; reason: string } | null
	} | null
}

/** Everybody who reviews in the round: a box for those who may, the reason for those who may not. */
export const ReviewerChoices = ({
	entryId,
	lines,
	ticked,
	error,
}: {
	entryId: string
	lines: readonly BoardLine[]
	ticked: readonly string[]
	error: string | null
}) => {
	const t = useText()
	return (
		<fieldset
			className={error ? 'field wrong' : 'field'}
			id="reviewers"
			tabIndex={-1}
			aria-describedby={error ? 'reviewers-hint reviewers-error' : 'reviewers-hint'}
		>
			<legend className="field-label">{t(m.choose)}</legend>
			<p className="field-hint" id="reviewers-hint">
				{t(m.chooseHint)}
			</p>
			{error ? (
				<p className="field-error" id="reviewers-error">
					{error}
				</p>
			) : null}
			<ul className="board">
				{lines.map((line) => (
					<Line key={line.personId} entryId={entryId} line={line} isTicked={ticked.includes(line.personId)} />
				))}
			</ul>
		</fieldset>
	)
}

const Line = ({ entryId, line, isTicked }: { entryId: string; line: BoardLine; isTicked: boolean }) => {
	const t = useText()
	const language = useLanguage()
	const id = `nguoi-${line.personId}`
	const { isFree, assignment } = line
	return (
		<li className={isFree ? 'board-line' : 'board-line taken'}>
			<label className="choice" htmlFor={id}>
				<input
					type="checkbox"
					id={id}
					name="reviewers"
					value={line.personId}
					defaultChecked={isTicked && isFree}
					disabled={!isFree}
					aria-describedby={`${id}-facts`}
				/>
				<span className="choice-words">
					<span className="choice-label">{line.name}</span>
					<span className="choice-hint">{line.unit}</span>
				</span>
				<span className="choice-figure">{t(m.load, { count: line.load })}</span>
			</label>
			<div id={`${id}-facts`} className="board-facts">
				{assignment ? (
					<p className="row">
						<Tag tone={assignment.handedInAt ? 'good' : assignment.recusal ? 'neutral' : 'info'}>
							{t(assignment.handedInAt ? m.handedIn : assignment.recusal ? m.stepsBack : m.underReview)}
						</Tag>
						<span>
							{t(m.assignedSince)} <Time at={assignment.assignedAt} form="moment" />
						</span>
					</p>
				) : null}
				{assignment?.handedInAt && !assignment.recusal ? (
					<p>
						<a href={inLanguage(language, paths.sheetReopening(entryId, assignment.id))}>
							{t(reopening.link, { name: line.name })}
						</a>
					</p>
				) : null}
				{assignment?.recusal ? (
					<p className="as-typed">
						{assignment.recusal.kind === 'late'
							? t(substitutes.endedLate)
							: t(m.recused, { reason: assignment.recusal.reason })}
					</p>
				) : null}
				{line.refusals.map((reason) => (
					<p key={reason} className="refused-reason">
						<Icon name="lock" size={16} />
						<span>{reason}</span>
					</p>
				))}
			</div>
		</li>
	)
}

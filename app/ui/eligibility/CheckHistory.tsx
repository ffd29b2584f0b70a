import type { EntryForm } from '#app/domain/entry-form.ts'
import type { CheckOutcome } from '#app/domain/entry.ts'
import type { Instant } from '#app/locales/format.ts'
import type { Message } from '#app/locales/message.ts'
import { outcomes, secretariat as m } from '#app/locales/secretariat.ts'
import { partName } from '#app/ui/entry/part-name.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Tag, type Tone } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type SubmissionRecord = {
	number: string
	submittedAt: Instant
	digest: string
	endorsedBy: string
	withdrawnAt: Instant | null
	check: {
		outcome: string
		note: string
		checkedAt: Instant
		checkedBy: string
		reasons: readonly { part: string; text: string }[]
	} | null
}

const tones: Record<CheckOutcome, Tone> = { accepted: 'good', returned: 'waiting', refused: 'wrong' }
const outcomeWords = new Map<string, Message>(Object.entries(outcomes))
const outcomeTones = new Map<string, Tone>(Object.entries(tones))

/** What was handed in and what was said to it, newest first: both sides read the same. */
export const CheckHistory = ({
	records,
	form,
}: {
	records: readonly SubmissionRecord[]
	form: EntryForm
}) => {
	const t = useText()
	return (
		<ol className="check-history" reversed>
			{records.map((record, index) => (
				<li key={record.number}>
					<h3>{t(m.submitted, { count: records.length - index, number: record.number })}</h3>
					<p className="entry-facts">
						<Time at={record.submittedAt} /> · {t(m.endorsedBy, { name: record.endorsedBy })}
					</p>
					{record.withdrawnAt ? (
						<p>
							{t(m.withdrawn)} <Time at={record.withdrawnAt} />
						</p>
					) : null}
					{record.check ? <Check check={record.check} form={form} /> : null}
					{!record.check && !record.withdrawnAt ? <p>{t(m.notChecked)}</p> : null}
				</li>
			))}
		</ol>
	)
}

type CheckProps = { check: NonNullable<SubmissionRecord['check']>; form: EntryForm }

const Check = ({ check, form }: CheckProps) => {
	const t = useText()
	const outcome = outcomeWords.get(check.outcome)
	return (
		<div className="stack tight">
			<p className="row">
				<Tag tone={outcomeTones.get(check.outcome) ?? 'neutral'}>{outcome ? t(outcome) : check.outcome}</Tag>
				<span className="entry-facts">
					<Time at={check.checkedAt} /> · {t(m.checkedBy, { name: check.checkedBy })}
				</span>
			</p>
			{check.reasons.length > 0 ? (
				<dl className="facts">
					{check.reasons.map(({ part, text }) => (
						<div key={part}>
							<dt>{t(partName(form, part))}</dt>
							<dd className="as-typed">{text}</dd>
						</div>
					))}
				</dl>
			) : null}
			{check.note ? <p className="as-typed">{check.note}</p> : null}
		</div>
	)
}

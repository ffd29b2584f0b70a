import type { ReactNode } from 'react'
import { formatMoment, isoMinute, type Instant } from '#app/locales/format.ts'
import { writtenVoteErrors, writtenVotes as m } from '#app/locales/written-votes.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Person = { seatId: string; name: string; askedUntil: Instant | null; refusal: string | null }
type Props = {
	people: readonly Person[]
	chosen: readonly string[]
	until: Instant | null
	due: Instant | null
	back: string
	letter: ReactNode
}

/** Whom to ask and until when, and the letter before it is sent: looking again shows it with what was chosen. */
export const AskingForm = ({ people, chosen: first, until, due, back, letter }: Props) => {
	const t = useText()
	const reply = useReply(writtenVoteErrors, { seatIds: m.members, until: m.until })
	const { errors, error, typed, refusal } = reply
	const again = reply.chosen('seatIds')
	const others = people.filter((person) => person.refusal !== null)
	return (
		<>
			<ErrorSummary errors={errors} />
			{refusal ? (
				<Notice tone="error">
					<p>{refusal}</p>
				</Notice>
			) : null}
			<form method="post" className="stack loose" noValidate>
				<div className="form">
					<CheckList
						name="seatIds"
						legend={t(m.members)}
						hint={t(m.membersHint)}
						error={error('seatIds')}
						chosen={again.length > 0 ? again : first}
						options={people.filter((person) => person.refusal === null).map((person) => option(t, person))}
					/>
					<Field
						name="until"
						type="datetime-local"
						label={t(m.until)}
						hint={due === null ? null : t(m.untilHint, { due: formatMoment(due) })}
						measure="medium"
						required
						error={error('until')}
						defaultValue={typed('until', until === null ? '' : isoMinute(until))}
					/>
					<div className="row">
						<Button kind="secondary" icon="eye" formMethod="get">
							{t(m.look)}
						</Button>
					</div>
				</div>
				{letter}
				<div className="row">
					<Button icon="send">{t(m.send)}</Button>
					<a href={back}>{t(m.back)}</a>
				</div>
			</form>
			{others.length === 0 ? null : (
				<Disclosure summary={t(m.others)}>
					<ul>
						{others.map(({ seatId, name, refusal: reason }) => (
							<li key={seatId}>{t(m.otherLine, { name, reason: reason ?? '' })}</li>
						))}
					</ul>
				</Disclosure>
			)}
		</>
	)
}

const option = (t: ReturnType<typeof useText>, { seatId, name, askedUntil }: Person) => ({
	value: seatId,
	label: name,
	...(askedUntil === null ? {} : { hint: t(m.asked, { until: formatMoment(askedUntil) }) }),
})

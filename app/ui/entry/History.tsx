import type { EntryForm } from '#app/domain/entry-form.ts'
import { agency as m } from '#app/locales/agency.ts'
import { chain } from '#app/locales/chain.ts'
import { formatMoment, type Instant } from '#app/locales/format.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { partName } from './part-name.ts'

type Line = {
	what: string
	at: Instant
	who: string | null
	number?: string
	outcome?: string
	note?: string
	above?: string | null
	onBehalfOf?: string | null
	until?: Instant
	byCode?: boolean
	reasons?: readonly { part: string; text: string }[]
}

const stepsAbove = {
	requested: chain.didAskedAbove,
	endorsed: chain.didEndorsedAbove,
	'endorsement-returned': chain.didReturnedAbove,
} as const
const isStep = (what: string): what is keyof typeof stepsAbove => Object.hasOwn(stepsAbove, what)

/** What happened to an entry, newest first; a return shows its reasons part by part. */
export const History = ({ lines, form }: { lines: readonly Line[]; form: EntryForm }) => {
	const t = useText()
	const words = {
		created: m.didCreated,
		requested: m.didRequested,
		endorsed: chain.didEndorsed,
		recalled: m.didRecalled,
		'endorsement-returned': m.didEndorsementReturned,
		submitted: m.didSubmitted,
		withdrawn: m.didWithdrawn,
		published: m.didPublished,
		'checked-accepted': m.didAccepted,
		'checked-returned': m.didReturned,
		'checked-refused': m.didRefused,
	} as const
	const isKnown = (key: string): key is keyof typeof words => Object.hasOwn(words, key)
	const say = (line: Line): string => {
		const { what, outcome, number = '', above, until } = line
		if (until) return t(line.byCode ? chain.didMovedByCode : chain.didMoved, { until: formatMoment(until) })
		if (above && isStep(what)) return t(stepsAbove[what], { unit: above })
		const key = outcome ? `${what}-${outcome}` : what
		return isKnown(key) ? t(words[key], { number }) : key
	}
	return (
		<ol className="entry-history">
			{lines.map((line) => (
				<li key={`${line.what} ${line.at.toString()}`} className="stack tight">
					<p>
						<strong>{say(line)}</strong>
						{line.who ? <span className="muted">{` · ${line.who}`}</span> : null}
						{line.onBehalfOf ? (
							<span className="muted">{`, ${t(chain.insteadOf, { head: line.onBehalfOf })}`}</span>
						) : null}
					</p>
					<p className="small muted">
						<Time at={line.at} />
					</p>
					{line.note ? <p className="entry-note">{line.note}</p> : null}
					{line.reasons && line.reasons.length > 0 ? (
						<dl className="facts wide">
							{line.reasons.map(({ part, text }) => (
								<div key={part}>
									<dt>{t(partName(form, part))}</dt>
									<dd className="entry-note">{text}</dd>
								</div>
							))}
						</dl>
					) : null}
				</li>
			))}
		</ol>
	)
}

import type { ReactNode } from 'react'
import { phaseNames } from '#app/domain/round.ts'
import { beginningErrors, beginnings as m } from '#app/locales/beginnings.ts'
import { isoMinute } from '#app/locales/format.ts'
import type { Message } from '#app/locales/message.ts'
import { phases as phaseWords } from '#app/locales/reasons.ts'
import { blindnessWords, rounds } from '#app/locales/rounds.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import type { ShownPhase } from './CalendarLine.tsx'

type Named = { id: string; name: string }
type Props = {
	movements: readonly Named[]
	rounds: readonly Named[]
	phases: readonly ShownPhase[]
	year: number
	/** The round whose rubrics, forms and rules were asked for. */
	from: string
}

const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }))
const phaseWord = (name: string): Message => phaseWords[name] ?? rounds.phase

/** Everything that a round needs to take entries, on one page; what it takes over from another is chosen, not typed. */
export const NewRoundForm = (props: Props) => {
	const t = useText()
	const { errors, error, typed, refusal } = useReply(beginningErrors, m)
	const text = (name: 'nameVi' | 'nameEn' | 'slug' | 'year', otherwise = '') => ({
		name,
		label: t(m[name]),
		error: error(name),
		defaultValue: typed(name, otherwise),
	})
	return (
		<form method="post" className="stack loose">
			{refusal ? <Notice tone="warning">{refusal}</Notice> : null}
			<ErrorSummary errors={errors} />
			<Part title={t(m.names)}>
				<Select
					name="movementId"
					label={t(m.movement)}
					placeholder={null}
					error={error('movementId')}
					defaultValue={typed('movementId', props.movements[0]?.id)}
					options={options(props.movements)}
				/>
				<Field {...text('nameVi')} required maxLength={200} />
				<Field {...text('nameEn')} lang="en" required maxLength={200} />
				<Field {...text('slug')} hint={t(m.slugHint)} measure="medium" maxLength={80} optional />
				<Field
					{...text('year', String(props.year))}
					hint={t(m.yearHint)}
					measure="short"
					inputMode="numeric"
				/>
			</Part>
			<Part title={t(rounds.setup)}>
				<Judging rounds={props.rounds} from={props.from} reply={{ error, typed }} />
			</Part>
			<Part title={t(m.calendar)} words={t(m.calendarHint)}>
				<Calendar phases={props.phases} error={error} typed={typed} />
			</Part>
			<p>
				<Button icon="plus">{t(m.submitRound)}</Button>
			</p>
		</form>
	)
}

const Part = ({ title, words, children }: { title: string; words?: string; children: ReactNode }) => (
	<section className="card stack" aria-label={title}>
		<h2 className="field-label large-label">{title}</h2>
		{words ? <p className="muted">{words}</p> : null}
		{children}
	</section>
)

type Typed = Pick<ReturnType<typeof useReply>, 'error' | 'typed'>

const Judging = ({
	rounds,
	from,
	reply: { error, typed },
}: Pick<Props, 'rounds' | 'from'> & { reply: Typed }) => {
	const t = useText()
	return (
		<>
			<Select
				name="from"
				label={t(m.from)}
				placeholder={t(m.standard)}
				error={error('from')}
				defaultValue={typed('from', from)}
				options={options(rounds)}
			/>
			<Select
				name="blindness"
				label={t(m.blindness)}
				placeholder={null}
				measure="medium"
				error={error('blindness')}
				defaultValue={typed('blindness', 'single')}
				options={Object.entries(blindnessWords).map(([value, label]) => ({ value, label: t(label) }))}
			/>
			<Field
				name="sheets"
				label={t(m.sheets)}
				error={error('sheets')}
				defaultValue={typed('sheets', '3')}
				measure="short"
				inputMode="numeric"
			/>
		</>
	)
}

type CalendarProps = Typed & { phases: readonly ShownPhase[] }

const Calendar = ({ phases, error, typed }: CalendarProps) => {
	const t = useText()
	const shown = new Map(phases.map((phase) => [phase.name, phase]))
	const moment = (name: string, label: Message, phase: string, at: string | undefined) => (
		<Field
			name={name}
			type="datetime-local"
			label={t(label, { phase: t(phaseWord(phase)) })}
			error={error(name)}
			defaultValue={typed(name, at ? isoMinute(at) : '')}
			required
		/>
	)
	return phaseNames.map((phase) => (
		<div key={phase} className="grid-2">
			{moment(`${phase}Opens`, m.phaseOpens, phase, shown.get(phase)?.opensAt)}
			{moment(`${phase}Closes`, m.phaseCloses, phase, shown.get(phase)?.closesAt)}
		</div>
	))
}

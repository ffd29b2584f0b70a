import type { OutcomeWithoutAward } from '#app/domain/outcome.ts'
import { decisions as m } from '#app/locales/decisions.ts'
import { outcomeNames } from '#app/locales/outcomes.ts'
import { supersession as s } from '#app/locales/supersession.ts'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named, type Ballot } from './ballot.ts'
import { BallotLine } from './BallotLine.tsx'
import { OutcomeWords } from './OutcomeWords.tsx'
import type { ItemField } from './typed-items.ts'

export type Candidate = {
	entryId: string
	title: string
	agency: string
	ballots: readonly Ballot[]
	awards: readonly { awardLevelId: string; nameVi: string; nameEn: string }[]
	others: readonly OutcomeWithoutAward[]
	/** What an earlier decision says of it, where this one supersedes that. */
	now?: { choice: string; awardVi: string; awardEn: string }
	isEarlierPublic?: boolean
}

type Props = {
	candidates: readonly Candidate[]
	typed: (entryId: string, name: ItemField) => string
	/** The number of the first one in the form. */
	from?: number
	/** What is wrong with a field, by its name. */
	wrong: (name: string) => string | undefined
	error?: string | undefined
}

/** For each entry the outcomes that its vote allows. */
export const DecisionItems = ({ candidates, typed, wrong, error, from = 0 }: Props) => {
	return (
		<div className="stack loose" id={from === 0 ? 'items' : undefined} tabIndex={-1}>
			{error ? <p className="field-error">{error}</p> : null}
			{candidates.map((candidate, index) => (
				<Item
					key={candidate.entryId}
					candidate={candidate}
					name={`items[${from + index}]`}
					{...{ typed, wrong }}
				/>
			))}
		</div>
	)
}

type ItemProps = { candidate: Candidate; name: string } & Pick<Props, 'typed' | 'wrong'>

const Item = ({
	candidate: { entryId, title, agency, ballots, awards, others, now, isEarlierPublic = true },
	name,
	typed,
	wrong,
}: ItemProps) => {
	const t = useText()
	const language = useLanguage()
	const options = [
		...awards.map((award) => ({
			value: award.awardLevelId,
			label: t(now ? s.correctTo : m.give, { award: named(language, award) }),
		})),
		...others.map((outcome) => ({
			value: outcome,
			label: t(now?.awardVi && outcome === 'not-awarded' ? s.withdraw : outcomeNames[outcome]),
		})),
		...(isEarlierPublic ? [{ value: 'later', label: t(now ? s.keep : m.later) }] : []),
	]
	return (
		<section className="decision-item stack" aria-label={title}>
			<div>
				<h3>{title}</h3>
				<p className="muted">{agency}</p>
				{now?.awardVi ? (
					<p>{t(s.now, { award: named(language, { nameVi: now.awardVi, nameEn: now.awardEn }) })}</p>
				) : null}
			</div>
			{ballots.map((ballot) => (
				<BallotLine key={ballot.id} ballot={ballot} title={title} as="reader" />
			))}
			<input type="hidden" name={`${name}.entryId`} value={entryId} />
			<Choice
				name={`${name}.choice`}
				legend={t(m.outcome, { title })}
				options={options}
				chosen={typed(entryId, 'choice') || (isEarlierPublic ? 'later' : (now?.choice ?? 'later'))}
			/>
			<OutcomeWords
				{...{ name, title, others, wrong }}
				isAwardable={awards.length > 0}
				isCorrection={now !== undefined}
				typed={(field) => typed(entryId, field)}
			/>
		</section>
	)
}

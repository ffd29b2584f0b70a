import type { OutcomeWithoutAward } from '#app/domain/outcome.ts'
import { decisions as m } from '#app/locales/decisions.ts'
import { outcomeNames } from '#app/locales/outcomes.ts'
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
}

type Props = {
	candidates: readonly Candidate[]
	typed: (entryId: string, name: ItemField) => string
	/** What is wrong with a field, by its name. */
	wrong: (name: string) => string | undefined
	error?: string | undefined
}

/** For each entry the outcomes that its vote allows. */
export const DecisionItems = ({ candidates, typed, wrong, error }: Props) => {
	const t = useText()
	return (
		<div className="stack loose" id="items" tabIndex={-1}>
			{error ? <p className="field-error">{error}</p> : null}
			{candidates.map((candidate, index) => (
				<Item key={candidate.entryId} candidate={candidate} name={`items[${index}]`} {...{ typed, wrong }} />
			))}
			<p className="muted">{t(m.final)}</p>
		</div>
	)
}

type ItemProps = { candidate: Candidate; name: string } & Pick<Props, 'typed' | 'wrong'>

const Item = ({
	candidate: { entryId, title, agency, ballots, awards, others },
	name,
	typed,
	wrong,
}: ItemProps) => {
	const t = useText()
	const language = useLanguage()
	const options = [
		...awards.map((award) => ({
			value: award.awardLevelId,
			label: t(m.give, { award: named(language, award) }),
		})),
		...others.map((outcome) => ({ value: outcome, label: t(outcomeNames[outcome]) })),
		{ value: 'later', label: t(m.later) },
	]
	return (
		<section className="decision-item stack" aria-label={title}>
			<div>
				<h3>{title}</h3>
				<p className="muted">{agency}</p>
			</div>
			{ballots.map((ballot) => (
				<BallotLine key={ballot.id} ballot={ballot} title={title} as="reader" />
			))}
			<input type="hidden" name={`${name}.entryId`} value={entryId} />
			<Choice
				name={`${name}.choice`}
				legend={t(m.outcome, { title })}
				options={options}
				chosen={typed(entryId, 'choice') || 'later'}
			/>
			<OutcomeWords
				{...{ name, title, others, wrong }}
				isAwardable={awards.length > 0}
				typed={(field) => typed(entryId, field)}
			/>
		</section>
	)
}

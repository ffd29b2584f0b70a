import { decisions as m } from '#app/locales/decisions.ts'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named, type Ballot } from './ballot.ts'
import { BallotLine } from './BallotLine.tsx'

export type Candidate = {
	entryId: string
	title: string
	agency: string
	ballots: readonly Ballot[]
	awards: readonly { awardLevelId: string; nameVi: string; nameEn: string }[]
	mayDecline: boolean
}

type Props = {
	candidates: readonly Candidate[]
	typed: (entryId: string, name: 'choice' | 'citationVi') => string
	error?: string | undefined
}

/** For each entry the outcomes that its vote allows. */
export const DecisionItems = ({ candidates, typed, error }: Props) => {
	const t = useText()
	return (
		<div className="stack loose" id="items" tabIndex={-1}>
			{error ? <p className="field-error">{error}</p> : null}
			{candidates.map((candidate, index) => (
				<Item key={candidate.entryId} candidate={candidate} name={`items[${index}]`} typed={typed} />
			))}
			<p className="muted">{t(m.final)}</p>
		</div>
	)
}

type ItemProps = { candidate: Candidate; name: string; typed: Props['typed'] }

const Item = ({
	candidate: { entryId, title, agency, ballots, awards, mayDecline },
	name,
	typed,
}: ItemProps) => {
	const t = useText()
	const language = useLanguage()
	const options = [
		...awards.map((award) => ({
			value: award.awardLevelId,
			label: t(m.give, { award: named(language, award) }),
		})),
		...(mayDecline ? [{ value: 'not-awarded', label: t(m.notAwarded) }] : []),
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
			{awards.length === 0 ? null : (
				<Field
					name={`${name}.citationVi`}
					label={
						<>
							<span aria-hidden="true">{t(m.citation)}</span>
							<span className="hidden-words">{t(m.citationOf, { title })}</span>
						</>
					}
					optional
					maxLength={1000}
					defaultValue={typed(entryId, 'citationVi')}
				/>
			)}
		</section>
	)
}

import { councilPapers } from '#app/locales/council-papers.ts'
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
	typed: (entryId: string, name: 'choice' | 'citationVi' | 'grounds') => string
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
			<Words {...{ name, title, entryId, typed, mayDecline }} isAwardable={awards.length > 0} />
		</section>
	)
}

type WordsProps = { name: string; title: string; entryId: string; typed: Props['typed'] } & {
	isAwardable: boolean
	mayDecline: boolean
}

/** What the paper says of an award, and what the agency is told where there is none. */
const Words = ({ name, title, entryId, typed, isAwardable, mayDecline }: WordsProps) => {
	const t = useText()
	return (
		<>
			{isAwardable ? (
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
			) : null}
			{mayDecline ? (
				<Field
					name={`${name}.grounds`}
					label={
						<>
							<span aria-hidden="true">{t(councilPapers.grounds)}</span>
							<span className="hidden-words">{t(councilPapers.groundsOf, { title })}</span>
						</>
					}
					hint={t(councilPapers.groundsHint)}
					optional
					maxLength={1000}
					defaultValue={typed(entryId, 'grounds')}
				/>
			) : null}
		</>
	)
}

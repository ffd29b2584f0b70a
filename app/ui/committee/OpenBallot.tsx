import { council as m } from '#app/locales/council.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from './ballot.ts'

export type OpenableAward = {
	awardLevelId: string
	nameVi: string
	nameEn: string
	minScore: number | null
	/** Why it cannot be put to the vote; null when it can. */
	refusal: string | null
}

type Props = { entryId: string; title: string; awards: readonly OpenableAward[] }

/** Chooses an award that may be put to the vote; the others are named with their reasons. */
export const OpenBallot = ({ entryId, title, awards }: Props) => {
	const t = useText()
	const language = useLanguage()
	const ready = awards.filter(({ refusal }) => refusal === null)
	const label = (award: OpenableAward) =>
		award.minScore === null
			? named(language, award)
			: t(m.fromScore, { award: named(language, award), score: award.minScore })
	return (
		<div className="stack">
			{ready.length === 0 ? null : (
				<form method="post" className="open-ballot">
					<input type="hidden" name="entryId" value={entryId} />
					<Select
						id={`awardLevelId-${entryId}`}
						name="awardLevelId"
						label={
							<>
								<span aria-hidden="true">{t(m.openFor)}</span>
								<span className="hidden-words">{t(m.openForEntry, { title })}</span>
							</>
						}
						options={ready.map((award) => ({ value: award.awardLevelId, label: label(award) }))}
						placeholder={null}
					/>
					<Button kind="secondary" icon="vote">
						{t(m.openBallot)}
					</Button>
				</form>
			)}
			{ready.length === awards.length ? null : (
				<Disclosure summary={t(m.notOpenable)}>
					<ul>
						{awards
							.filter(({ refusal }) => refusal !== null)
							.map((award) => (
								<li key={award.awardLevelId}>{`${label(award)}: ${award.refusal}`}</li>
							))}
					</ul>
				</Disclosure>
			)}
		</div>
	)
}

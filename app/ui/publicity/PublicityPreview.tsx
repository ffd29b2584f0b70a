import { formatDate } from '#app/locales/format.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { ProposedList, type ShownProposal } from './ProposedList.tsx'

type Props = {
	award: { id: string }
	days: number
	lastDay: string | null
	isTooLate: boolean
	refusal: string | null
	candidates: readonly { id: string; shown: ShownProposal | null; isChosen: boolean }[]
}

/** The list as everybody will read it, and the button that opens it. */
export const PublicityPreview = ({ award, days, lastDay, isTooLate, refusal, candidates }: Props) => {
	const t = useText()
	const chosen = candidates.filter(({ isChosen }) => isChosen)
	return (
		<section className="stack preview-list" aria-labelledby="xem-truoc">
			<h2 id="xem-truoc">{t(m.previewTitle)}</h2>
			<p className="muted">{t(m.previewWords)}</p>
			{lastDay === null ? null : <p>{t(m.willClose, { until: formatDate(lastDay) })}</p>}
			{isTooLate ? <Notice tone="warning">{t(m.tooLate)}</Notice> : null}
			<ProposedList entries={chosen.flatMap(({ shown }) => shown ?? [])} />
			<form method="post">
				<input type="hidden" name="awardLevelId" value={award.id} />
				<input type="hidden" name="days" value={days} />
				{chosen.map(({ id }) => (
					<input key={id} type="hidden" name="entryIds" value={id} />
				))}
				<div className="row">
					<Button icon="send" refusedBecause={refusal}>
						{t(m.open)}
					</Button>
				</div>
			</form>
		</section>
	)
}

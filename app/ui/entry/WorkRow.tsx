import type { EntryKind, EntryStage, Subject } from '#app/domain/entry.ts'
import type { Instant } from '#app/locales/format.ts'
import type { DeadlineWhy } from '#app/domain/deadline.ts'
import { chain } from '#app/locales/chain.ts'
import { whyWords } from '#app/locales/deadlines.ts'
import { Countdown } from '#app/ui/deadline/Countdown.tsx'
import { agency as m, kinds, subjectNames } from '#app/locales/agency.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { StageTag } from '#app/ui/parts/StageTag.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

export type WorkCard = {
	id: string
	title: string
	kind: EntryKind
	subject: Subject
	stage: EntryStage
	unit: string | null
	round: string
	deadline: Instant | null
	why: DeadlineWhy
	/** Whose answer it waits for: the unit above, or null for the agency's own head. */
	waitsAt: { unit: string | null; since: Instant } | null
	act: 'write' | 'mend' | 'request' | 'hand-in' | 'endorse' | null
	missing: number
	savedAt: Instant
	basis: string | null
}

/** One entry in the column of work: where it stands, by when, and the next act. */
export const WorkRow = ({ card, now, isFirst }: { card: WorkCard; now: Instant; isFirst: boolean }) => {
	const t = useText()
	const language = useLanguage()
	const open = inLanguage(language, paths.entry(card.id))
	return (
		<li>
			<div className="stack tight">
				<h3 className="work-title">
					<a href={open}>{card.title || t(m.untitled)}</a>
				</h3>
				<p className="work-facts">
					<StageTag stage={card.stage} />
					<span>{`${t(kinds[card.kind])} · ${t(subjectNames[card.subject])}`}</span>
					<span>{card.round}</span>
					{card.unit ? <span>{card.unit}</span> : null}
					{card.basis === 'illustrative' ? <Tag>{t(m.illustrative)}</Tag> : null}
				</p>
				<p className="work-facts">
					{card.deadline ? (
						<span>
							{`${t(m.deadline)}: `}
							<Time at={card.deadline} /> · <Countdown at={card.deadline} now={now} />
							{card.why === 'calendar' ? null : ` · ${t(whyWords[card.why])}`}
						</span>
					) : (
						<span>
							{`${t(m.savedLast)}: `}
							<Time at={card.savedAt} form="moment" />
						</span>
					)}
					{card.waitsAt ? (
						<span>
							{card.waitsAt.unit ? t(chain.waitingAt, { unit: card.waitsAt.unit }) : t(chain.waitingHead)}{' '}
							<Time at={card.waitsAt.since} form="moment" />
						</span>
					) : null}
					{card.missing > 0 ? <span>{t(m.missingCount, { count: card.missing })}</span> : null}
				</p>
			</div>
			<NextAct card={card} isFirst={isFirst} />
		</li>
	)
}

/** The next action of the first entry is the one filled button of the page. */
const NextAct = ({ card, isFirst }: { card: WorkCard; isFirst: boolean }) => {
	const t = useText()
	const language = useLanguage()
	const acts = {
		write: [m.write, paths.entryEditor(card.id)],
		mend: [m.mend, paths.entryEditor(card.id)],
		request: [m.toRequest, paths.entry(card.id)],
		'hand-in': [m.toHandIn, paths.entrySubmission(card.id)],
		endorse: [m.toEndorse, paths.entrySubmission(card.id)],
	} as const
	const [label, path] = card.act ? acts[card.act] : [m.see, paths.entry(card.id)]
	return (
		<Button href={inLanguage(language, path)} kind={card.act && isFirst ? 'primary' : 'secondary'}>
			{t(label)}
			<span className="hidden-words">{`: ${card.title || t(m.untitled)}`}</span>
		</Button>
	)
}

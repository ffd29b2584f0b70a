/**
 * Publicity before the council (công khai): names proposed for an order or a State title stand on the portal for at
 * least ten working days before the council votes (NĐ 98/2023/NĐ-CP, Điều 46; NĐ 152/2025/NĐ-CP). The secretary may ask
 * it of other awards too. A publicity is made longer, never shorter, and stays on record; the council does not vote on
 * a proposed entry before the last working day has ended and every objection to it is answered.
 */
import type { EntryContent } from './entry-content.ts'
import { isUpForVote } from './ballot.ts'
import type { EntryKind, EntryStage } from './entry.ts'
import { mayWin } from './recognition.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import { isSecretary, type Viewer } from './viewer.ts'
import type { FieldGroup } from './visibility.ts'
import { endOfDay, vietnamDay, workingDayAfter, type WorkCalendar } from './working-day.ts'

export const leastPublicDays = 10
export const mostPublicDays = 60
export const mostProposed = 500

/** Orders and State titles: the law itself asks for publicity. */
const publicByLaw: readonly string[] = ['huan_chuong_lao_dong', 'anh_hung_lao_dong']

/** The working days that an award asks for from the beginning; null for none. */
export const publicDaysOf = (awardCode: string): number | null =>
	publicByLaw.includes(awardCode) ? leastPublicDays : null

/** What the public reads of a proposed entry. */
export type Proposal = {
	titleVi: string
	titleEn: string
	summary: string
	/** The person, household or enterprise held up as the example, when it is not the agency itself. */
	subjectName: string
	agency: { vi: string; en: string }
}

/** Built field by field through the groups that the public may know; null when it may know nothing. */
export const proposalOf = (
	visible: ReadonlySet<FieldGroup>,
	{ titleVi, titleEn, summary, subjectName }: EntryContent,
	agency: Proposal['agency'],
): Proposal | null =>
	visible.has('offer') && visible.has('agency') ? { titleVi, titleEn, summary, subjectName, agency } : null

/** A publicity of one entry, with how many objections to it wait for an answer. */
export type PublicTerm = { closesAt: Date; waiting: number }

/** Whether the council may vote: `asked` are the working days that the award asks for. */
export const isPublicEnough = (asked: number | null, terms: readonly PublicTerm[], now: Date): Verdict => {
	if (asked !== null && terms.length === 0)
		return refused({ code: 'publicity', is: 'missing', until: null, waiting: 0 })
	const last = terms.map(({ closesAt }) => closesAt).sort((a, b) => +b - +a)[0]
	if (last && last > now) return refused({ code: 'publicity', is: 'open', until: last, waiting: 0 })
	const waiting = terms.reduce((sum, term) => sum + term.waiting, 0)
	return waiting === 0
		? allowed
		: refused({ code: 'publicity', is: 'objections', until: last ?? null, waiting })
}

/** The last day of a publicity that opens now; null beyond the calendar. */
export const lastPublicDay = (calendar: WorkCalendar, days: number, now: Date): string | null =>
	workingDayAfter(calendar, vietnamDay(now), days)

/** An entry as it is put on the list. */
export type Proposed = {
	kind: EntryKind
	stage: EntryStage
	conflicts: readonly ConflictRelation[]
	areSheetsOpen: boolean
	hasBallot: boolean
	/** It stands on an open list for the same award. */
	isListed: boolean
}

/** Whether one entry may be put on the list for an award. */
export const mayPropose = (viewer: Viewer, awardCode: string, entry: Proposed): Verdict =>
	all(
		asClearSecretary(viewer, entry.conflicts),
		isUpForVote(entry.stage),
		entry.areSheetsOpen ? allowed : refused({ code: 'stage', is: 'sheets-missing', needs: 'sheets-in' }),
		mayWin(entry.kind, awardCode),
		entry.hasBallot || entry.isListed ? refused({ code: 'already', fact: 'exists' }) : allowed,
	)

/** `asked` are the days that the award asks for; `lastDay` is null beyond what the calendar of working days knows. */
export const mayOpenPublicity = (
	viewer: Viewer,
	award: { code: string; asked: number | null },
	term: { days: number; lastDay: string | null },
	entries: readonly Proposed[],
	calendar: WorkCalendar,
): Verdict =>
	all(
		isSecretary(viewer) ? allowed : refused({ code: 'not-yours' }),
		entries.length > 0 ? allowed : refused({ code: 'incomplete', missing: ['entries'] }),
		isLongEnough(term.days, award.asked),
		term.lastDay === null ? refused({ code: 'day', from: calendar.from, until: calendar.until }) : allowed,
		...entries.map((entry) => mayPropose(viewer, award.code, entry)),
	)

/** Longer, never shorter, and only while it lasts. */
export const mayExtendPublicity = (
	viewer: Viewer,
	term: { lastDay: string; closesAt: Date },
	lastDay: string,
	calendar: WorkCalendar,
	now: Date,
): Verdict =>
	all(
		isSecretary(viewer) ? allowed : refused({ code: 'not-yours' }),
		isOpenTerm(term, now) ? allowed : refused({ code: 'already', fact: 'closed' }),
		lastDay > term.lastDay
			? allowed
			: refused({ code: 'too-early', least: new Date(+endOfDay(term.lastDay) - 1) }),
		lastDay <= calendar.until ? allowed : refused({ code: 'day', from: term.lastDay, until: calendar.until }),
	)

/** The secretary asks publicity of an award, or no more, as long as nothing was made public or voted on for it. */
export const mayAskPublicity = (
	viewer: Viewer,
	award: { code: string; isUsed: boolean },
	days: number | null,
): Verdict =>
	all(
		isSecretary(viewer) ? allowed : refused({ code: 'not-yours' }),
		award.isUsed ? refused({ code: 'already', fact: 'exists' }) : allowed,
		days === null && publicDaysOf(award.code) === null
			? allowed
			: isLongEnough(days ?? 0, publicDaysOf(award.code)),
	)

export const isOpenTerm = ({ closesAt }: { closesAt: Date }, now: Date): boolean => now < closesAt

const isLongEnough = (days: number, asked: number | null): Verdict =>
	days >= (asked ?? leastPublicDays) && days <= mostPublicDays
		? allowed
		: refused({ code: 'incomplete', missing: ['days'] })

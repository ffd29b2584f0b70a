/**
 * How the sheets that a reviewer owes lie on the days that are left: what comes first, what is late, and how many a
 * day are enough. First comes what has the fewest sheets, so that no entry waits for all of its reviewers to the last
 * day; among those, what is due first. Who hands in late holds up the council (NĐ 98/2023/NĐ-CP: terms of procedure).
 */
export type Owed = { dueAt: Date }

export type Pace = {
	left: number
	late: number
	/** The next day on which something is due, and how many sheets are due by then; null when nothing is. */
	next: { dueAt: Date; count: number } | null
	/** The fewest sheets a day, beginning today, with which nothing more becomes late. */
	perDay: number
}

const day = 86_400_000

export const inDeskOrder = <Item extends Owed & { sheetsIn: number }>(items: readonly Item[]): Item[] =>
	[...items].sort((a, b) => a.sheetsIn - b.sheetsIn || +a.dueAt - +b.dueAt)

export const paceOf = (owed: readonly Owed[], now: Date): Pace => {
	const late = owed.filter(({ dueAt }) => dueAt <= now).length
	const ahead = owed.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now)
	const next = ahead.sort((a, b) => +a - +b)[0]
	const dueBy = (at: Date) => owed.filter(({ dueAt }) => dueAt <= at).length
	return {
		left: owed.length,
		late,
		next: next ? { dueAt: next, count: ahead.filter((dueAt) => +dueAt === +next).length } : null,
		perDay: Math.max(late, ...ahead.map((dueAt) => Math.ceil(dueBy(dueAt) / daysUntil(dueAt, now)))),
	}
}

/** Today counts: what is due within a day leaves one day. */
const daysUntil = (dueAt: Date, now: Date): number => Math.max(1, Math.floor((+dueAt - +now) / day))

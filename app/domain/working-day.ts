/**
 * Days as Vietnam counts them: yyyy-mm-dd in GMT+7. A working day is Monday to Friday but for holidays and days
 * exchanged for a Saturday (Bộ luật Lao động 2019, Điều 111 and 112); which those are is data. The day on which a term
 * begins is not counted (Bộ luật Dân sự 2015, Điều 147 khoản 2); it ends with the 24th hour of its last (Điều 148 khoản 6).
 */

const offset = 7 * 3_600_000
const dayLong = 24 * 3_600_000

/** Known for every day from `from` until `until`, both included. */
export type WorkCalendar = {
	from: string
	until: string
	/** Days of the week that are free, and Saturdays or Sundays that are worked in exchange. */
	off: ReadonlySet<string>
	worked: ReadonlySet<string>
}

export const vietnamDay = (at: Date): string => new Date(at.getTime() + offset).toISOString().slice(0, 10)

/** The first instant after a day. */
export const endOfDay = (day: string): Date => new Date(utc(day) + dayLong - offset)

export const isWorkingDay = ({ off, worked }: WorkCalendar, day: string): boolean =>
	worked.has(day) || (!isWeekend(day) && !off.has(day))

/** The `count`-th working day after `day`, which itself is not counted; null beyond what the calendar knows. */
export const workingDayAfter = (calendar: WorkCalendar, day: string, count: number): string | null => {
	let last = day
	for (let left = count; left > 0;) {
		last = nextDay(last)
		if (last < calendar.from || last > calendar.until) return null
		if (isWorkingDay(calendar, last)) left -= 1
	}
	return last
}

/** How many working days follow `day` until `last`, which is counted. */
export const workingDaysUntil = (calendar: WorkCalendar, day: string, last: string): number => {
	let count = 0
	for (let each = nextDay(day); each <= last; each = nextDay(each)) {
		if (isWorkingDay(calendar, each)) count += 1
	}
	return count
}

const utc = (day: string): number => Date.parse(`${day}T00:00:00.000Z`)

const nextDay = (day: string): string => new Date(utc(day) + dayLong).toISOString().slice(0, 10)

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(utc(day)).getUTCDay())

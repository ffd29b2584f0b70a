import file from '#prisma/reference/working-days.json'
import type { WorkCalendar } from '#app/domain/working-day.ts'

/** Holidays and exchanged days of Vietnam, from the reference data. */
export const workCalendar: WorkCalendar = {
	from: file.from,
	until: file.until,
	off: new Set(file.years.flatMap(({ off }) => off.flatMap(({ days }) => days))),
	worked: new Set(file.years.flatMap(({ worked }) => worked)),
}

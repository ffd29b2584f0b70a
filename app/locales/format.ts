/**
 * Numbers, money, sizes and times as people read them, for pages, e-mails and exports alike. Times are shown in the
 * movement's own zone, GMT+7, as 22/11/2026 14:05 in both languages.
 */
import type { Language } from './message.ts'

export type Instant = Date | string | number

export const zone = 'Asia/Ho_Chi_Minh'

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

const clock = new Intl.DateTimeFormat('en-GB', {
	timeZone: zone,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23',
})

const piecesOf = (instant: Instant): Record<string, string> =>
	Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))

export const formatDate = (instant: Instant): string => {
	const { day, month, year } = piecesOf(instant)
	return `${day}/${month}/${year}`
}

export const formatMoment = (instant: Instant): string => {
	const { hour, minute } = piecesOf(instant)
	return `${formatDate(instant)} ${hour}:${minute}`
}

export const formatHour = (instant: Instant): string => {
	const { hour, minute } = piecesOf(instant)
	return `${hour}:${minute}`
}

/** To the second: when something was saved. */
export const formatClock = (instant: Instant): string =>
	`${formatHour(instant)}:${String(new Date(instant).getUTCSeconds()).padStart(2, '0')}`

/** The day in GMT+7 as yyyy-mm-dd: what a date field holds. */
export const isoDay = (instant: Instant): string => {
	const { day, month, year } = piecesOf(instant)
	return `${year}-${month}-${day}`
}

/** Day and hour in GMT+7 as yyyy-mm-ddThh:mm: what a field for a moment holds. */
export const isoMinute = (instant: Instant): string => `${isoDay(instant)}T${formatHour(instant)}`

export type NumberForm = { digits?: number; signed?: boolean; most?: number }

/** 1.234,5 in Vietnamese and 1,234.5 in English, with a true minus; at most `digits` decimals, two if not said; `most` shows up to that many. */
export const formatNumber = (
	language: Language,
	value: number,
	{ digits, signed = false, most = 2 }: NumberForm = {},
): string =>
	numberFormat(language, digits ?? 0, digits ?? most, signed)
		.format(value)
		.replace('-', '−')

const numberFormats = new Map<string, Intl.NumberFormat>()

/** Making a format costs a hundred times what using it does; there are a handful of them. */
const numberFormat = (
	language: Language,
	least: number,
	most: number,
	signed: boolean,
): Intl.NumberFormat => {
	const key = `${language} ${least} ${most} ${signed}`
	const known = numberFormats.get(key)
	if (known) return known
	const made = new Intl.NumberFormat(locales[language], {
		minimumFractionDigits: least,
		maximumFractionDigits: most,
		signDisplay: signed ? 'exceptZero' : 'negative',
	})
	numberFormats.set(key, made)
	return made
}

/** 1.234.567 đ; amounts are whole đồng. */
export const formatMoney = (language: Language, value: number | bigint): string =>
	`${new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 }).format(value).replace('-', '−')} đ`

const sizes = ['B', 'KB', 'MB', 'GB'] as const

export const formatSize = (language: Language, bytes: number): string => {
	const step = Math.min(sizes.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)))
	return `${formatNumber(language, bytes / 1024 ** step, { digits: step > 1 ? 1 : 0 })} ${sizes[step]}`
}

export type Remaining = { late: boolean; unit: 'day' | 'hour' | 'minute'; count: number }

/** How far off `until` is, in days from 48 hours on, then in hours, then in minutes; rounded down, never to nothing. */
export const remaining = (until: Instant, now: Instant): Remaining => {
	const left = new Date(until).getTime() - new Date(now).getTime()
	const minutes = Math.floor(Math.abs(left) / 60_000)
	const late = left < 0
	if (minutes >= 48 * 60) return { late, unit: 'day', count: Math.floor(minutes / 1440) }
	if (minutes >= 60) return { late, unit: 'hour', count: Math.floor(minutes / 60) }
	return { late, unit: 'minute', count: Math.max(1, minutes) }
}

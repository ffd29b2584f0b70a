import { z } from 'zod'

/** What the answers of the open data share. */
export const Bilingual = z
	.object({ vi: z.string(), en: z.string() })
	.meta({ description: 'Tiếng Việt, English ("" khi không có)' })
export const Code = z.string().meta({ description: 'Mã trong /taxonomies' })
export const Instant = z.iso.datetime()
export const Day = z.iso.date()
export const Cursor = z
	.string()
	.nullable()
	.meta({ description: 'Đưa vào tham số cursor để đọc trang tiếp; null khi đã hết' })

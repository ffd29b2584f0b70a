import { z } from 'zod'

const text = (most: number) => z.string().trim().max(most).catch('')
const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/)
	.refine((value) => !Number.isNaN(Date.parse(`${value}T00:00:00+07:00`)))
	.nullable()
	.catch(null)

/** What may be asked of the trail by address; what makes no sense is left out. Days are days in Vietnam. */
export const AuditQuery = z.object({
	'su-kien': text(60),
	nguoi: text(200),
	loai: text(30),
	'doi-tuong': text(80),
	'tu-ngay': day,
	'den-ngay': day,
	truoc: z
		.string()
		.regex(/^\d{1,18}$/)
		.nullable()
		.catch(null),
})

export type AuditQuery = z.output<typeof AuditQuery>

export const parseAuditQuery = (query: URLSearchParams): AuditQuery =>
	AuditQuery.parse(
		Object.fromEntries(Object.keys(AuditQuery.shape).map((name) => [name, query.get(name) ?? ''])),
	)

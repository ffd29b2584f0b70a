import { z } from 'zod'
import { practiceStates } from '#app/domain/practice-update.ts'
import { correctable } from '#app/domain/correction.ts'
import { Bilingual, Code, Day, Instant } from './open-words.ts'

/** A practice as open data, and what is said of it. */

export const Award = z.object({
	code: Code,
	name: Bilingual,
	decisionNumber: z.string(),
	decidedOn: Day,
	citation: z.string(),
})

const Objection = z.object({
	id: z.uuid(),
	language: z.enum(['vi', 'en']).meta({ description: 'Ngôn ngữ của người gửi' }),
	text: z.string(),
	saidAt: Instant,
	found: z.string().meta({ description: 'Kết luận của Ban Thư ký, bằng tiếng Việt' }),
	url: z.url(),
	fileUrl: z.url().nullable().meta({ description: 'Tệp PDF kèm theo, khi được đăng' }),
})

const FocalPoint = z.object({
	office: z.string(),
	...{ phone: z.string(), email: z.string(), address: z.string(), help: z.string() },
})

export const Practice = z.object({
	id: z.uuid().meta({ description: 'Không bao giờ thay đổi' }),
	url: z.url(),
	apiUrl: z.url(),
	title: Bilingual,
	summary: z.string(),
	kind: z.string().meta({ description: 'initiative: sáng kiến, model: mô hình, điển hình' }),
	subject: z.string(),
	subjectName: z.string(),
	agency: z.object({ slug: z.string(), name: Bilingual, abbreviation: z.string().nullable() }),
	ministryProvince: z
		.string()
		.nullable()
		.meta({ description: 'Tỉnh, bộ hoặc ngành mà cơ quan là hoặc trực thuộc: slug trong /units' }),
	province: z.string().nullable().meta({ description: 'Như ministryProvince, chỉ khi đó là một tỉnh' }),
	pillar: Code.nullable(),
	themes: z.array(Code),
	sector: Code.nullable(),
	technologies: z.array(Code),
	novelty: z.array(Code),
	startYear: z.int().nullable(),
	year: z.int(),
	round: z.object({ slug: z.string(), name: Bilingual }),
	award: Award,
	results: z.array(
		z.object({
			metric: z.string(),
			unit: z.string(),
			before: z.number().nullable(),
			after: z.number().nullable(),
			date: z.string().meta({ description: 'yyyy, yyyy-mm hoặc yyyy-mm-dd' }),
			source: z.string(),
		}),
	),
	sections: z.array(z.object({ key: z.string(), title: Bilingual, text: z.string() })),
	authors: z.array(z.object({ name: z.string(), role: z.string() })),
	files: z.array(
		z.object({ id: z.uuid(), kind: z.string(), caption: z.string(), mediaType: z.string(), url: z.url() }),
	),
	corrections: z.array(z.object({ on: Day, fields: z.array(z.enum(correctable)), reason: z.string() })).meta({
		description: 'Các lần đính chính sau khi công bố, kể cả theo phản ánh của người dân; cũ nhất trước',
	}),
	updates: z.array(z.object({ on: Day, state: z.enum(practiceStates), text: z.string() })).meta({
		description: 'Cơ quan cho biết điển hình nay ra sao; cũ nhất trước',
	}),
	focalPoint: FocalPoint.nullable().meta({
		description: 'Đầu mối hỗ trợ đơn vị muốn nhân rộng: một phòng, ban, không phải cá nhân',
	}),
	objections: z.array(Objection).meta({
		description: 'Phản ánh của người dân đã đăng cùng kết luận; cũ nhất trước, không kèm tên người gửi',
	}),
	isIllustrative: z.boolean().meta({ description: 'true: dữ liệu minh họa, không phải việc có thật' }),
	publishedAt: Instant,
	changedAt: Instant,
	licence: z.url(),
})

export const practiceFields = Object.keys(Practice.shape)

/** With `fields=` only what was asked for; the id is always there. */
export const SparsePractice = Practice.partial().required({ id: true })

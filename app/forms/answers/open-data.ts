import { z } from 'zod'
import { Collection, News } from './open-post.ts'
import { Award, Practice, SparsePractice } from './open-practice.ts'
import { Bilingual, Code, Cursor, Day, Instant } from './open-words.ts'

/** What the open data answers, field by field: the document is written from these, and every answer passes through them. */

const Unit = z.object({
	slug: z.string(),
	kind: z.string(),
	level: z.string(),
	code: z.string().nullable(),
	region: z.string().nullable(),
	parent: z.string().nullable(),
	foundedOn: Day.nullable(),
	dissolvedOn: Day.nullable(),
	names: z.array(
		z.object({
			name: Bilingual,
			fullName: z.string(),
			abbreviation: z.string().nullable(),
			validFrom: Day.nullable(),
			validTo: Day.nullable(),
		}),
	),
	successors: z.array(z.string()),
	groups: z.array(z.string()).meta({ description: 'Cụm, khối thi đua' }),
})

const Agency = z.object({
	slug: z.string(),
	name: Bilingual,
	abbreviation: z.string().nullable(),
	practices: z.int(),
	replications: z.int(),
	awards: z.array(z.object({ code: Code, count: z.int() })),
	practicesUrl: z.url(),
	feedUrl: z.url(),
})

const Round = z.object({
	slug: z.string(),
	name: Bilingual,
	year: z.int(),
	movement: z.object({ slug: z.string(), name: Bilingual }),
	phases: z.array(z.object({ name: z.string(), opensAt: Instant, closesAt: Instant })),
	practices: z.int(),
})

const AwardGiven = Award.extend({
	practice: z.uuid(),
	title: Bilingual,
	agency: z.string(),
	year: z.int(),
	url: z.url(),
})

const Replication = z.object({
	practice: z.uuid(),
	url: z.url(),
	original: z.uuid(),
	originalUrl: z.url(),
	agency: z.string(),
	year: z.int(),
	publishedAt: Instant,
})

const Taxonomy = z.object({
	taxonomy: z.string(),
	words: z.array(z.object({ code: z.string(), name: Bilingual })),
})

const Change = z.object({
	seq: z.string().meta({ description: 'Số thứ tự; đưa số lớn nhất đã đọc vào since' }),
	id: z.uuid(),
	change: z.enum(['published', 'changed', 'withdrawn']),
	at: Instant,
	apiUrl: z.url().nullable().meta({ description: 'null khi đã thu hồi' }),
})

const page = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: Cursor })

export const Problem = z.object({
	type: z.url(),
	title: z.string(),
	status: z.int(),
	detail: z.string(),
	instance: z.string(),
	requestId: z.string(),
	parameter: z.string().optional(),
})

/** Every shape under its name in the document. */
export const shapes = {
	Start: z.object({
		name: z.string(),
		licence: z.url(),
		version: z.int(),
		updatedAt: Instant.nullable(),
		practices: z.int(),
		links: z.record(z.string(), z.url()),
	}),
	Practice,
	PracticePage: page(SparsePractice).extend({ total: z.int() }),
	Agency,
	AgencyPage: page(Agency),
	Unit,
	UnitPage: page(Unit),
	Round,
	RoundPage: page(Round),
	AwardPage: page(AwardGiven),
	ReplicationPage: page(Replication),
	TaxonomyPage: page(Taxonomy),
	News,
	NewsPage: page(News.partial().required({ id: true })),
	Collection,
	CollectionPage: page(Collection.partial().required({ id: true })),
	ChangePage: z.object({
		items: z.array(Change),
		next: z.string().meta({ description: 'Giá trị since cho lần hỏi sau, kể cả khi chưa có gì mới' }),
		more: z.boolean(),
	}),
	Embed: z.object({
		version: z.literal('1.0'),
		type: z.literal('rich'),
		title: z.string(),
		width: z.int(),
		height: z.int(),
		author_name: z.string(),
		provider_name: z.string(),
		provider_url: z.url(),
		cache_age: z.int(),
		html: z.string(),
		thumbnail_url: z.url(),
		thumbnail_width: z.int(),
		thumbnail_height: z.int(),
	}),
	Problem,
} as const

export type ShapeName = keyof typeof shapes

import type { Author } from '#app/domain/entry-content.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'

/** A figure of `practices.json` (`of` is its place there) in Vietnamese words; `after` where the source gives no single number. */
export type ToldResult = { of: number; unit: string; after?: number }

/** The sections that every story of the sample tells. */
export const sectionKeys = [
	'context',
	'solution',
	'novelty',
	'effect',
	'scope',
	'replicability',
	'lessons',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** One practice as its agency writes it: facts from `practices.json`, the seven sections in small markup (`rich.ts`). */
export type Told = {
	/** Id in `practices.json`; null for what is told only here. */
	id: string | null
	key: string
	/** In Vietnamese and English, where `practices.json` has none. */
	titles?: readonly [string, string]
	/** Key of the agency in `agencies.ts`. */
	agency: string
	kind: EntryKind
	subject: Subject
	subjectName?: string
	summary: string
	/** In million đồng; of illustrative stories alone: nothing is invented of an agency that there is. */
	cost?: number
	sector: string | null
	technologies: readonly string[]
	novelty: readonly string[]
	sections: Readonly<Record<SectionKey, readonly string[]>>
	results: readonly ToldResult[]
	/** Figures that only this story has. */
	inventedResults?: readonly {
		metric: string
		unit: string
		before: number | null
		after: number
		date: string
	}[]
	authors: readonly Author[]
	/** What reviewers found; three of each. */
	strengths: readonly string[]
	limits: readonly string[]
	/** Captions of its pictures, in the order of `pictures.ts`. */
	captions: readonly string[]
}

export const team = (name: string, role = 'Đơn vị chủ trì thực hiện'): Author => ({
	name,
	role,
	sharePercent: null,
	personId: null,
})

/** Closes every entry that was written from published articles. */
export const writtenFromSources =
	'> Hồ sơ mẫu: phần mô tả được biên soạn lại từ các bài viết công khai ghi ở mục kết quả. Nhận định về tính mới, khả năng nhân rộng và bài học là của người biên soạn dữ liệu trình diễn, không phải phát ngôn của cơ quan.'

/** Opens every invented entry. */
export const invented =
	'> Hồ sơ minh họa: tên người, tên đơn vị và mọi số liệu trong hồ sơ này là giả định, dùng để trình diễn loại đối tượng mà các nguồn công khai chưa có.'

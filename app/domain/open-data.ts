/**
 * The open data of the portal: what anyone may take away, in bulk or piece by piece. It is made of the published
 * practices (`publication.ts`) and of the movement's own reference data, of nothing else, in both languages at once.
 * Shared under CC BY 4.0 with the source named (Luật 20/2023/QH15, Điều 40–42; NĐ 47/2020/NĐ-CP, Điều 17).
 * A practice is known by its id for ever; its address may change. Of what was withdrawn only its id is told.
 */
import { textOfAnswer, type Answer } from './answer.ts'
import type { FormField } from './entry-form.ts'
import { evidenceKinds } from './evidence-kind.ts'
import type { PublicNote } from './citizen-note.ts'
import type { FocalPoint } from './focal-point.ts'
import type { PracticeContent, PublicEvidence } from './publication.ts'
import { plainText } from './rich-text.ts'

/** Words in both languages; English may be empty where nobody wrote it. */
export type Bilingual = { vi: string; en: string }

export const licence = {
	name: 'CC BY 4.0',
	url: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** How many of a list are given at once: usually, and at most. */
export const openPage = { usual: 50, most: 200 } as const

/** How many of the newest a feed tells. */
export const feedLength = 50

export type OpenChange = 'published' | 'changed' | 'withdrawn'

/** A published practice with what the columns say beside its content. */
export type OpenRow = {
	id: string
	slug: string
	kind: string
	subject: string
	year: number
	basis: string | null
	/** The province, ministry or agency of the Government that it comes from, by its slug; `province` only where it is one. */
	ministryProvince: string | null
	province: string | null
	publishedAt: Date
	changedAt: Date
	content: PracticeContent
}

/** What there is to be had of each file: pixels of a picture, or a copy without metadata. */
export type FilesThere = ReadonlyMap<string, { pixels: object | null; isClean: boolean }>

/** By practice: the published objections of citizens to it, the oldest first. */
export type ObjectionsThere = ReadonlyMap<string, readonly PublicNote[]>

export type Beside = { files: FilesThere; objections: ObjectionsThere }

/** All that is given away of one practice. Built field by field: what is not named here is not given. */
export const openPractice = (row: OpenRow, { files, objections }: Beside, origin: string) => {
	const { content, slug } = row
	return {
		id: row.id,
		url: `${origin}/thu-vien/${slug}`,
		apiUrl: `${origin}/api/v1/practices/${row.id}`,
		title: { vi: content.titleVi, en: content.titleEn },
		summary: content.summary,
		kind: row.kind,
		subject: row.subject,
		subjectName: content.subjectName,
		agency: {
			slug: content.agency.slug,
			name: { vi: content.agency.names.vi, en: content.agency.names.en },
			abbreviation: content.agency.names.abbr,
		},
		ministryProvince: row.ministryProvince,
		province: row.province,
		pillar: content.pillar,
		themes: [...content.themes],
		sector: content.sector,
		technologies: [...content.technologies],
		novelty: [...content.noveltyTypes],
		startYear: content.startYear,
		year: row.year,
		round: { slug: content.round.slug, name: { vi: content.round.nameVi, en: content.round.nameEn } },
		award: awardIn(content),
		results: content.results.map(({ metric, unit, before, after, date, source }) => ({
			...{ metric, unit, before, after, date, source },
		})),
		sections: textsIn(content),
		authors: content.authors.map(({ name, role }) => ({ name, role })),
		files: content.evidence
			.filter((file) => isHad(file, files))
			.map((file) => fileOf(file, `${origin}/thu-vien/${slug}`)),
		corrections: (content.corrections ?? []).map(({ on, fields, reason }) => ({
			...{ on, fields: [...fields], reason },
		})),
		updates: (content.updates ?? []).map(({ on, state, text }) => ({ on, state, text })),
		focalPoint: content.focalPoint ? focalPointIn(content.focalPoint) : null,
		objections: (objections.get(row.id) ?? []).map((note) =>
			openObjection(note, `${origin}/thu-vien/${slug}`),
		),
		isIllustrative: row.basis === 'illustrative',
		publishedAt: row.publishedAt.toISOString(),
		changedAt: row.changedAt.toISOString(),
		licence: licence.url,
	}
}

export type OpenPractice = ReturnType<typeof openPractice>

/** What is said and what was found; who says it stays on the page of the practice, where it can be erased. */
const openObjection = ({ id, language, text, saidAt, ruling, paper }: PublicNote, at: string) => ({
	...{ id, language, text },
	saidAt: new Date(saidAt).toISOString(),
	found: ruling ?? '',
	url: `${at}/y-kien#y-kien-${id}`,
	fileUrl: paper === null ? null : `${at}/y-kien/${id}.pdf`,
})

const focalPointIn = ({ office, phone, email, address, help }: FocalPoint) => ({
	...{ office, phone, email, address, help },
})

const awardIn = ({ award }: PracticeContent) => ({
	code: award.code,
	name: { vi: award.nameVi, en: award.nameEn },
	decisionNumber: award.decisionNumber,
	decidedOn: award.decidedOn,
	citation: award.citationVi,
})

/** The story as plain words, by the public parts of its form. */
const textsIn = ({ form, sections, answers }: PracticeContent) =>
	[
		...form.sections.map(({ key, label }) => ({ key, label, text: textOfSection(sections, key) })),
		...form.fields.map((field) => ({
			key: field.key,
			label: field.label,
			text: textOfField(answers, field),
		})),
	]
		.filter(({ text }) => text !== '')
		.map(({ key, label, text }) => ({ key, title: { vi: label.vi, en: label.en }, text }))

const textOfSection = (sections: PracticeContent['sections'], key: string): string => {
	const text = Object.hasOwn(sections, key) ? sections[key] : undefined
	return text ? plainText(text).trim() : ''
}

const textOfField = (answers: PracticeContent['answers'], field: FormField): string => {
	const answer = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined
	return answer?.kind === field.kind ? wordsOf(answer, field).trim() : ''
}

const wordsOf = (answer: Answer, field: FormField): string => {
	if (answer.kind === 'number') {
		const unit = field.kind === 'number' ? field.unit : ''
		return answer.value === null ? '' : `${answer.value} ${unit}`
	}
	if (answer.kind === 'date') return answer.date
	if (answer.kind === 'taxonomy') return answer.codes.join(', ')
	if (answer.kind !== 'choice') return textOfAnswer(answer)
	const options = field.kind === 'choice' ? field.options : []
	return answer.codes
		.map((code) => options.find((option) => option.code === code)?.label.vi ?? code)
		.join(', ')
}

/** A link is always where it leads; of anything else there must be a copy that the public may have. */
const isHad = ({ id, kind }: PublicEvidence, there: FilesThere): boolean => {
	const file = there.get(id)
	if (!file) return false
	return evidenceKinds[kind].isImage ? file.pixels !== null : kind === 'link' || file.isClean
}

const fileOf = ({ id, kind, caption, mediaType, link }: PublicEvidence, at: string) => ({
	...{ id, kind, caption, mediaType },
	url: link?.href ?? (evidenceKinds[kind].isImage ? `${at}/anh/${id}/1600` : `${at}/tai-lieu/${id}`),
})

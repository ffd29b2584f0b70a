import { z } from 'zod'
import type { Answer } from '#app/domain/answer.ts'
import { contentLimits, type DraftChanges } from '#app/domain/entry-content.ts'
import { isPartKey } from '#app/domain/entry-form.ts'
import { entryKinds, subjects } from '#app/domain/entry.ts'
import { mostPages, mostProofs } from '#app/domain/proof.ts'
import { cleanText } from '#app/domain/rich-text-inline.ts'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'

/** Several lines; characters that no database can hold become spaces, letters are composed. */
const text = (most: number) => z.string().max(most).transform(cleanText)
const line = (most: number) => text(most).transform((value) => value.replace(/[\n\t]+/g, ' '))
const code = z.string().regex(/^[\w-]{1,60}$/)
const codes = z.array(code).max(contentLimits.codes)
const id = z.uuid()
const figure = z.number().min(-1e15).max(1e15).nullable()

const richText = z.unknown().transform((value, context) => {
	const parsed = parseRichText(value)
	if (parsed !== null) return parsed
	context.addIssue({ code: 'custom', message: 'not a text of ours' })
	return z.NEVER
})

const partKey = z.string().refine(isPartKey)
const fewParts = (parts: object) => Object.keys(parts).length <= contentLimits.parts
const sections = z.record(partKey, richText).refine(fewParts)

const cell = z.union([line(contentLimits.note), z.number().min(-1e15).max(1e15)])
const rowId = z.string().regex(/^[\w-]{1,40}$/)

/** An answer to a field, shaped by its kind; what the form says of it is asked by the command. */
const answer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('text'), text: text(contentLimits.answer) }),
	z.object({ kind: z.literal('number'), value: figure }),
	z.object({ kind: z.literal('date'), date: line(20) }),
	z.object({ kind: z.literal('choice'), codes }),
	z.object({ kind: z.literal('taxonomy'), codes }),
	z.object({
		kind: z.literal('table'),
		lines: z
			.array(z.object({ id: rowId, cells: z.record(partKey, cell).refine(fewParts) }))
			.max(contentLimits.lines),
	}),
	z.object({ kind: z.literal('file'), evidenceIds: z.array(id).max(contentLimits.codes) }),
	z.object({
		kind: z.literal('person'),
		name: line(contentLimits.line),
		title: line(contentLimits.line),
		personId: id.nullable(),
	}),
	z.object({ kind: z.literal('unit'), unitId: id.nullable(), name: line(contentLimits.line) }),
]) satisfies z.ZodType<Answer>

const answers = z.record(partKey, answer).refine(fewParts)

const proof = z.object({
	evidenceId: id,
	page: z.number().int().min(1).max(mostPages).nullable(),
	second: z.number().int().min(0).max(400_000).nullable(),
})

const result = z.object({
	id: rowId,
	metric: line(contentLimits.line),
	unit: line(60),
	before: figure,
	after: figure,
	date: line(20),
	source: line(contentLimits.line),
	proofs: z.array(proof).max(mostProofs).default([]),
})

const author = z.object({
	name: line(contentLimits.line),
	role: line(contentLimits.line),
	sharePercent: z.number().min(0).max(100).nullable(),
	personId: id.nullable(),
})

const contact = z.object({ name: line(contentLimits.line), email: line(254), phone: line(40) })

/** The fields of an entry's draft, each with its limit: one schema for the script, the plain form and the tests. */
export const ContentFields = z.object({
	titleVi: line(contentLimits.title),
	titleEn: line(contentLimits.title),
	summary: text(contentLimits.summary),
	subjectName: line(contentLimits.line),
	pillar: code.nullable(),
	themes: codes,
	sector: code.nullable(),
	technologies: codes,
	noveltyTypes: codes,
	startYear: z.number().int().min(1990).max(2100).nullable(),
	sections,
	answers,
	results: z.array(result).max(contentLimits.results),
	authors: z.array(author).max(contentLimits.authors),
	contact,
})

export const Changes = ContentFields.partial().transform((changes): DraftChanges => changes)

/** One save by the script: the version it started from and the fields that changed. */
const version = z.number().int().min(1).max(2_000_000_000)

const writer = z.string().regex(/^[\w-]{8,40}$/)

export const DraftForm = z.object({
	version,
	/** Fields whose text is older on that page than `version`. */
	from: z.record(z.string().regex(/^[\w-]{1,80}$/), version).optional(),
	changes: Changes.refine((changes) => Object.keys(changes).length > 0),
	/** The open page, and the place of this save among its own. */
	writer: writer.optional(),
	turn: z.number().int().min(0).max(2_000_000_000).optional(),
	person: id.optional(),
})

/** An open page asks what is new: what it knows, and for whom it was opened. */
export const LookForm = z.object({
	version,
	person: id,
	mark: z.string().max(40),
	writer: writer.optional(),
})

/** A form of a round as a choice: round, kind and code in one value. */
const formChoice = z
	.string('required')
	.max(120)
	.transform((text) => text.split('/'))
	.pipe(z.tuple([id, z.enum(entryKinds), z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)], 'required'))

/** A new entry: for which unit, on which form of which round, and for whom where the form leaves a choice. */
export const NewEntryForm = z
	.object({
		titleVi: line(contentLimits.title).default(''),
		summary: text(contentLimits.summary).default(''),
		unitId: id,
		form: formChoice,
		subject: z.enum(subjects).optional(),
		/** A code that moves the deadline, for a round that has closed. */
		code: z.string().trim().max(40).optional(),
	})
	.transform(({ form: [roundId, kind, form], ...own }) => ({ ...own, roundId, kind, form }))

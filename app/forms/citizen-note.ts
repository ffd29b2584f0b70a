import { z } from 'zod'
import {
	longestAsked,
	longestNote,
	longestNoteAnswer,
	longestNoteName,
	longestPlace,
	longestRuling,
} from '#app/domain/citizen-note.ts'
import { asEvidenceHref } from '#app/domain/evidence-link.ts'
import { emailAddress } from './person.ts'

/** Words as they are stored: one form of each letter, no control or direction marks. */
const words = (least: number, most: number) =>
	z
		.string('required')
		.max(most * 4, 'too-long')
		.transform(plain)
		.refine((text) => [...text].length >= least, 'too-short')
		.refine((text) => text.length <= most, 'too-long')

const plain = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.normalize('NFC')
		.replace(/[^\P{C}\n]/gu, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim()

const line = (text: string): string => plain(text.replace(/\s+/gu, ' '))

const name = z
	.string()
	.max(longestNoteName * 4, 'too-long')
	.default('')
	.transform(line)
	.refine((text) => text.length <= longestNoteName, 'too-long')

const isDay = (text: string): boolean =>
	/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
const halfDay = 14 * 3_600_000
const earliest = Date.parse('2000-01-01T00:00:00Z')

/** Not later than today, wherever the day has begun. */
const isPast = (text: string): boolean => {
	const at = Date.parse(`${text}T00:00:00Z`)
	return at >= earliest && at <= Date.now() + halfDay
}

const person = {
	name,
	email: emailAddress,
	consent: z.literal('yes', 'consent'),
	/** No person fills it: it stands outside of sight. */
	website: z.string().max(500).default(''),
}

export const ConfirmationForm = z.object({
	worked: z.enum(['yes', 'no'], 'choose'),
	place: z
		.string('required')
		.max(longestPlace * 4, 'too-long')
		.transform(line)
		.refine((text) => [...text].length >= 2, 'required')
		.refine((text) => text.length <= longestPlace, 'too-long'),
	usedOn: z
		.string('bad-date')
		.max(10, 'bad-date')
		.refine((text) => isDay(text) && isPast(text), 'bad-date'),
	text: words(10, longestNote),
	...person,
})

export const CitizenQuestionForm = z.object({ text: words(10, longestNote), ...person })

export const ObjectionForm = z.object({
	text: words(10, longestNote),
	href: z
		.string()
		.max(2000, 'too-long')
		.default('')
		.transform((text, context) => {
			if (text.trim() === '') return null
			const href = asEvidenceHref(text)
			if (href === null) context.addIssue({ code: 'custom', message: 'bad-link' })
			return href
		}),
	...person,
})

/** What the secretary does with a note. */
export const NoteRulingForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('publish'), ruling: words(10, longestRuling).optional() }),
	z.object({ act: z.literal('settle'), ruling: words(10, longestRuling) }),
	z.object({ act: z.literal('refuse'), ruling: words(10, longestRuling) }),
	z.object({ act: z.literal('hide'), ruling: words(10, longestRuling) }),
	z.object({ act: z.literal('ask'), asked: words(10, longestAsked) }),
	z.object({ act: z.literal('show-paper') }),
	z.object({ act: z.literal('take-paper-back') }),
])

/** What the agency answers. */
export const NoteAnswerForm = z.object({ noteId: z.uuid('unknown'), answer: words(2, longestNoteAnswer) })

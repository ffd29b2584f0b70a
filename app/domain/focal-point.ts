/**
 * Where whoever wants to replicate a published practice asks its agency (đầu mối hỗ trợ nhân rộng): an office with its
 * telephone or e-mail, never a person. Its agency names it, signed by the head, anew as often as it changes, and takes it
 * off; so does a secretary without a conflict, with a reason. It is public at once beside the practice.
 */
import { mayReadUpdates } from './practice-update.ts'
import type { PracticeContent } from './publication.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import { endorsingFor, type Viewer } from './viewer.ts'

/** Empty where there is none of it; a telephone or an e-mail there always is. */
export type FocalPoint = { office: string; phone: string; email: string; address: string; help: string }

export const focalPointLimits = { office: 200, phone: 40, email: 254, address: 300, help: 600 } as const

type Practice = { unitId: string; isPublished: boolean }

/** The head of its agency, or whoever acts for them. */
export const mayNameFocalPoint = (viewer: Viewer, { unitId, isPublished }: Practice, now: Date): Verdict => {
	if (!mayReadUpdates(viewer, unitId, now)) return refused({ code: 'hidden' })
	return all(
		endorsingFor(viewer, unitId, now) === null ? refused({ code: 'not-yours' }) : allowed,
		isPublished ? allowed : refused({ code: 'stage', is: 'decided', needs: 'published' }),
	)
}

type Taking = { unitId: string; isTakenBack: boolean; isNewest: boolean; reason: string }

/** Its agency need not say why. */
export const mayTakeFocalPointBack = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	{ unitId, isTakenBack, isNewest, reason }: Taking,
	now: Date,
): Verdict => {
	const isHead = endorsingFor(viewer, unitId, now) !== null
	return all(
		isHead ? allowed : asClearSecretary(viewer, conflicts),
		isHead || reason.trim() !== '' ? allowed : refused({ code: 'incomplete', missing: ['reason'] }),
		isTakenBack || !isNewest ? refused({ code: 'already', fact: 'closed' }) : allowed,
	)
}

/** What may be dialled: digits with blanks, points, hyphens and brackets between, `+` before, an extension behind. */
const telephone = /^\(?(\+?)([\d().\s-]+?)(?:[,;(\s]*(?:máy lẻ|số lẻ|nhánh|ext\.?|x)[:\s]*(\d{1,6})\)?)?$/iu

/** Whichever way its marks are written; the zero that is dialled within the country alone stands in brackets abroad. */
const partsOf = (text: string) => {
	const [, plus = '', number = '', extension = ''] = telephone.exec(text.normalize('NFC').trim()) ?? []
	const local = plus === '' ? number : number.replace(/\(0\)/, '')
	return { plus, digits: local.replaceAll(/\D/g, ''), extension }
}

/**
 * From emergency numbers and lines of four digits (1022) to the longest there are (ITU-T E.164: 15). What is too long is
 * not read: that takes the square of its length.
 */
export const isTelephone = (text: string): boolean => {
	if (text.length > focalPointLimits.phone) return false
	const { digits } = partsOf(text)
	return digits.length >= 3 && digits.length <= 15
}

/** As a `tel:` address (RFC 3966). */
export const telephoneAddress = (text: string): string => {
	const { plus, digits, extension } = partsOf(text)
	return `tel:${plus}${digits}${extension === '' ? '' : `;ext=${extension}`}`
}

/** The practice with the focal point that counts, if there is one. */
export const withFocalPoint = (content: PracticeContent, focalPoint: FocalPoint | null): PracticeContent => {
	const { focalPoint: _before, ...rest } = content
	return focalPoint === null ? rest : { ...rest, focalPoint }
}

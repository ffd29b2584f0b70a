/**
 * The certificate of an award: what stands on it, and whether it still holds. It is written once, at the publication of
 * its decision; a mistake on it is mended by a later edition for the same award, which supersedes it (NĐ 98/2023/NĐ-CP:
 * certificates are changed or given anew). A revoked award revokes every edition, and a later decision in
 * place of the one that gave the award supersedes every edition: that award has certificates of its own.
 *
 * Its code is sixteen characters of chance, not the number of the decision: nobody who did not see a certificate can make
 * up a code that answers, so that a code that answers shows that the portal gave it out.
 */
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

/** Words as they stand on the paper; days are yyyy-mm-dd. */
export type CertificateContent = {
	recipient: string
	/** The agency of the recipient; empty where the recipient is the agency. */
	agency: string
	title: string
	award: string
	citation: string
	movement: string
	round: string
	council: string
	decisionNumber: string
	decidedOn: string
	/** "Nguyễn Văn A, Chủ tịch Hội đồng". */
	signer: string
	place: string
}

export type CertificateState = 'valid' | 'superseded' | 'revoked'

export const certificateState = (facts: {
	isLatest: boolean
	isRevoked: boolean
	isSuperseded: boolean
}): CertificateState => {
	if (facts.isRevoked) return 'revoked'
	return facts.isLatest && !facts.isSuperseded ? 'valid' : 'superseded'
}

export const codeLength = 16
/** Crockford's 32: no I, L, O or U, which are mistaken for others. */
export const codeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code as people type it from paper: in groups, small, with letters mistaken for digits; null when it is none. */
export const readCode = (typed: string): string | null => {
	const code = typed
		.toUpperCase()
		.replace(/[\s.–-]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1')
	return code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter)) ? code : null
}

/** As it stands on paper: four groups of four. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** Whoever is rewarded: the collective or person that the entry names, else its agency. */
export const recipientOf = (subjectName: string, agency: string): { recipient: string; agency: string } => {
	const name = subjectName.trim()
	return name === '' || name === agency ? { recipient: agency, agency: '' } : { recipient: name, agency }
}

export type ReissueFacts = { isPublished: boolean; isRevoked: boolean; isSuperseded: boolean }

/** A new edition: by a secretary without a conflict, of an award that is public and holds. */
export const mayReissue = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	{ isPublished, isRevoked, isSuperseded }: ReissueFacts,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isPublished ? allowed : refused({ code: 'stage', is: 'decided', needs: 'published' }),
		isRevoked ? refused({ code: 'already', fact: 'revoked' }) : allowed,
		isSuperseded ? refused({ code: 'already', fact: 'superseded' }) : allowed,
	)

/**
 * The papers made of a decision: minutes (BB), the submission to the chair (TTr), the decision itself (QĐ) and a notice
 * of the result to each agency (TB). Each body numbers each kind from 1 on every year (NĐ 30/2020/NĐ-CP, Phụ lục I); the
 * decision has the number that it was signed under. A number is given once and never again.
 */
import type { Minutes } from './decision.ts'
import type { Gate, Outcome } from './outcome.ts'
import type { Reach } from './supersession.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export const numberedKinds = ['minutes', 'proposal', 'notice'] as const
export type NumberedKind = (typeof numberedKinds)[number]
export type CouncilPaperKind = NumberedKind | 'decision'

export const paperKinds: readonly CouncilPaperKind[] = ['minutes', 'proposal', 'decision', 'notice']
export const isPaperKind = (name: string): name is CouncilPaperKind =>
	paperKinds.some((kind) => kind === name)

export const paperSymbols: Readonly<Record<NumberedKind, string>> = {
	minutes: 'BB',
	proposal: 'TTr',
	notice: 'TB',
}

/** "05/QĐ-HĐTĐKT" is of the body HĐTĐKT. */
export const bodySymbolOf = (decisionNumber: string): string => {
	const symbol = /QĐ-(\S+)$/u.exec(decisionNumber.trim())?.[1]
	return symbol ?? 'HĐ'
}

/** 03/BB-HĐSK; a number under 10 gets a 0; a space to write it in where none was given. */
export const paperNumber = (kind: NumberedKind, number: number | null, decisionNumber: string): string =>
	`${number === null ? '      ' : String(number).padStart(2, '0')}/${paperSymbols[kind]}-${bodySymbolOf(decisionNumber)}`

/** What a paper says of one entry. */
export type PaperItem = {
	unitId: string
	title: string
	agency: string
	award: { nameVi: string; citationVi: string } | null
	outcome: Outcome
	/** Why there is no award, as the agency reads it. */
	grounds: string
	referredTo: string
	gate: Gate | null
	ballots: readonly {
		award: string
		/** Which vote on it. */
		number: number
		members: number
		cast: number
		/** Of the members: asked in writing, and of these, how many voted. */
		asked: number
		answered: number
		agree: number
		disagree: number
		abstain: number
		percent: number
		needed: number
		passed: boolean
	}[]
}

export type GivenNumber = { kind: NumberedKind; unitId: string | null; number: number }

/** The numbers of all papers of a decision are given at once, by a secretary without a conflict. */
export const mayNumberPapers = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	given: number,
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		given === 0 ? allowed : refused({ code: 'already', fact: 'exists' }),
	)

/** Everything the papers of a decision are made of. Days are yyyy-mm-dd. */
export type CouncilPaperFacts = {
	number: string
	decidedOn: string
	titleVi: string
	council: string
	movement: string
	round: string
	legalBases: readonly string[]
	signature: { name: string; title: string }
	minutes: Minutes
	items: readonly PaperItem[]
	/** The decision that it amends or replaces. */
	supersedes?: { number: string; decidedOn: string; grounds: string; reach: Reach } | null
	/** The number of the paper asked for; null where none was given. */
	given: number | null
}

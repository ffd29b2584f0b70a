/** The whole calibration report of a table of scores, entries and reviewers by their names. */
import {
	calibrationReport,
	type EntryLine,
	type GroupLine,
	type ReviewerLine,
	type Warning,
} from './calibration-report.ts'
import { chanceFrom } from './chance.ts'
import { robustnessOf, type ListChange } from './robustness.ts'
import type { ScoreTable } from './score-file.ts'

export type NamedChange = { in: readonly string[]; out: readonly string[] }

export type ScoreReport = {
	entries: readonly (Omit<EntryLine, 'entry'> & { entry: string })[]
	reviewers: readonly (Omit<ReviewerLine, 'reviewer'> & { reviewer: string })[]
	groups: readonly (Omit<GroupLine, 'reviewer'> & { reviewer: string })[]
	/** Whether reviewers differ by more than chance; otherwise every adjusted score is the raw one. */
	isAdjusted: boolean
	robustness: {
		places: number
		resamplings: number
		stays: readonly { entry: string; share: number }[]
		withMedians: NamedChange
		withCalibration: NamedChange
		withoutReviewer: readonly (NamedChange & { reviewer: string })[]
	}
	warnings: readonly (Warning | 'criteria-missing' | 'weights-idle')[]
}

/** A list that nobody gave a length holds a quarter of the entries. */
export const usualPlaces = (entries: number): number => Math.ceil(entries / 4)

/** As many as a table of this size answers in good time. */
export const resamplingsFor = (sheets: number): number =>
	Math.min(1000, Math.max(50, Math.round(4_000_000 / Math.max(1, sheets))))

export const scoreReport = (table: ScoreTable, wanted: number | null): ScoreReport => {
	const { sheets } = table
	const [entries, reviewers] = [table.entries.length, table.reviewers.length]
	const report = calibrationReport(sheets, entries, reviewers)
	const places = Math.min(entries, wanted ?? usualPlaces(entries))
	const resamplings = resamplingsFor(sheets.length)
	const { raw, adjusted } = report.fit
	const found = robustnessOf({
		...{ sheets, entries, reviewers, raw, adjusted, places, resamplings },
		chance: chanceFrom(sheets.length),
	})
	const entry = (place: number) => table.entries[place] ?? ''
	const reviewer = (place: number) => table.reviewers[place] ?? ''
	const named = (change: ListChange): NamedChange => ({
		in: change.in.map(entry),
		out: change.out.map(entry),
	})
	return {
		entries: report.entries.map((line) => ({ ...line, entry: entry(line.entry) })),
		reviewers: report.reviewers.map((line) => ({ ...line, reviewer: reviewer(line.reviewer) })),
		groups: report.groups.map((line) => ({ ...line, reviewer: reviewer(line.reviewer) })),
		isAdjusted: report.fit.isAdjusted,
		robustness: {
			places,
			resamplings,
			stays: found.stays.map((share, place) => ({ entry: entry(place), share })),
			withMedians: named(found.withMedians),
			withCalibration: named(found.withCalibration),
			withoutReviewer: found.withoutReviewer.map((change) => ({
				reviewer: reviewer(change.reviewer),
				...named(change),
			})),
		},
		warnings: [
			...report.warnings,
			...(table.lacksCriteria ? (['criteria-missing'] as const) : []),
			...(table.hasIdleWeights ? (['weights-idle'] as const) : []),
		],
	}
}

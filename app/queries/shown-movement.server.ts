import { calendarOf } from '#app/domain/calendar.ts'
import type { MovementName, ShownRound } from '#app/domain/movement-page.ts'
import { besideOf, type BesideDecision } from '#app/data/supersessions.server.ts'
import type { OtherDecision, RoundPage } from '#app/domain/round-page.ts'
import type { Phase } from '#app/domain/round.ts'
import type { Language } from '#app/domain/viewer.ts'

type Names = { nameVi: string; nameEn: string }

export const nameIn = ({ nameVi, nameEn }: Names, language: Language): string =>
	language === 'vi' ? nameVi : nameEn

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

type MovementRow = Names & {
	shortNameVi: string
	shortNameEn: string
	purposeVi: string
	purposeEn: string
	startsOn: Date
	endsOn: Date
}

export const movementName = (row: MovementRow, language: Language): MovementName => ({
	name: nameIn(row, language),
	shortName: language === 'vi' ? row.shortNameVi : row.shortNameEn,
	purpose: language === 'vi' ? row.purposeVi : row.purposeEn,
	startsOn: dayOf(row.startsOn),
	endsOn: dayOf(row.endsOn),
})

type DecisionRow = BesideDecision & {
	number: string
	titleVi: string
	signerVi: string
	decidedOn: Date
	publication: { _count: { practices: number } } | null
}

export const shownDecision = (row: DecisionRow): RoundPage['decisions'][number] => ({
	number: row.number,
	title: row.titleVi,
	signer: row.signerVi,
	decidedOn: dayOf(row.decidedOn),
	awards: row.publication?._count.practices ?? 0,
	...publicBesides(row),
})

/** Of decisions that are not public, nothing is said. */
const publicBesides = (row: DecisionRow) => {
	const { supersedes, supersededBy } = besideOf(row)
	const isShown = supersedes !== null && Boolean(row.supersedes?.publication)
	const shown = ({ number, decidedOn, reach }: OtherDecision) => ({ number, decidedOn, reach })
	return {
		supersedes: isShown ? shown(supersedes) : null,
		supersededBy: supersededBy.filter(({ isPublic }) => isPublic).map(shown),
	}
}

type RoundRow = Names & { slug: string; year: number; phases: readonly Phase[] }

export const shownRound = (round: RoundRow, now: Date, language: Language): ShownRound => {
	const { phases, today } = calendarOf(round.phases, now)
	return {
		slug: round.slug,
		name: nameIn(round, language),
		year: round.year,
		today,
		phases: phases.map(({ name, opensAt, closesAt, from, to, state }) => ({
			...{ name, from, to, state },
			opensAt: opensAt.toISOString(),
			closesAt: closesAt.toISOString(),
		})),
	}
}

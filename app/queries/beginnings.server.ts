import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { publishedForms } from '#app/data/forms.server.ts'
import { nationalMovement, scoringRubrics, standardForms } from '#app/data/reference-movement.server.ts'
import { rubricOf } from '#app/data/rubrics.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { slugOf } from '#app/domain/folding.ts'
import { mayArrange, type MovementInput, type RoundInput } from '#app/domain/movement.ts'
import { usualCalendar } from '#app/domain/new-round.ts'
import { uploadLimitsOf } from '#app/domain/upload.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What a round can begin with: the movements, the rounds there are, a usual calendar from tomorrow. */
export const newRoundPage = async (viewer: Viewer, at?: Date) => {
	ensure(mayArrange(viewer, true))
	const now = at ?? (await databaseClock(reader()))
	const isVi = viewer.language === 'vi'
	const movements = await reader().movement.findMany({
		orderBy: { createdAt: 'desc' },
		select: { id: true, shortNameVi: true, shortNameEn: true },
	})
	const rounds = await reader().round.findMany({
		orderBy: { createdAt: 'desc' },
		select: { id: true, nameVi: true, nameEn: true },
	})
	return {
		movements: movements.map(({ id, shortNameVi, shortNameEn }) => ({
			id,
			name: isVi ? shortNameVi : shortNameEn,
		})),
		rounds: rounds.map(({ id, nameVi, nameEn }) => ({ id, name: isVi ? nameVi : nameEn })),
		phases: usualCalendar(now),
		year: now.getUTCFullYear(),
	}
}

type Own<Input, Kept extends keyof Input> = Pick<Input, Kept>

/** What is said of a movement; the rest is the standard set. */
export type MovementStart = Own<
	MovementInput,
	| 'nameVi'
	| 'nameEn'
	| 'shortNameVi'
	| 'shortNameEn'
	| 'slug'
	| 'purposeVi'
	| 'purposeEn'
	| 'startsOn'
	| 'endsOn'
>

/** A movement with the bases, words, clusters and awards of the standard set, whose units `prepareReference` brings. */
export const movementInput = async (viewer: Viewer, start: MovementStart): Promise<MovementInput> => {
	ensure(mayArrange(viewer, true))
	const { legalBases, terms, clusters, awardLevels } = nationalMovement
	const slug = await addressOf('movement', start.slug, slugOf(start.shortNameVi, 'phong-trao', 70))
	return { ...start, slug, legalBases, terms, clusters, awardLevels }
}

/** What is said of a round; `from`: whose rubrics, forms and rules it takes, null for the standard set. */
export type RoundStart = Own<
	RoundInput,
	'nameVi' | 'nameEn' | 'slug' | 'year' | 'blindness' | 'sheets' | 'phases'
> & { movementId: string; from: string | null }

/** A round of a movement with what another had, or with the standard set. */
export const roundInput = async (
	viewer: Viewer,
	start: RoundStart,
): Promise<{ movementId: string; input: RoundInput }> => {
	ensure(mayArrange(viewer, true))
	const { movementId, from, phases, nameVi, nameEn, year, blindness, sheets } = start
	const movement = isUuid(movementId)
		? await reader().movement.findUnique({ where: { id: movementId }, select: { id: true } })
		: null
	if (!movement) throw new Refusal({ code: 'incomplete', missing: ['movementId'] })
	const taken = from === null ? { rubrics: scoringRubrics, forms: standardForms } : await takenFrom(from)
	const council = { nameVi: `Hội đồng xét ${lower(nameVi)}`, nameEn: `Council for ${nameEn}` }
	const slug = await addressOf('round', start.slug, slugOf(nameVi, 'dot', 70))
	const own = { nameVi, nameEn, year, blindness, sheets, slug, phases: [...phases], council }
	return { movementId: movement.id, input: { ...own, ...taken } }
}

/** The address that was asked for, or the first free one made of the name. UNIQUE keeps what two ask for at once. */
const addressOf = async (table: 'movement' | 'round', asked: string, made: string): Promise<string> => {
	const where = { slug: { startsWith: asked || made } }
	const rows = await (table === 'movement'
		? reader().movement.findMany({ where, select: { slug: true } })
		: reader().round.findMany({ where, select: { slug: true } }))
	const taken = new Set(rows.map(({ slug }) => slug))
	if (asked !== '' && taken.has(asked)) throw new Refusal({ code: 'already', fact: 'address-taken' })
	if (asked !== '' || !taken.has(made)) return asked || made
	let number = 2
	while (taken.has(`${made}-${number}`)) number += 1
	return `${made}-${number}`
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** The newest rubrics, the forms in use and the rules of a round. */
const takenFrom = async (roundId: string) => {
	const round = isUuid(roundId)
		? await reader().round.findUnique({
				where: { id: roundId },
				include: { rubrics: { orderBy: { version: 'desc' }, distinct: ['code'] } },
			})
		: null
	if (!round) throw new Refusal({ code: 'incomplete', missing: ['from'] })
	const { asksParent, twoPeople, clusterBinds, divergenceBound, uploadLimits } = round
	return {
		rubrics: round.rubrics.map(({ document }) => rubricOf(document)),
		forms: await formsInUse(round.id),
		rules: {
			asksParent,
			twoPeople,
			clusterBinds,
			divergenceBound,
			uploadLimits: uploadLimitsOf(uploadLimits),
		},
	}
}

/** Of each form the version that new entries begin with. */
const formsInUse = async (roundId: string): Promise<RoundInput['forms']> => {
	const published = await publishedForms(reader(), roundId)
	const newest = new Map(published.map(({ form }) => [form.code, form]))
	return [...newest.values()].map(({ version: _, ...form }) => form)
}

import { outcomeOf } from '#app/data/decided.server.ts'
import { conflictsWith, loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { reader } from '#app/data/database.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { earlierPublicItem } from '#app/data/supersessions.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import type { Gate } from '#app/domain/outcome.ts'
import type { Language } from '#app/domain/viewer.ts'
import { formatMoment } from '#app/locales/format.ts'
import { say } from '#app/locales/message.ts'
import { gateNames, outcomes } from '#app/locales/outcomes.ts'
import { paths } from '#app/locales/paths.ts'
import { endOf, membersOf, readerFields, roundName, type Happened, type Told } from './told.server.ts'

/** What reviewers, council and agencies are told of judging: each letter for one reader, through what they may see. */
export const lettersOfCouncil = async (happened: Happened): Promise<readonly Told[]> => {
	if (happened.name === 'assignment.made') return toReviewer(happened)
	return happened.name === 'ballot.opened' ? toCouncil(happened) : toAgencies(happened)
}

/** The agency is not named: in a double-blind round the reviewer does not learn whose entry it is. */
const toReviewer = async ({ subjectType, subjectId, payload, at }: Happened): Promise<readonly Told[]> => {
	const personId = String(payload.get('reviewerId') ?? '')
	const where = subjectType === 'assignment' ? { id: subjectId, personId } : { entryId: subjectId, personId }
	const assignment = await reader().assignment.findFirst({ where, include: { recusal: true } })
	if (!assignment || assignment.recusal) return []
	const entry = await loadEntry(reader(), assignment.entryId)
	const to = await ableToSee(personId, entry, at)
	const viewer = await viewerOf(personId, 'vi', '')
	const read = to && (await readTitle(reader(), viewer, entry, await unitTree(reader(), at), at))
	if (!to || !read) return []
	return [
		{
			to,
			about: assignment.id,
			what: 'assignment',
			values: (language) => ({
				title: read.title,
				round: roundName(entry.row.round, language),
				due: formatMoment(assignment.dueAt),
			}),
			path: paths.reviewSheet(assignment.id),
		},
	]
}

/** Members who may vote on the entry; one with a conflict gets no letter about it. */
const toCouncil = async ({ subjectId, at }: Happened): Promise<readonly Told[]> => {
	const ballot = await reader().ballot.findUnique({
		where: { id: subjectId },
		include: { awardLevel: true, committee: { include: { seats: { where: { endsAt: null } } } } },
	})
	if (!ballot) return []
	const entry = await loadEntry(reader(), ballot.entryId)
	const told: Told[] = []
	for (const { personId } of ballot.committee.seats) {
		const to = await ableToSee(personId, entry, at)
		if (!to) continue
		told.push({
			to,
			about: ballot.id,
			what: 'ballot',
			values: (language) => ({
				title: entry.row.titleVi,
				award: language === 'en' ? ballot.awardLevel.nameEn : ballot.awardLevel.nameVi,
				round: roundName(entry.row.round, language),
				due: endOf(entry.row.round.phases, 'deliberation'),
			}),
			path: paths.ballot(ballot.id),
		})
	}
	return told
}

type Loaded = Awaited<ReturnType<typeof loadEntry>>

/** The person, if they may judge the entry and see what it says. */
const ableToSee = async (personId: string, entry: Loaded, at: Date) => {
	const viewer = await viewerOf(personId, 'vi', '')
	if (!viewer.person) return null
	const tree = await unitTree(reader(), at)
	const sees = visibleTo(viewer, entry, tree, at).has('full-content')
	if (!sees || conflictsWith(viewer, entry, tree).length > 0) return null
	return reader().person.findFirst({ where: { id: personId, disabledAt: null }, select: readerFields })
}

const toAgencies = async ({ subjectId }: Happened): Promise<readonly Told[]> => {
	const decision = await reader().decision.findUnique({
		where: { id: subjectId },
		include: {
			publication: true,
			decisionItems: { include: { entry: { include: { practice: true } } } },
			awards: { include: { awardLevel: true } },
		},
	})
	if (!decision?.publication) return []
	const told: Told[] = []
	for (const item of decision.decisionItems) {
		const { entry } = item
		const award = decision.awards.find((each) => each.entryId === entry.id)?.awardLevel
		const before = await earlierPublicItem(reader(), entry.id, decision.id)
		/** An award that was withdrawn is told of by its revocation. */
		if (before?.award && !award) continue
		for (const to of await membersOf(entry.unitId, [entry.createdById, entry.savedById])) {
			told.push({
				to,
				about: entry.id,
				what: award && before?.award ? 'corrected' : outcomeOf(item).outcome,
				values: (language) => ({
					number: decision.number,
					title: entry.titleVi,
					award: (language === 'en' ? award?.nameEn : award?.nameVi) ?? '',
					earlier: before?.number ?? '',
					why: decision.supersedingGrounds,
					...reasonIn(language, outcomeOf(item)),
				}),
				path: award && entry.practice ? paths.practice(entry.practice.slug) : paths.entry(entry.id),
			})
		}
	}
	return told
}

/** Why there is no award: grounds, body and gate, as far as the outcome has them. */
const reasonIn = (language: Language, item: { grounds: string; referredTo: string; gate: Gate | null }) => ({
	grounds: item.grounds === '' ? '' : `\n\n${say(language, outcomes.reason)}: ${item.grounds}`,
	body: item.referredTo,
	gate: item.gate === null ? '' : say(language, gateNames[item.gate]),
})

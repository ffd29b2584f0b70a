import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { offeredIds, readOffer } from '#app/data/offers.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mayKeepProfile, mayWish } from '#app/domain/reviewer.ts'
import { topicKey, topicTaxonomies } from '#app/domain/topic.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** The movement's words for topics, in its order. */
export const topicWords = async (viewer: Viewer, movementId: string) => {
	const terms = await reader().term.findMany({
		where: { movementId, taxonomy: { in: [...topicTaxonomies] } },
		orderBy: { position: 'asc' },
	})
	return topicTaxonomies.map((taxonomy) => ({
		taxonomy,
		topics: terms
			.filter((term) => term.taxonomy === taxonomy)
			.map(({ code, nameVi, nameEn }) => ({
				topic: topicKey(taxonomy, code),
				name: viewer.language === 'vi' ? nameVi : nameEn,
			})),
	}))
}

/** What a reviewer said of themselves in a round, for themselves and for the secretary. */
export const reviewerProfile = async (viewer: Viewer, roundId: string, personId: string) => {
	ensure(mayKeepProfile(viewer, roundId, personId))
	const row =
		isUuid(roundId) && isUuid(personId)
			? await reader().reviewer.findFirst({
					where: { roundId, personId, endsAt: null },
					include: {
						round: true,
						person: { select: { id: true, name: true } },
						expertise: true,
						absences: { orderBy: { startsAt: 'asc' } },
						panels: { include: { panel: { select: { name: true } } } },
					},
				})
			: null
	if (!row) throw new Refusal({ code: 'hidden' })
	const said = new Map(row.expertise.map((each) => [each.topic, each]))
	const groups = await topicWords(viewer, row.round.movementId)
	return {
		round: { id: row.round.id, name: viewer.language === 'vi' ? row.round.nameVi : row.round.nameEn },
		person: row.person,
		maxLoad: row.maxLoad,
		languages: row.languages,
		groups: groups.map(({ taxonomy, topics }) => ({
			taxonomy,
			topics: topics.map(({ topic, name }) => ({
				topic,
				name,
				level: said.get(topic)?.level ?? '',
				wish: String(said.get(topic)?.wish ?? 0),
			})),
		})),
		absences: row.absences.map(({ startsAt, endsAt, note }) => ({
			startsAt,
			lastDay: new Date(endsAt.getTime() - 1),
			note,
		})),
		panels: row.panels.map(({ panel, isHead }) => ({ name: panel.name, isHead })),
	}
}

const offersOnPage = 20

/** Entries of a round that the reviewer might get, as blind as the review will be, with their wish of each. */
export const wishList = async (viewer: Viewer, roundId: string, asked: number, at?: Date) => {
	ensure(mayWish(viewer, roundId))
	const now = at ?? (await databaseClock(reader()))
	const personId = viewer.person?.id ?? ''
	const reviewer = await reader().reviewer.findFirst({
		where: { roundId, personId, endsAt: null },
		include: { round: true, wishes: true },
	})
	if (!reviewer) throw new Refusal({ code: 'hidden' })
	const ids = await offeredIds(reader(), viewer, roundId, now)
	const pages = Math.max(1, Math.ceil(ids.length / offersOnPage))
	const page = Math.min(Math.max(1, asked), pages)
	const wishes = new Map(reviewer.wishes.map(({ entryId, wish }) => [entryId, wish]))
	const tree = await unitTree(reader(), now)
	const items = []
	for (const id of ids.slice((page - 1) * offersOnPage, page * offersOnPage)) {
		const offer = await readOffer(reader(), viewer, id, tree, now)
		if (offer) items.push({ ...offer, wish: wishes.get(id) ?? null })
	}
	const { round } = reviewer
	return {
		round: { id: round.id, name: viewer.language === 'vi' ? round.nameVi : round.nameEn },
		isBlind: round.blindness === 'double',
		count: ids.length,
		page,
		pages,
		items,
	}
}

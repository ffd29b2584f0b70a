import { seatHolders, seatsFor } from '#app/data/council.server.ts'
import { reader } from '#app/data/database.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { readEntry } from '#app/data/reading.server.ts'
import { entryScore, handedInSheets } from '#app/data/sheets.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { askingBy } from '#app/data/written-votes.server.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { linkState, mayVoteByLink, type LinkState } from '#app/domain/written-vote.ts'
import { ballotView, findBallot, type BallotView } from './council-ballots.server.ts'
import { clock, titleIn } from './council-round.server.ts'

/** What is voted on, as the council sees it; of its sheets the official score and how many they are. */
export type WrittenCase = {
	award: BallotView['award']
	title: string
	agency: string
	number: string
	entryId: string
	summary: string
	results: readonly Pick<EntryContent['results'][number], 'id' | 'metric' | 'unit' | 'before' | 'after'>[]
	score: number | null
	sheets: number
}

export type WrittenVote = {
	state: LinkState
	until: Date | null
	/** Null unless the link takes a vote: who comes late reads nothing by it. */
	about: WrittenCase | null
}

/** What a letter's link leads to, whoever opens it: it gives one ballot, with the eyes of the member who was asked. */
export const voteOfLink = async (viewer: Viewer, secret: string, at?: Date): Promise<WrittenVote> => {
	const now = await clock(at)
	const link = await askingBy(reader(), secret)
	const row = link && (await findBallot(link.ballotId))
	if (!link || !row) return { state: 'unknown', until: null, about: null }
	const entry = await loadEntry(reader(), row.entryId)
	const tree = await unitTree(reader(), now)
	const facts = {
		closedAt: row.closedAt,
		membersTotal: row.membersTotal,
		seats: seatsFor(await seatHolders(reader(), row.committeeId), entry, tree, row.openedAt),
		votedSeatIds: row.receipts.map(({ seatId }) => seatId),
	}
	const state = linkState(mayVoteByLink(link, facts, entry.phases, now))
	const { until } = link
	if (state !== 'open') return { state, until: state === 'expired' ? until : null, about: null }
	const member = await viewerOf(link.seat.personId, viewer.language, viewer.requestId)
	const { visible, reading } = await readEntry(reader(), member, entry, tree, now)
	if (!visible.has('full-content')) return { state: 'left', until: null, about: null }
	const { content } = reading
	return {
		...{ state, until },
		about: {
			award: ballotView(member, row, visible).award,
			title: titleIn(member, content),
			agency: reading.agency?.name ?? '',
			number: reading.number,
			entryId: entry.id,
			summary: content.summary,
			results: content.results.map(({ id, metric, unit, before, after }) => ({
				...{ id, metric, unit, before, after },
			})),
			score: visible.has('scores') ? entryScore(entry) : null,
			sheets: visible.has('scores') ? handedInSheets(entry.row).length : 0,
		},
	}
}

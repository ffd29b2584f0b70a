import { setTimeout } from 'node:timers/promises'
import { hammingDistance, mostDifferentBits } from '#app/domain/similarity.ts'
import { likenessOf, pairOf, scoreOf, type Likeness } from '#app/domain/twin.ts'
import { comparedEntries, type ComparedEntry } from './compared.server.ts'
import { reader } from './database.server.ts'
import { untilCalm } from './in-batches.server.ts'
import { candidatesIn } from './twin-candidates.server.ts'
import {
	dropRecalled,
	duePrints,
	stalePrints,
	writePrint,
	type Print,
	type Stale,
} from './fingerprints.server.ts'
import type { Tx } from './transact.server.ts'

const mostCandidates = 12

const inOneLook = 100

/**
 * Brings fingerprints and pairs of what changed up to date, entry by entry; they are read from what is stored and hold
 * nothing of their own. After each it rests `restShare` times as long as it worked, so that whoever waits for a page is served
 * first. Answers how many were made; the rest is made another time when it is over before.
 */
export const refreshPrints = async (
	now: Date,
	{ restShare = 0, isOver = () => false }: { restShare?: number; isOver?: (() => boolean) | undefined } = {},
): Promise<number> => {
	let made = 0
	for (;;) {
		const due = await duePrints(reader(), inOneLook)
		if (due.length === 0) return made
		const entryIds = [...new Set(due.map(({ entryId }) => entryId))]
		await dropRecalled(reader(), entryIds)
		for (const state of await stalePrints(reader(), entryIds)) {
			await untilCalm()
			if (isOver()) return made
			const began = performance.now()
			await refresh(state, now)
			made += 1
			await setTimeout((performance.now() - began) * restShare)
		}
		await reader().duePrint.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } })
	}
}

const refresh = (state: Stale, now: Date): Promise<void> =>
	reader().$transaction(async (tx) => {
		const compared = await writePrint(tx, state, now)
		if (compared && state.source === 'submitted') await writePairs(tx, compared, now)
	})

/** The pairs of one entry with the others before the secretariat, in place of those it had. */
const writePairs = async (tx: Tx, entry: ComparedEntry & { print: Print }, now: Date): Promise<void> => {
	const { entryId, print } = entry
	const ids = await candidatesIn(
		tx,
		print,
		{ source: 'submitted' },
		{ exceptId: entryId, take: mostCandidates },
	)
	const others = await comparedEntries(tx, 'submitted', ids)
	await tx.twinPair.deleteMany({ where: { OR: [{ firstId: entryId }, { secondId: entryId }] } })
	const pairs = [...others.values()].flatMap((other) => {
		const likeness = likenessOf(entry, other, samePictures(entry, other).length)
		const score = scoreOf(likeness)
		const [firstId, secondId] = pairOf(entryId, other.entryId)
		return score === 0 ? [] : [{ firstId, secondId, score, ...inPercent(likeness), computedAt: now }]
	})
	await tx.twinPair.createMany({ data: pairs })
}

const inPercent = ({ pictures, ...shares }: Likeness) => ({
	title: Math.round(100 * shares.title),
	brief: Math.round(100 * shares.brief),
	text: Math.round(100 * shares.text),
	documents: Math.round(100 * shares.documents),
	pictures,
})

/** Pictures of the one that are near-identical to one of the other, with that other. */
export const samePictures = (
	a: Pick<ComparedEntry, 'pictures'>,
	b: Pick<ComparedEntry, 'pictures'>,
): { evidenceId: string; otherId: string }[] =>
	a.pictures.flatMap(({ evidenceId, hash }) => {
		const same = b.pictures.find((other) => hammingDistance(hash, other.hash) <= mostDifferentBits)
		return same ? [{ evidenceId, otherId: same.evidenceId }] : []
	})

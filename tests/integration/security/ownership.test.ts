import { beforeAll, expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { agencyDesk } from '#app/queries/agency-desk.server.ts'
import { agencyDossier } from '#app/queries/dossier.server.ts'
import { receiptOf } from '#app/queries/receipt.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeEntryAt, makeRound, makeUnit, makeViewer } from '#tests/support/factories.ts'

usePortal({ checkInvariants: false })

/** Each agency has as many entries, in two rounds. */
const agencies = 8
const perAgency = 3

type Agency = { drafter: Viewer; own: readonly string[] }
const world: Agency[] = []
const all: string[] = []

beforeAll(async () => {
	const rounds = [await makeRound(), await makeRound()]
	for (let number = 0; number < agencies; number += 1) {
		const { id: unitId } = await makeUnit()
		const drafter = await makeViewer({ drafterOf: unitId })
		const own: string[] = []
		for (let each = 0; each < perAgency; each += 1) {
			const roundId = rounds[each % rounds.length]?.roundId ?? ''
			const entry = await makeEntryAt('submitted', { roundId, unitId, createdById: drafter.person.id })
			own.push(entry.id)
		}
		world.push({ drafter, own: own.sort() })
		all.push(...own)
	}
})

const opens = (asked: Promise<unknown>) =>
	asked.then(
		() => true,
		() => false,
	)

test('each agency gets its own dossiers and receipts, and of all others none', async () => {
	const found: boolean[] = []
	for (const { drafter, own } of world) {
		const mine = new Set(own)
		for (const id of all) {
			const opened = [await opens(agencyDossier(drafter, id)), await opens(receiptOf(drafter, id))]
			expect([id, opened]).toEqual([id, [mine.has(id), mine.has(id)]])
			found.push(mine.has(id))
		}
	}
	expect([found.length, found.filter(Boolean).length]).toEqual([
		agencies * agencies * perAgency,
		agencies * perAgency,
	])
})

test('the list that an agency takes away holds its own entries and no other', async () => {
	const lists = await Promise.all(
		world.map(async ({ drafter }) => {
			const { mine, others } = await agencyDesk(drafter)
			return [...mine, ...others].map(({ id }) => id).sort()
		}),
	)
	expect(lists).toEqual(world.map(({ own }) => own))
})

/** What an id becomes when it is read as a number, cut, spelt otherwise or taken for one that begins alike. */
const bent: readonly ((id: string) => string)[] = [
	(id) => String(parseInt(id, 16)),
	(id) => String(parseInt(id, 10)),
	(id) => id.slice(0, 8),
	(id) => id.slice(0, -1),
	(id) => `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`,
	(id) => `${id}0`,
	(id) => id.replaceAll('-', ''),
	(id) => `{${id}}`,
	(id) => `urn:uuid:${id}`,
	(id) => ` ${id}`,
	(id) => `${id}%`,
	(id) => id.replace(/^./, '_'),
]

test('an id opens what it names and nothing that it resembles, for its own agency too', async () => {
	const known = new Set(all)
	for (const { drafter, own } of world.slice(0, 3)) {
		for (const id of own) {
			for (const bend of bent) {
				const other = bend(id)
				if (known.has(other)) continue
				expect([other, await opens(agencyDossier(drafter, other))]).toEqual([other, false])
			}
		}
	}
})

test('what an agency reads of an entry that was moved to another agency ends with the move', async () => {
	const [from, to] = world
	const id = from?.own[0] ?? ''
	if (!from || !to) throw new Error('two agencies are needed')
	const { unitId } = await reader().entry.findUniqueOrThrow({ where: { id } })
	const other = await reader().entry.findUniqueOrThrow({ where: { id: to.own[0] ?? '' } })
	await reader().entry.update({ where: { id }, data: { unitId: other.unitId } })
	expect([await opens(agencyDossier(from.drafter, id)), await opens(agencyDossier(to.drafter, id))]).toEqual([
		false,
		true,
	])
	await reader().entry.update({ where: { id }, data: { unitId } })
})

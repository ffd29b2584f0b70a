import { expect, test } from 'vitest'
import {
	hasSessionQuorum,
	inTheRoom,
	mayBeginSession,
	mayConductItem,
	mayEndSession,
	mayRecordPresence,
} from '#app/domain/council-session.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const secretary: Viewer = { ...anyone(), offices: ['secretary'] }
const at = new Date('2025-06-15T03:00:00.000Z')
const called = { begunAt: null, endedAt: null }
const begun = { begunAt: at, endedAt: null }
const ended = { begunAt: at, endedAt: at }
const here = (...seats: string[]) => seats.map((seatId) => ({ seatId, arrivedAt: at, leftAt: null }))
const codes = (verdict: ReturnType<typeof mayEndSession>) =>
	verdict.allowed ? [] : verdict.reasons.map(({ code }) => code)

test.each([
	['all of them', ['a', 'b', 'c'], here('a', 'b', 'c'), [], true],
	['two thirds', ['a', 'b', 'c'], here('a', 'b'), [], true],
	['less', ['a', 'b', 'c'], here('a'), [], false],
	['nobody', ['a', 'b', 'c'], [], [], false],
	['of four three are needed', ['a', 'b', 'c', 'd'], here('a', 'b'), [], false],
	['one left for the item, and is no member of it', ['a', 'b', 'c', 'd'], here('a', 'b', 'd'), ['d'], true],
	['who left is not present', ['a', 'b', 'c'], here('a', 'b'), ['b'], false],
	['a stranger does not count', ['a', 'b', 'c'], here('a', 'x'), [], false],
	['everybody has a conflict', ['a', 'b'], here('a', 'b'), ['a', 'b'], false],
])('quorum: %s', (_name, seats, presence, away, expected) => {
	expect(hasSessionQuorum(seats, presence, away).allowed).toBe(expected)
})

test('whoever left is not in the room, whoever came back is, once', () => {
	const left = { seatId: 'a', arrivedAt: at, leftAt: at }
	expect(inTheRoom([left])).toEqual([])
	expect(inTheRoom([left, ...here('a'), ...here('a', 'b')])).toEqual(['a', 'b'])
})

test.each([
	['begins', mayBeginSession(secretary, called, ['a'], here('a')), []],
	['begins without anybody', mayBeginSession(secretary, called, ['a'], []), ['quorum']],
	['begins twice', mayBeginSession(secretary, begun, ['a'], here('a')), ['already']],
	['is begun by a member', mayBeginSession(anyone(), called, ['a'], here('a')), ['not-yours']],
	['takes presence down before it begins', mayRecordPresence(secretary, called), []],
	['takes presence down after the end', mayRecordPresence(secretary, ended), ['already']],
	['conducts before it begins', mayConductItem(secretary, [], called), ['stage']],
	['conducts', mayConductItem(secretary, [], begun), []],
	['conducts in conflict', mayConductItem(secretary, ['author'], begun), ['conflict']],
	['conducts after the end', mayConductItem(secretary, [], ended), ['already']],
	['ends before it begins', mayEndSession(secretary, called), ['stage']],
	['ends', mayEndSession(secretary, begun), []],
	['ends twice', mayEndSession(secretary, ended), ['already']],
])('a session %s', (_name, verdict, expected) => {
	expect(codes(verdict)).toEqual(expected)
})

import {
	followedAt,
	followedBy,
	followToConfirm,
	followToStop,
	kindOfFollow,
	paceOf,
} from '#app/data/follows.server.ts'
import { reader } from '#app/data/database.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { type FollowSubject, type Pace } from '#app/domain/follow.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'

/** What a page says of a follow: what is followed by name and address, and how often letters come. */
export type ShownFollow = FollowSubject & { name: string; pace: Pace }

/** What the form would follow. */
export const followForm = async ({ language }: Viewer, asked: FollowSubject) => {
	const found = await followedAt(asked, language)
	if (!found) throw new Refusal({ code: 'hidden' })
	const { kind, key, name } = found
	return { kind, key, name }
}

/** What the link of a letter would confirm, or has confirmed; null when it no longer works, or what it names is public no more. */
export const followToBegin = async (
	{ language }: Viewer,
	secret: string,
	at?: Date,
): Promise<(ShownFollow & { isUsed: boolean }) | null> => {
	const link = await followToConfirm(reader(), secret, at ?? (await databaseClock(reader())))
	const follow = link && (await shown({ ...link.follow, pace: link.pace }, language))
	return follow && { ...follow, isUsed: link.usedAt !== null }
}

/** What the link of a letter would end. */
export const followToEnd = async ({ language }: Viewer, secret: string): Promise<ShownFollow | null> => {
	const follow = await followToStop(reader(), secret)
	return follow && ((await shown(follow, language)) ?? unnamed(follow))
}

type Row = { kind: string; subject: string; pace: string }

const shown = async (follow: Row, language: Language): Promise<ShownFollow | null> => {
	const found = await followedBy(follow, language)
	return found && { kind: found.kind, key: found.key, name: found.name, pace: paceOf(follow) }
}

/** It ends all the same when what was followed is public no more. */
const unnamed = (row: Row): ShownFollow => ({
	kind: kindOfFollow(row),
	key: '',
	name: '…',
	pace: paceOf(row),
})

/** Everything that one address follows, for whoever reads its mail. */
export const heldFollows = async (emailHash: string, language: Language) => {
	const rows = await reader().follow.findMany({ where: { emailHash }, orderBy: { askedAt: 'desc' } })
	return Promise.all(
		rows.map(async (row) => ({
			...((await shown(row, language)) ?? unnamed(row)),
			...{ id: row.id, isConfirmed: row.confirmedAt !== null },
		})),
	)
}

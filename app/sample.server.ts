import { randomInt } from 'node:crypto'
import { makeMany } from '#prisma/sample/many.ts'
import { tellSample } from '#prisma/sample/tell.ts'
import { hashPassword } from './adapters/passwords.server.ts'
import { database } from './data/database.server.ts'
import { queue } from './data/queue.server.ts'
import { startOver } from './data/start-over.server.ts'
import { env } from './env.server.ts'
import { prepareFile } from './jobs/prepare-file.server.ts'

export type Sample = { password: string | null }

/**
 * Tells the sample movement into a portal without people; says whether it is there, and the password if it made one
 * up. A telling that was cut short (the process was stopped) is wiped and told again.
 */
export const loadSampleIfEmpty = async (at = new Date()): Promise<Sample | null> => {
	const { prisma } = database()
	const told = await prisma.installation.findUnique({ where: { key: 'sample' } })
	if (told && told.value !== 'loading') return { password: null }
	if (told) await startOver(database())
	else if ((await prisma.person.count()) > 0) return null
	const given = env().SAMPLE_PASSWORD
	const password = given ?? newPassword()
	await tellSample(at, await hashPassword(password))
	await finishWork()
	return { password: given ? null : password }
}

/** Pictures and papers are ready when the first visitor comes, and nobody is written to about a story. */
const finishWork = async (): Promise<void> => {
	const waiting = await database().prisma.blob.findMany({
		where: { variantsAt: null, failure: null },
		select: { id: true },
	})
	const work = async () => {
		for (let blob = waiting.pop(); blob; blob = waiting.pop()) await prepareFile({ blobId: blob.id })
	}
	await Promise.all([work(), work()])
	for (const name of [
		'event.dispatch',
		'image.variants',
		'document.prepare',
		'media.prepare',
		'mail.send',
	] as const)
		await queue().purgeQueue(name)
}

/** Twenty letters and figures that are not taken for one another, in fives: nearly a hundred bits. */
const newPassword = (): string => {
	const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
	const five = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('')
	return [five(), five(), five(), five()].join('-')
}

/** Fills the gallery up to so many practices, for measuring: beside a sample movement only. How many were made. */
export const fillGallery = async (total: number, at = new Date()): Promise<number | null> => {
	const told = await database().prisma.installation.findUnique({ where: { key: 'sample' } })
	return told && told.value !== 'loading' ? makeMany(total, at) : null
}

import type { Database } from './database.server.ts'
import { migrate } from './migrations.server.ts'
import { queue } from './queue.server.ts'

/**
 * Empties a database whose sample movement was cut short while it was told: everybody in it belongs to the sample and
 * nobody could have used it. Refuses anything else.
 */
export const startOver = async (database: Database): Promise<void> => {
	const { prisma, pool } = database
	const state = await prisma.installation.findUnique({ where: { key: 'sample' } })
	const others = await prisma.person.count({ where: { sample: false } })
	if (state?.value !== 'loading' || others > 0)
		throw new Error('only a sample that was cut short is started over')
	await pool.query('DROP SCHEMA public CASCADE')
	await pool.query('CREATE SCHEMA public')
	await migrate(database)
	for (const { name } of await queue().getQueues()) await queue().purgeQueue(name)
}

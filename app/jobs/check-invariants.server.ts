import { join } from 'node:path'
import { checkFiles, checkUploads } from '#app/data/file-invariants.server.ts'
import { checkInvariants, type Finding } from '#app/data/invariants.server.ts'
import { env } from '#app/env.server.ts'

/** Everything that must hold, in the database and in the folder of files. */
export const everyFinding = async (): Promise<Finding[]> => [
	...(await checkInvariants()),
	await checkFiles(join(env().DATA_DIR, 'files')),
	await checkUploads(join(env().DATA_DIR, 'files')),
]

/** Fails when something does not hold, so that the job is listed as failed with the names. */
export const checkInvariantsJob = async (): Promise<void> => {
	const broken = (await everyFinding()).filter(({ rows }) => rows.length > 0)
	if (broken.length > 0) {
		throw new Error(
			`invariants broken: ${broken.map(({ name, rows }) => `${name}: ${rows.slice(0, 5).join(', ')}`).join('; ')}`,
		)
	}
}

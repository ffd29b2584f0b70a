import { refreshPrints } from '#app/data/twin-pairs.server.ts'

/** Makes the fingerprints that are missing or out of date, every minute: after saves, imports, submissions, publications. */
export const sweepTwins = async ({
	now = new Date(),
	isOver,
}: { now?: Date; isOver?: () => boolean } = {}): Promise<void> => {
	await refreshPrints(now, { restShare: 4, isOver })
}

import { openServer, useDatabase } from '#app/data/database.server.ts'
import { openPublicLine } from '#app/data/public-line.server.ts'
import { publicVersion } from '#app/data/public-version.server.ts'
import { queriesOf } from './query-count.ts'

/** What a second process of the portal knows of the public's pages, told to the test that started it. */
const database = useDatabase(openServer(process.env.DATABASE_URL ?? ''))
const line = openPublicLine(database)

process.on('message', () => {
	let version = 0n
	void queriesOf(async () => void (version = await publicVersion())).then((asked) =>
		process.send?.({ version: String(version), asked }),
	)
})
process.once('disconnect', () => void line.close().then(database.close))
process.send?.('open')

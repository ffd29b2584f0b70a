import { openServer, useDatabase } from '#app/data/database.server.ts'
import { openQueue, queue } from '#app/data/queue.server.ts'
import { readEnv, setEnv } from '#app/env.server.ts'
import { tellFollowers } from '#app/jobs/tell-followers.server.ts'

/** A process of the portal that writes to followers when the test that started it says when. */
setEnv(readEnv({ NODE_ENV: 'test', BASE_URL: 'http://127.0.0.1:3000', LOG_LEVEL: 'silent' }))
const database = useDatabase(openServer(process.env.DATABASE_URL ?? ''))

await openQueue(database, false)

process.on('message', (at) => {
	tellFollowers(new Date(String(at))).then(
		(letters) => process.send?.({ letters }),
		(error: unknown) => process.send?.({ letters: 0, fault: String(error) }),
	)
})
process.once('disconnect', () => void queue().stop({ graceful: false }).then(database.close))
process.send?.('open')

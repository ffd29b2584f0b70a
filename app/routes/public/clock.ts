import { serverClock } from '#app/queries/clock.server.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

/** The database's clock in milliseconds, for count-downs. */
export const loader = asAnyone(async () =>
	answer((await serverClock()).getTime(), { headers: { 'Cache-Control': 'no-store' } }),
)

import { asAnyone } from '#app/web/gate.server.ts'
import { problem } from '#app/web/open-answer.server.ts'

/** Any other address below that of the API. */
export const loader = asAnyone(({ visit }) => problem(visit, 404, 'not-found'))

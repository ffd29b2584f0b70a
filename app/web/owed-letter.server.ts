import { env } from '#app/env.server.ts'
import { owedLetter } from '#app/locales/review-progress.ts'

/** The letter about sheets that are owed; its link is made from BASE_URL, never from what a request says. */
export const composeOwed = () => owedLetter(env().BASE_URL)

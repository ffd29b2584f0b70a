import { env } from '#app/env.server.ts'
import { objectionLetter } from '#app/locales/publicity-letters.ts'

/** The letters to whoever objects; their links are made from BASE_URL, never from what a request says. */
export const composeObjection = () => objectionLetter(env().BASE_URL)

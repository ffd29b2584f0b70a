import { requestReset } from '#app/commands/passwords.server.ts'
import { portal } from '#app/domain/viewer.ts'
import { env } from '#app/env.server.ts'
import { accessLetter } from '#app/locales/mails.ts'

/** Looks whether the address has an account and writes its letter. */
export const passwordLetter = async ({
	email,
	requestId,
}: {
	email: string
	requestId: string
}): Promise<void> => {
	await requestReset(portal(requestId), email, accessLetter(env().BASE_URL))
}

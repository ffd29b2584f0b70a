import { isReason, type ToldReason } from '#app/locales/reasons.ts'

/** Why an act within the page did not come through: its reasons, or what kept the answer away. */
export type Trouble = { kind: 'refused' | 'offline' | 'fault'; reasons: readonly ToldReason[] }
export type Troubled = { trouble: Trouble }

/**
 * For a `clientAction`: what was refused, or went wrong, becomes an answer that is told beside the form. The page and
 * what is typed in it stay; a redirect goes on.
 */
export const asTrouble = async (error: unknown): Promise<Troubled> => {
	if (!(error instanceof Response)) {
		return { trouble: { kind: error instanceof TypeError ? 'offline' : 'fault', reasons: [] } }
	}
	if (error.status < 400) throw error
	const body: unknown = await error.json().catch(() => null)
	const reasons = hasReasons(body) ? body.reasons.filter(isReason) : []
	return { trouble: { kind: error.status < 500 ? 'refused' : 'fault', reasons } }
}

const hasReasons = (body: unknown): body is { reasons: readonly unknown[] } =>
	typeof body === 'object' && body !== null && 'reasons' in body && Array.isArray(body.reasons)

export const isTroubled = (data: unknown): data is Troubled =>
	typeof data === 'object' && data !== null && 'trouble' in data

/** After an act that changed nothing the page is not read again: it might be closed by now, and what is typed lost. */
export const revalidatesUnlessTroubled = ({
	actionResult,
	defaultShouldRevalidate,
}: {
	actionResult?: unknown
	defaultShouldRevalidate: boolean
}): boolean => defaultShouldRevalidate && !isTroubled(actionResult)

import { isReason, type ToldReason } from '#app/locales/reasons.ts'

/** Why an act within the page did not come through: its reasons, or what kept the answer away. */
export type Trouble = { kind: 'refused' | 'too-large' | 'offline' | 'fault'; reasons: readonly ToldReason[] }
export type Troubled = { trouble: Trouble }

/** What an act was answered; a refused form (422 with its reply) is an answer, everything else that failed a trouble. */
export const readAct = async (response: Response): Promise<unknown> => {
	const body: unknown = await response.json().catch(() => null)
	if (response.ok || isReply(body)) return body
	const reasons = hasReasons(body) ? body.reasons.filter(isReason) : []
	return { trouble: { kind: kindOf(response.status), reasons } } satisfies Troubled
}

export const offline: Troubled = { trouble: { kind: 'offline', reasons: [] } }

const kindOf = (status: number): Trouble['kind'] =>
	status === 413 ? 'too-large' : status < 500 ? 'refused' : 'fault'

const isReply = (body: unknown): boolean => typeof body === 'object' && body !== null && 'reply' in body

const hasReasons = (body: unknown): body is { reasons: readonly unknown[] } =>
	typeof body === 'object' && body !== null && 'reasons' in body && Array.isArray(body.reasons)

export const isTroubled = (data: unknown): data is Troubled =>
	typeof data === 'object' && data !== null && 'trouble' in data

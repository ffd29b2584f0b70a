/** Where an account stands: in use, invited and not yet in, closed; and whether letters reach it. */
export type PersonState = 'active' | 'invited' | 'disabled' | 'unreachable'

export const personStates: readonly PersonState[] = ['active', 'invited', 'disabled', 'unreachable']

import type { Minutes } from '#app/domain/decision.ts'
import type { Prisma } from './generated/client.ts'

/** The minutes as `recordDecision` wrote them. */
export const minutesOf = (value: Prisma.JsonValue): Minutes => value as unknown as Minutes

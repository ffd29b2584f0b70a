import type { Prisma } from './generated/client.ts'

/** A value of the domain as a JSON column takes it. */
export const jsonOf = (value: object) => value as unknown as Prisma.InputJsonObject

import { nested, type Fields } from '#app/domain/draft-fields.ts'
import type { DraftChanges } from '#app/domain/entry-content.ts'
import type { Prisma } from './generated/client.ts'

/** A value of the domain as a JSON column takes it. */
export const jsonOf = (value: object) => value as unknown as Prisma.InputJsonObject

/** Named fields of a draft that were read from its own table or checked before, as changes to its content. */
export const changesOf = (fields: Fields): DraftChanges => nested(fields) as DraftChanges

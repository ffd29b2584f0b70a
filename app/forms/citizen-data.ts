import { z } from 'zod'
import { emailAddress } from './person.ts'

/** Whose data are asked for. */
export const PrivacyForm = z.object({ email: emailAddress })

/** What becomes of published words when the rest is erased. */
export const ErasureForm = z.object({ words: z.enum(['keep', 'erase'], 'choose') })

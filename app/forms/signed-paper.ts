import { z } from 'zod'

/** Nothing but the file comes with a signed paper. */
export const SignedPaperFields = z.object({})

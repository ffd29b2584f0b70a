import type { RoundInput } from '#app/domain/movement.ts'
import formsFile from '#prisma/reference/forms.json'

/** The forms of the movement's rounds. */
export const entryForms = formsFile.forms as RoundInput['forms']

import { z } from 'zod'
import { checkRoles, emailAddress, personName, roleFields, rolesFrom } from './person.ts'

export const InvitationForm = z
	.object({
		name: personName,
		email: emailAddress,
		language: z.enum(['vi', 'en'], 'required'),
		...roleFields,
	})
	.superRefine(checkRoles)
	.transform(({ name, email, language, ...described }) => ({
		name,
		email,
		language,
		roles: rolesFrom(described),
	}))

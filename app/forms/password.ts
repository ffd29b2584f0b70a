import { z } from 'zod'
import { normalisedPassword, passwordProblems } from '#app/domain/password.ts'
import { emailAddress } from './person.ts'

const typed = z.string({ error: 'required' }).max(1024, 'too-long')

export const ForgottenForm = z.object({ email: emailAddress })

type IsCommon = (password: string) => boolean

/** A new password typed twice, judged for the person with this address. */
const newPassword = (email: string, isCommon: IsCommon) => ({
	password: typed.superRefine((password, check) => {
		for (const message of passwordProblems(password, email, isCommon)) {
			check.addIssue({ code: 'custom', message })
		}
	}),
	repeat: typed,
})

type Twice = { password: string; repeat: string }
const same = ({ password, repeat }: Twice) => normalisedPassword(password) === normalisedPassword(repeat)
const differs = { path: ['repeat'], message: 'differs' }

export const setPasswordForm = (email: string, isCommon: IsCommon) =>
	z.object(newPassword(email, isCommon)).refine(same, differs)

export const changePasswordForm = (email: string, isCommon: IsCommon) =>
	z.object({ current: typed, ...newPassword(email, isCommon) }).refine(same, differs)

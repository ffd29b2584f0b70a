import { z } from 'zod'
import { focalPointLimits, isTelephone } from '#app/domain/focal-point.ts'
import { longestUpdate, practiceStates } from '#app/domain/practice-update.ts'
import { emailAddress } from './person.ts'

const words = z.string('required').trim().min(10, 'required').max(longestUpdate, 'too-long')
const line = (most: number) => z.string().trim().max(most, 'too-long').default('')

const UpdateForm = z.object({
	act: z.literal('update'),
	state: z.enum(practiceStates, 'required'),
	text: words,
})

const FocalPointForm = z
	.object({
		act: z.literal('name-focal-point'),
		office: z.string('office').trim().min(3, 'office').max(focalPointLimits.office, 'too-long'),
		phone: line(focalPointLimits.phone).refine((text) => text === '' || isTelephone(text), 'phone'),
		email: line(focalPointLimits.email).refine(
			(text) => text === '' || emailAddress.safeParse(text).success,
			'email',
		),
		address: line(focalPointLimits.address),
		help: line(focalPointLimits.help),
	})
	.refine(({ phone, email }) => phone !== '' || email !== '', { path: ['phone'], message: 'no-way' })

const focalPointId = z.uuid('required')

/** Of the agency's page of a published practice: how it stands, and where to ask for help in replicating it. */
export const PracticeUpdateForm = z.discriminatedUnion('act', [
	UpdateForm,
	FocalPointForm,
	z.object({ act: z.literal('end-focal-point'), focalPointId }),
])

/** Of the page on which a published practice is put right. */
export const TakeUpdateBackForm = z.object({
	act: z.literal('take-back'),
	updateId: z.uuid('required'),
	reason: words,
})
export const TakeFocalPointBackForm = z.object({
	act: z.literal('take-focal-point-back'),
	focalPointId,
	reason: words,
})

import { z } from 'zod'
import { normalisedEmail } from '#app/domain/password.ts'
import { normalisedName } from '#app/domain/person-name.ts'
import {
	needsRound,
	needsUnit,
	placeKinds,
	roleNames,
	type PlaceKind,
	type Role,
	type RoleName,
} from '#app/domain/role.ts'

/** Fields that a person and their roles are described by. */
export const personName = z
	.string({ error: 'required' })
	.max(400, 'name')
	.transform((text, check) => {
		const name = normalisedName(text)
		if (name === null) check.addIssue({ code: 'custom', message: 'name' })
		return name ?? ''
	})

export const emailAddress = z
	.string({ error: 'required' })
	.max(320, 'email')
	.transform((text, check) => {
		const email = normalisedEmail(text)
		if (email === null) check.addIssue({ code: 'custom', message: 'email' })
		return email ?? ''
	})

export const roleFields = {
	roles: z.array(z.enum(roleNames, 'required')).min(1, 'required').max(roleNames.length, 'required'),
	unitId: z.uuid('required').optional(),
	roundId: z.uuid('required').optional(),
}

type Described = { roles: RoleName[]; unitId?: string | undefined; roundId?: string | undefined }

/** Roles with what they need: agency roles a unit, reviewers and council a round. */
export const rolesFrom = ({ roles, unitId, roundId }: Described): Role[] =>
	[...new Set(roles)].flatMap((name): Role[] => {
		if (name === 'administrator' || name === 'secretary') return [{ name }]
		if (name === 'drafter' || name === 'head') return unitId ? [{ name, unitId }] : []
		return roundId ? [{ name, roundId, unitId: unitId ?? null }] : []
	})

type Problem = { code: 'custom'; path: string[]; message: string }

export const checkRoles = (
	{ roles, unitId, roundId }: Described,
	check: { addIssue: (problem: Problem) => void },
): void => {
	const wrong = (field: string, message: string) => check.addIssue({ code: 'custom', path: [field], message })
	if (roles.some(needsUnit) && unitId === undefined) wrong('unitId', 'unit')
	if (roles.some(needsRound) && roundId === undefined) wrong('roundId', 'round')
	if (roles.includes('chair') && roles.includes('member')) wrong('roles', 'one-seat')
}

const place = z.string({ error: 'required' }).transform((text, check): { kind: PlaceKind; id: string } => {
	const [named = '', id = ''] = text.split(':')
	const kind = placeKinds.find((each) => each === named)
	if (!kind || !z.uuid().safeParse(id).success) check.addIssue({ code: 'custom', message: 'required' })
	return { kind: kind ?? 'office', id }
})

/** What may be done to a person on their page. */
export const PersonForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('grant'), ...roleFields }).superRefine(checkRoles),
	z.object({ act: z.literal('end'), place }),
	z.object({ act: z.literal('disable') }),
	z.object({ act: z.literal('enable') }),
	z.object({ act: z.literal('invite') }),
])

export type PersonWish = z.output<typeof PersonForm>

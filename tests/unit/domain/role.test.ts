import { expect, test } from 'vitest'
import { mayDisable, mayEnable, mayEndRole, mayInviteAgain, mayManagePeople } from '#app/domain/role.ts'
import { allowed, refused } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const person = (id: string, ...offices: Viewer['offices']): Viewer => ({
	...anyone(),
	person: { id, name: id, email: `${id}@example.vn` },
	offices,
})
const admin = person('a', 'administrator')
const other = { id: 'b', hasPassword: true, disabledAt: null }

test('only an administrator manages people', () => {
	expect(mayManagePeople(admin)).toEqual(allowed)
	for (const viewer of [anyone(), person('s', 'secretary'), person('x')]) {
		expect(mayManagePeople(viewer)).toEqual(refused({ code: 'not-yours' }))
	}
})

test('nobody closes their own account', () => {
	expect(mayDisable(admin, other)).toEqual(allowed)
	expect(mayDisable(admin, { ...other, id: 'a' })).toEqual(refused({ code: 'two-people' }))
	expect(mayDisable(admin, { ...other, disabledAt: new Date(0) })).toEqual(
		refused({ code: 'already', fact: 'closed' }),
	)
	expect(mayEnable(admin, other)).toMatchObject({ allowed: false })
	expect(mayEnable(admin, { ...other, disabledAt: new Date(0) })).toEqual(allowed)
})

test('the last administrator keeps the office', () => {
	expect(mayEndRole(admin, 'a', 'administrator', ['a'])).toEqual(refused({ code: 'two-people' }))
	expect(mayEndRole(admin, 'a', 'administrator', ['a', 'b'])).toEqual(allowed)
	expect(mayEndRole(admin, 'b', 'administrator', ['a', 'b'])).toEqual(allowed)
	expect(mayEndRole(admin, 'a', 'secretary', ['a'])).toEqual(allowed)
})

test('an invitation goes only to one who has not come in and whose account is open', () => {
	expect(mayInviteAgain(admin, { ...other, hasPassword: false })).toEqual(allowed)
	expect(mayInviteAgain(admin, other)).toEqual(refused({ code: 'already', fact: 'used' }))
	expect(mayInviteAgain(admin, { ...other, hasPassword: false, disabledAt: new Date(0) })).toEqual(
		refused({ code: 'already', fact: 'closed' }),
	)
})

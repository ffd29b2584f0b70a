import { expect, test } from 'vitest'
import type { z } from 'zod'
import { InvitationForm } from '#app/forms/invitation.ts'
import { changePasswordForm, ForgottenForm, setPasswordForm } from '#app/forms/password.ts'
import { PersonForm } from '#app/forms/person.ts'
import { SignInForm } from '#app/forms/sign-in.ts'
import { isInvalidForm, parseForm } from '#app/web/form.server.ts'

const post = (body: string, schema: z.ZodType) =>
	parseForm(new Request('http://portal.test/', { method: 'POST', body }), schema)

const errors = async (body: string, schema: z.ZodType) => {
	const refused: unknown = await post(body, schema).catch((error: unknown) => error)
	if (!isInvalidForm(refused)) throw new Error(`not refused: ${JSON.stringify(refused)}`)
	return refused.reply
}

const fields = (values: Record<string, string | string[]>) => {
	const body = new URLSearchParams()
	for (const [name, value] of Object.entries(values))
		for (const each of [value].flat()) body.append(name, each)
	return body.toString()
}

const uuid = '0199d0a0-0000-7000-8000-000000000001'
const notCommon = () => false
const passphrase = 'con đường làng rợp bóng tre'

test('a sign-in keeps only e-mail, password and the way on', async () => {
	const body = fields({
		email: ' a@b.vn ',
		password: ' x ',
		tiep: '/co-quan',
		role: 'administrator',
		id: uuid,
	})
	expect(await post(`${body}&__proto__[isAdmin]=1&constructor[prototype][x]=1`, SignInForm)).toEqual({
		email: 'a@b.vn',
		password: ' x ',
		tiep: '/co-quan',
	})
	expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
})

test.each([
	['email[not]=&password=x', 'email'],
	['email=a@b.vn&email=c@d.vn&password=x', 'email'],
	['email=a@b.vn&password[]=x&password[]=y', 'password'],
	['email=a@b.vn', 'password'],
	['password=x', 'email'],
])('a field that is no single text is refused: %s', async (body, field) => {
	const { error } = await errors(body, SignInForm)
	expect(Object.keys(error ?? {})).toContain(field)
})

test('a password is never sent back', async () => {
	const secret = 'mat khau that la dai'
	const signIn = await errors(fields({ password: secret }), SignInForm)
	const changed = await errors(
		fields({ current: secret, password: secret, repeat: `${secret}!` }),
		changePasswordForm('an@example.vn', notCommon),
	)
	expect(JSON.stringify([signIn, changed])).not.toContain(secret)
})

test('the forgotten-password form takes an address however it is typed, and only an address', async () => {
	expect(await post(fields({ email: ' An@Example.VN ' }), ForgottenForm)).toEqual({ email: 'an@example.vn' })
	expect((await errors(fields({ email: 'an@example.vn\nBcc: x@y.vn' }), ForgottenForm)).error).toEqual({
		email: ['email'],
	})
})

test('a new password is judged for the person and typed twice', async () => {
	const schema = setPasswordForm('nguyenvanan@example.vn', (password) => password === 'x'.repeat(15))
	const wrong = async (password: string, repeat = password) =>
		(await errors(fields({ password, repeat }), schema)).error
	expect(await wrong('ngắn quá')).toEqual({ password: ['too-short'] })
	expect(await wrong('tôi là nguyenvanan đây')).toEqual({ password: ['contains-email'] })
	expect(await wrong(passphrase, `${passphrase} `)).toEqual({ repeat: ['differs'] })
	expect(
		await post(fields({ password: passphrase, repeat: passphrase.normalize('NFD') }), schema),
	).toMatchObject({
		password: passphrase,
	})
})

const invitation = { name: ' Trần  Thị\u200b Bình ', email: 'BINH@example.vn', language: 'vi' }

test('an invitation gives each role what it needs and drops what it does not name', async () => {
	const roles = ['administrator', 'head', 'reviewer', 'head']
	const body = fields({
		...invitation,
		roles,
		unitId: uuid,
		roundId: uuid,
		disabledAt: '1',
		passwordHash: 'x',
	})
	expect(await post(body, InvitationForm)).toEqual({
		name: 'Trần Thị Bình',
		email: 'binh@example.vn',
		language: 'vi',
		roles: [
			{ name: 'administrator' },
			{ name: 'head', unitId: uuid },
			{ name: 'reviewer', roundId: uuid, unitId: uuid },
		],
	})
})

test.each([
	[{ roles: [] }, { roles: ['required'] }],
	[{ roles: ['owner'] }, { 'roles[0]': ['required'] }],
	[{ roles: ['drafter'] }, { unitId: ['unit'] }],
	[{ roles: ['reviewer'] }, { roundId: ['round'] }],
	[{ roles: ['chair', 'member'], roundId: uuid }, { roles: ['one-seat'] }],
	[{ roles: ['secretary'], unitId: '1 OR 1=1' }, { unitId: ['required'] }],
	[{ roles: ['secretary'], name: '\u200b\u00a0' }, { name: ['name'] }],
	[{ roles: ['secretary'], name: 'x'.repeat(121) }, { name: ['name'] }],
	[{ roles: ['secretary'], name: 'An <an@example.vn>' }, { name: ['name'] }],
	[{ roles: ['secretary'], email: 'an@exаmple.vn' }, { email: ['email'] }],
])('an invitation that lacks something says what: %j', async (changes, expected) => {
	expect((await errors(fields({ ...invitation, ...changes }), InvitationForm)).error).toEqual(expected)
})

test('a person page takes one of its acts and nothing else', async () => {
	expect(await post('act=disable&role=administrator', PersonForm)).toEqual({ act: 'disable' })
	expect(await post(`act=end&place=office:${uuid}`, PersonForm)).toEqual({
		act: 'end',
		place: { kind: 'office', id: uuid },
	})
	expect(await post('act=grant&roles=secretary', PersonForm)).toEqual({ act: 'grant', roles: ['secretary'] })
	for (const body of [
		'act=delete',
		'act=end&place=person:1',
		`act=end&place=office:${uuid}x`,
		'act[]=disable',
		'',
	]) {
		await errors(body, PersonForm)
	}
})

import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { requestReset } from '#app/commands/passwords.server.ts'
import { reader } from '#app/data/database.server.ts'
import { writeLetters } from '#app/data/mails.server.ts'
import { portal } from '#app/domain/viewer.ts'
import { env, setEnv } from '#app/env.server.ts'
import { sendMail } from '#app/jobs/send-mail.server.ts'
import { composer, eventsOf, givePassword } from '#tests/support/accounts.ts'
import { usePortal } from '#tests/support/database.ts'
import { makePerson, now } from '#tests/support/factories.ts'
import { openSmtp } from '#tests/support/smtp.ts'

usePortal()

afterEach(() => void setEnv({ ...env(), SMTP_URL: undefined }))

const mailFor = async (to: string, key: string) => {
	await writeLetters([{ key, to, subject: 'Thư thử', text: 'Nội dung' }], now)
	return reader().mail.findFirstOrThrow({ where: { key } })
}
const fileOf = (id: string) => join(env().DATA_DIR, 'mail', `${id}.eml`)

test('a letter is written to the folder and marked sent, once', async () => {
	const { id } = await mailFor('an@example.vn', 'thu:1')
	await sendMail({ mailId: id })
	await sendMail({ mailId: id })
	expect(await readFile(fileOf(id), 'utf8')).toContain('To: an@example.vn')
	const sent = await reader().mail.findUniqueOrThrow({ where: { id } })
	expect(sent).toMatchObject({ failure: null, text: 'Nội dung' })
	expect(sent.sentAt).toBeInstanceOf(Date)
	expect(await eventsOf(id)).toEqual([{ name: 'mail.sent', actorId: null, payload: { key: 'thu:1' } }])
	await sendMail({ mailId: '0199d0a0-0000-7000-8000-000000000001' })
})

test('a letter that failed says why, is tried again and then arrives', async () => {
	const smtp = await openSmtp()
	setEnv({ ...env(), SMTP_URL: smtp.url })
	await smtp.close()
	const { id } = await mailFor('an@example.vn', 'thu:2')
	await expect(sendMail({ mailId: id })).rejects.toThrow('ECONNREFUSED')
	const failed = await reader().mail.findUniqueOrThrow({ where: { id } })
	expect(failed.sentAt).toBeNull()
	expect(failed.failure).toContain('ECONNREFUSED')
	expect(await eventsOf(id)).toEqual([])
	const repaired = await openSmtp()
	setEnv({ ...env(), SMTP_URL: repaired.url })
	await sendMail({ mailId: id })
	expect(repaired.received.map(({ to }) => to)).toEqual([['an@example.vn']])
	expect(await reader().mail.findUniqueOrThrow({ where: { id } })).toMatchObject({ failure: null })
	expect(existsSync(fileOf(id))).toBe(false)
	await repaired.close()
})

test('a letter to a person of the sample movement never leaves the machine', async () => {
	const smtp = await openSmtp()
	setEnv({ ...env(), SMTP_URL: smtp.url })
	const { email } = await makePerson({ email: 'thuky@mau.vn' })
	await reader().person.update({ where: { email }, data: { sample: true } })
	const { id } = await mailFor(email, 'thu:3')
	await sendMail({ mailId: id })
	expect(smtp.received).toEqual([])
	expect(await readdir(join(env().DATA_DIR, 'mail'))).toContain(`${id}.eml`)
	await smtp.close()
})

test('the secret of a password letter is forgotten once it is sent', async () => {
	const { id, email } = await makePerson()
	await givePassword(id)
	const { told, compose } = composer()
	await requestReset(portal(), email, compose)
	const secret = told[0]?.secret ?? ''
	const mail = await reader().mail.findFirstOrThrow({ where: { toAddress: email } })
	expect(mail.text).toContain(secret)
	await sendMail({ mailId: mail.id })
	expect(await readFile(fileOf(mail.id), 'utf8')).toContain(secret)
	const everything = JSON.stringify([
		await reader().mail.findMany(),
		await eventsOf(mail.id),
		await eventsOf(id),
	])
	expect(everything).not.toContain(secret)
})

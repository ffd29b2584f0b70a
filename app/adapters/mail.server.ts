import { open, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import { env } from '#app/env.server.ts'

/** A letter on its way: `id` is the same at every try, so that a second copy can be told from a second letter. */
export type Letter = {
	id: string
	to: string
	subject: string
	text: string
	writtenAt: Date
	/** Where one click ends letters of this sort (RFC 8058); null for letters that always come. */
	stopLink: string | null
}

/** Where letters go. Sending the same letter again must be harmless. */
export type Post = { send: (letter: Letter) => Promise<void>; close: () => void }

/** Files `<id>.eml` in a folder: whole or not there at all. */
export const folderPost = (folder: string, from: string, host: string): Post => {
	const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
	return {
		send: async (letter) => {
			const { message } = await transport.sendMail(messageOf(letter, from, host))
			await writeWhole(folder, `${letter.id}.eml`, message)
		},
		close: () => transport.close(),
	}
}

/** A mail server; a letter that was accepted twice carries the same Message-ID. */
export const smtpPost = (url: string, from: string, host: string): Post => {
	const transport: Transporter = nodemailer.createTransport({ url, ...patience })
	return {
		send: async (letter) => {
			await transport.sendMail(messageOf(letter, from, host))
		},
		close: () => transport.close(),
	}
}

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

/** The post that the environment names; letters to people of the sample movement never leave the machine. */
export const post = (toSample: boolean): Post => {
	const { BASE_URL, DATA_DIR, MAIL_FROM, SMTP_URL } = env()
	const { hostname } = new URL(BASE_URL)
	return SMTP_URL && !toSample
		? smtpPost(SMTP_URL, MAIL_FROM, hostname)
		: folderPost(join(DATA_DIR, 'mail'), MAIL_FROM, hostname)
}

const messageOf = ({ id, to, subject, text, writtenAt, stopLink }: Letter, from: string, host: string) => {
	const address = /^[^\s<>,;:"()]+@[^\s<>,;:"()]+$/.test(to) ? to : null
	if (address === null || !/^[0-9a-zA-Z-]{1,64}$/.test(id))
		throw new Error('a letter without a proper address')
	return {
		from,
		to: { name: '', address },
		subject: subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim(),
		text,
		date: writtenAt,
		messageId: `<${id}@${host}>`,
		disableFileAccess: true,
		disableUrlAccess: true,
		headers: { 'Auto-Submitted': 'auto-generated', ...oneClick(stopLink) },
	}
}

const oneClick = (stopLink: string | null): Record<string, string> =>
	stopLink === null
		? {}
		: { 'List-Unsubscribe': `<${stopLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

const writeWhole = async (
	folder: string,
	name: string,
	bytes: Buffer | NodeJS.ReadableStream,
): Promise<void> => {
	if (!Buffer.isBuffer(bytes)) throw new Error('a letter that was not made whole')
	await mkdir(folder, { recursive: true, mode: 0o700 })
	const temporary = join(folder, `.${name}.${process.pid}`)
	try {
		const handle = await open(temporary, 'w', 0o600)
		await handle.writeFile(bytes)
		await handle.sync()
		await handle.close()
		await rename(temporary, join(folder, name))
		const directory = await open(folder, 'r')
		await directory.sync()
		await directory.close()
	} finally {
		await rm(temporary, { force: true })
	}
}

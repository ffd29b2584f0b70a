import { appointAdministrator } from './commands/invitations.server.ts'
import { normalisedEmail } from './domain/password.ts'
import { portal } from './domain/viewer.ts'
import { env } from './env.server.ts'
import { formatMoment } from './locales/format.ts'
import { everyFinding } from './jobs/check-invariants.server.ts'
import { paths } from './locales/paths.ts'
import { loadSampleIfEmpty } from './sample.server.ts'
import { open } from './server.ts'
import { SetupFault } from './setup-fault.ts'

/** What `npm run admin`, `sample` and `invariants` do, with the same modules as the server. */

/** Makes the person with this address an administrator and prints a one-time link for setting the password. */
export const admin = async (address: string): Promise<void> => {
	const email = normalisedEmail(address)
	if (email === null)
		throw new SetupFault('npm run admin -- EMAIL: cần một địa chỉ thư / an e-mail address is needed')
	const portalOpened = await open(false)
	try {
		const { secret, expiresAt, created } = await appointAdministrator(portal(), email)
		process.stdout.write(
			[
				'',
				created
					? `  Đã tạo quản trị viên / Administrator created: ${email}`
					: `  Quản trị viên / Administrator: ${email}`,
				'  Liên kết đặt mật khẩu, dùng một lần / One-time link to set the password:',
				`  ${env().BASE_URL}${paths.setPassword(secret)}`,
				`  Hết hạn / Expires: ${formatMoment(expiresAt)} (GMT+7)`,
				'',
				'',
			].join('\n'),
		)
	} finally {
		await portalOpened.close()
	}
}

/** Tells the sample movement into a database without people, embedded or on a server, and prints its password. */
export const sample = async (): Promise<void> => {
	const portalOpened = await open(false)
	try {
		const loaded = portalOpened.sample ?? (await loadSampleIfEmpty())
		if (!loaded) throw new SetupFault('cơ sở dữ liệu đã có người dùng / the database already has people')
		const made = loaded.password
			? `  Mật khẩu / Password: ${loaded.password}`
			: '  Mật khẩu / Password: SAMPLE_PASSWORD, hoặc như khi nạp / or as when it was loaded'
		process.stdout.write(`\n  Đã có dữ liệu mẫu / The sample movement is there.\n${made}\n\n`)
	} finally {
		await portalOpened.close()
	}
}

/** Prints each invariant with "ok" or the rows that break it; whether all of them hold. */
export const invariants = async (): Promise<boolean> => {
	const portalOpened = await open(false)
	try {
		const findings = await everyFinding()
		for (const { name, rows } of findings) {
			process.stdout.write(`${rows.length === 0 ? 'ok   ' : 'FAIL '} ${name}\n`)
			for (const row of rows) process.stdout.write(`       ${row}\n`)
		}
		return findings.every(({ rows }) => rows.length === 0)
	} finally {
		await portalOpened.close()
	}
}

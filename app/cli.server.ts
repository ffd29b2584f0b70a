import { readFile } from 'node:fs/promises'
import { appointAdministrator } from './commands/invitations.server.ts'
import { normalisedEmail } from './domain/password.ts'
import { phaseVerdict } from './domain/round.ts'
import { Refusal } from './domain/verdict.ts'
import { isSecretary, portal, type Viewer } from './domain/viewer.ts'
import { basename } from 'node:path'
import { measureFile } from './adapters/storage.server.ts'
import { readTable } from './adapters/table-files.server.ts'
import { receiveImport, takeImport } from './commands/imports.server.ts'
import { reader } from './data/database.server.ts'
import { phasesOf } from './data/phases.server.ts'
import { databaseClock } from './data/transact.server.ts'
import { viewerOf } from './data/viewers.server.ts'
import { strictReader, tableReader } from './forms/read-table.ts'
import { say } from './locales/message.ts'
import { cellProblems, headerProblems, tables } from './locales/tables.ts'
import { importPage } from './queries/import-page.server.ts'
import { cellName } from './ui/imports/cell-name.ts'
import { env } from './env.server.ts'
import { checkReceipt, checkReceiptOffline } from './jobs/verify-receipt.server.ts'
import { readReceipt } from './forms/receipt.ts'
import { verdictText } from './locales/reasons.ts'
import { receiptReport } from './locales/receipt-report.ts'
import { formatMoment } from './locales/format.ts'
import { everyFinding } from './jobs/check-invariants.server.ts'
import { paths } from './locales/paths.ts'
import { fillGallery, loadSampleIfEmpty } from './sample.server.ts'
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

/**
 * Tells the sample movement into a database without people, embedded or on a server, and prints its password; with a
 * number, fills its gallery up to so many practices.
 */
export const sample = async (practices: number | null = null): Promise<void> => {
	const portalOpened = await open(false)
	try {
		const loaded = portalOpened.sample ?? (await loadSampleIfEmpty())
		if (!loaded) throw new SetupFault('cơ sở dữ liệu đã có người dùng / the database already has people')
		const made = loaded.password
			? `  Mật khẩu / Password: ${loaded.password}`
			: '  Mật khẩu / Password: SAMPLE_PASSWORD, hoặc như khi nạp / or as when it was loaded'
		process.stdout.write(`\n  Đã có dữ liệu mẫu / The sample movement is there.\n${made}\n\n`)
		if (practices === null) return
		const began = performance.now()
		const added = await fillGallery(practices)
		if (added === null) throw new SetupFault('đây không phải dữ liệu mẫu / this is not a sample movement')
		const seconds = Math.round((performance.now() - began) / 1000)
		process.stdout.write(
			`  +${added} sáng kiến, điển hình minh họa / illustrative practices, ${seconds} s\n\n`,
		)
	} finally {
		await portalOpened.close()
	}
}

/**
 * Imports a table of entries as the person with this address: a member of an agency brings its own entries, the secretary
 * those of any. Prints every cell that is wrong and takes nothing then; whether it was taken.
 */
export const importEntries = async (what: string, file: string, roundSlug: string, address: string) => {
	const email = normalisedEmail(address)
	if (what !== 'entries' || file === '' || email === null)
		throw new SetupFault('npm run import -- entries FILE [--round SLUG] --as EMAIL')
	const portalOpened = await open(false)
	try {
		const viewer = await viewerWith(email)
		const roundId = await roundFor(roundSlug)
		const { size, sha256 } = await measureFile(file).catch(() => {
			throw new SetupFault(`không đọc được tệp / cannot read ${file}`)
		})
		const unitId = isSecretary(viewer) ? null : (viewer.memberships[0]?.unitId ?? '')
		const table = { roundId, unitId, fileName: basename(file), sha256 }
		const id = await readTable(file, size)
			.then((rows) => receiveImport(viewer, table, rows))
			.catch((error: unknown) => {
				if (error instanceof Refusal) throw new SetupFault(reasonsOf(error))
				throw error instanceof Error && 'problem' in error
					? new SetupFault(`${file}: ${error.message}`)
					: error
			})
		return await takeOrList(viewer, id)
	} finally {
		await portalOpened.close()
	}
}

const viewerWith = async (email: string) => {
	const person = await reader().person.findUnique({ where: { email } })
	if (!person) throw new SetupFault(`không có người dùng / there is nobody with the address ${email}`)
	return viewerOf(person.id, 'vi', 'import')
}

const reasonsOf = ({ reasons }: Refusal): string =>
	`${verdictText('vi', { allowed: false, reasons })} / ${verdictText('en', { allowed: false, reasons })}`

/** The round of this name in addresses; without one, the newest that takes entries now. */
const roundFor = async (slug: string): Promise<string> => {
	const rounds = await reader().round.findMany({
		where: slug === '' ? {} : { slug },
		orderBy: { createdAt: 'desc' },
		include: { phases: true },
	})
	const now = await databaseClock(reader())
	const takes = ({ phases }: (typeof rounds)[number]) => phaseVerdict(phasesOf(phases), 'open', now).allowed
	const round = slug === '' ? (rounds.find(takes) ?? rounds[0]) : rounds[0]
	if (!round) throw new SetupFault(`không có đợt / there is no round ${slug}`)
	return round.id
}

const takeOrList = async (viewer: Viewer, id: string): Promise<boolean> => {
	const page = await importPage(viewer, id, tableReader)
	const print = (line: string) => void process.stdout.write(`${line}\n`)
	for (const { header, code } of page.headerProblems) print(say('vi', headerProblems[code], { header }))
	for (const { row, column, code, value } of page.wrong)
		print(
			`${cellName(row, column)}\t${page.headers[column] ?? ''}\t${value}\t${say('vi', cellProblems[code] ?? tables.why)}`,
		)
	if (page.headerProblems.length + page.badRows > 0) return false
	const { created, skipped } = await takeImport(viewer, id, strictReader)
	print(`+${created} (${skipped} đã có / there before)`)
	return true
}

/**
 * Says whether a receipt file is true: against the database and every file on disk, or, without opening either,
 * against a `folder` with the files of the entry. Whether everything agrees.
 */
export const verifyReceipt = async (file: string, folder: string | null): Promise<boolean> => {
	const text = await readFile(file, 'utf8').catch(() => {
		throw new SetupFault(`npm run verify-receipt -- FILE: không đọc được tệp / cannot read ${file || 'FILE'}`)
	})
	const receipt = readReceipt(text)
	if (receipt === null)
		throw new SetupFault(`${file}: không phải biên nhận của cổng / not a receipt of the portal`)
	const portalOpened = folder === null ? await open(false) : null
	try {
		const findings =
			folder === null ? await checkReceipt(receipt) : await checkReceiptOffline(receipt, folder)
		process.stdout.write(`\n${receiptReport(receipt, findings).join('\n')}\n\n`)
		return findings.every(({ fault }) => fault === null)
	} finally {
		await portalOpened?.close()
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

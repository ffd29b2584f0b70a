import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { canonical, sha256 } from '#app/data/canonical.server.ts'
import { openEmbedded, openServer, useDatabase } from '#app/data/database.server.ts'
import { checkFiles } from '#app/data/file-invariants.server.ts'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import { signedIn, type Client } from '#tests/support/client.ts'
import { pause, startPortal, type RunningPortal } from '#tests/support/portal.ts'
import { paddedPdf } from '#tests/support/sample-files.ts'

let portal: RunningPortal | null = null
afterEach(async () => {
	await portal?.dispose()
	portal = null
})

/** Looks into the database of a portal that does not run. */
const inspect = async <Answer>(
	stopped: RunningPortal,
	look: (prisma: ReturnType<typeof useDatabase>['prisma']) => Promise<Answer>,
) => {
	const database = useDatabase(
		stopped.databaseUrl ? openServer(stopped.databaseUrl) : await openEmbedded(stopped.dataDir),
	)
	try {
		return await look(database.prisma)
	} finally {
		await database.close()
	}
}

type Stored = { version: number; content: { summary: string; titleEn: string } }

const savedIn = async (client: Client, id: string) => {
	const { version, content } = (await (await client.get(`/co-quan/ho-so/${id}/ban-nhap`)).json()) as Stored
	return { version, summary: content.summary, titleEn: content.titleEn }
}

const saveDraft = (client: Client, id: string, version: number, changes: Record<string, string>) =>
	client.send(`/co-quan/ho-so/${id}/ban-nhap`, {
		method: 'POST',
		body: JSON.stringify({ version, changes }),
		headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
		signal: AbortSignal.timeout(10_000),
	})

test('F1: what was acknowledged while saving survives kill -9, whole and unmixed', async () => {
	const running = (portal = await startPortal())
	const { ownDraft } = running.ids
	let acknowledged = await savedIn(await signedIn(running, 'quangtri@mau.vn'), ownDraft)
	const sent = new Set<string>()
	for (let cycle = 0; cycle < 4; cycle += 1) {
		const [client, colleague] = [
			await signedIn(running, 'quangtri@mau.vn'),
			await signedIn(running, 'quangtri.lanhdao@mau.vn'),
		]
		const { version } = await savedIn(client, ownDraft)
		const known = { summary: version, titleEn: version }
		expect(version).toBeGreaterThanOrEqual(acknowledged.version)
		const killing = pause(300 + cycle * 250).then(() => running.kill())
		for (let number = 0; ; number += 1) {
			const summary = `chu kỳ ${cycle} lần ${number} ${'ă'.repeat(400)}`
			const titleEn = `cycle ${cycle} turn ${number}`
			sent.add(summary).add(titleEn)
			const write = async (who: Client, field: 'summary' | 'titleEn', value: string) => {
				const response = await saveDraft(who, ownDraft, known[field], { [field]: value }).catch(() => null)
				const body: unknown = response?.ok ? await response.json().catch(() => null) : null
				if (body === null) return false
				known[field] = (body as { version: number }).version
				acknowledged = {
					...acknowledged,
					version: Math.max(acknowledged.version, known[field]),
					[field]: value,
				}
				return true
			}
			const both = await Promise.all([
				write(client, 'summary', summary),
				write(colleague, 'titleEn', titleEn),
			])
			if (both.includes(false)) break
		}
		await killing
		const stored = await inspect(running, (prisma) =>
			prisma.entry.findUniqueOrThrow({
				where: { id: ownDraft },
				select: { version: true, content: true, draftChanges: true },
			}),
		)
		const { summary, titleEn } = stored.content as { summary: string; titleEn: string }
		expect(stored.version).toBeGreaterThanOrEqual(acknowledged.version)
		for (const [field, value] of Object.entries({ summary, titleEn })) {
			expect(value === acknowledged[field as 'summary' | 'titleEn'] || sent.has(value)).toBe(true)
			const last = stored.draftChanges
				.filter((change) => change.field === field)
				.sort((a, b) => b.version - a.version)[0]
			expect([field, last?.digest ?? sha256(canonical(value))]).toEqual([field, sha256(canonical(value))])
		}
		acknowledged = { version: stored.version, summary, titleEn }
		const began = Date.now()
		await running.restart()
		expect(Date.now() - began).toBeLessThan(30_000)
		const again = await signedIn(running, 'quangtri@mau.vn')
		const stale = await saveDraft(again, ownDraft, 1, { summary: 'không được ghi' })
		expect(stale.status).toBe(409)
	}
	await running.stop()
	expect(await inspect(running, () => brokenInvariants())).toEqual([])
}, 300_000)

const pdf = (size: number): Blob => new Blob([new Uint8Array(paddedPdf(size))], { type: 'application/pdf' })

const upload = (client: Client, id: string, key: string, size: number) => {
	const form = new FormData()
	form.set('uploadKey', key)
	form.set('caption', key)
	form.set('quiet', 'yes')
	form.set('file', pdf(size), `${key}.pdf`)
	return client.send(
		`/co-quan/ho-so/${id}/minh-chung?_data=${encodeURIComponent('vi/agency/evidence.tsx')}`,
		{
			method: 'POST',
			body: form,
			headers: { 'Sec-Fetch-Site': 'same-origin', Accept: 'application/json' },
			signal: AbortSignal.timeout(20_000),
		},
	)
}

test('F2: an upload cut by kill -9 leaves no row without bytes, and a retry attaches it once', async () => {
	const running = (portal = await startPortal())
	const { ownDraft } = running.ids
	const keys: string[] = []
	for (let cycle = 0; cycle < 4; cycle += 1) {
		const client = await signedIn(running, 'quangtri@mau.vn')
		const own = Array.from({ length: 3 }, (_, number) => `minh-chung-${cycle}-${number}`)
		keys.push(...own)
		const uploads = own.map((key) => upload(client, ownDraft, key, 4_000_000).catch(() => null))
		await pause(40 + cycle * 120)
		await running.kill()
		await Promise.all(uploads)
		await running.restart()
		const again = await signedIn(running, 'quangtri@mau.vn')
		for (const key of own) {
			const response = await upload(again, ownDraft, key, 4_000_000)
			expect([key, response.status]).toEqual([key, 201])
			await response.arrayBuffer()
		}
	}
	await running.stop()
	const found = await inspect(running, (prisma) =>
		prisma.evidence.findMany({
			where: { entryId: ownDraft, uploadKey: { in: keys } },
			select: { uploadKey: true },
		}),
	)
	expect(found.map(({ uploadKey }) => uploadKey).sort()).toEqual([...keys].sort())
	const broken = await inspect(running, () => brokenInvariants())
	const files = await inspect(running, () => checkFiles(join(running.dataDir, 'files')))
	expect([broken, files.rows]).toEqual([[], []])
}, 300_000)

test('F3: a publication cut by kill -9 shows all of its awards or none, and tells once', async () => {
	const running = (portal = await startPortal())
	const { decision } = running.ids
	const before = await (await fetch(`${running.address}/thu-vien`)).text()
	for (let cycle = 0; cycle < 4; cycle += 1) {
		const client = await signedIn(running, 'thuky@mau.vn')
		const publishing = client.post(`/quan-tri/quyet-dinh/${decision}/cong-bo`).catch(() => null)
		await pause(cycle * 40)
		await running.kill()
		await publishing
		const { awards, practices, publications } = await inspect(running, async (prisma) => ({
			awards: await prisma.award.count({ where: { decisionId: decision } }),
			practices: await prisma.practice.count({ where: { publicationId: decision } }),
			publications: await prisma.publication.count({ where: { decisionId: decision } }),
		}))
		expect(awards).toBeGreaterThan(0)
		expect(practices).toBe(publications * awards)
		await running.restart()
		if (publications === 0) {
			const now = await (await fetch(`${running.address}/thu-vien`)).text()
			expect(now.length).toBe(before.length)
		}
	}
	const client = await signedIn(running, 'thuky@mau.vn')
	await client.post(`/quan-tri/quyet-dinh/${decision}/cong-bo`)
	const response = await client.post(`/quan-tri/quyet-dinh/${decision}/cong-bo`)
	expect(response.status).toBe(409)
	await pause(6000)
	await running.stop()
	const told = await inspect(running, async (prisma) => ({
		events: await prisma.auditEvent.count({ where: { name: 'decision.published', subjectId: decision } }),
		unsent: await prisma.mail.count({ where: { sentAt: null } }),
		mails: await prisma.mail.groupBy({ by: ['key'], _count: true }),
		broken: await brokenInvariants(),
	}))
	expect(told.events).toBe(1)
	expect(told.unsent).toBe(0)
	expect(told.mails.filter(({ _count }) => _count > 1)).toEqual([])
	expect(told.broken).toEqual([])
}, 300_000)

import { database, openEmbedded, openServer, useDatabase } from '#app/data/database.server.ts'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import { startPortal, type RunningPortal } from '#tests/support/portal.ts'
import { paddedPdf } from '#tests/support/sample-files.ts'
import { arrive, post, tallyOf, type Answer, type Tally } from './arrivals.ts'
import { cpuDuring, type Cpu } from './cpu.ts'
import { gatherCrowd, type Draft } from './crowd.ts'

/** How large the rush is (F11): drafts of ten kilobytes, autosaves and hand-ins a second, uploads in all. */
export type RushPlan = {
	drafts: number
	agencies: number
	seconds: number
	saves: number
	submissions: number
	uploads: number
	uploadBytes: number
	/** Saves a second to try, one after the other, for the highest at which p99 stays under two seconds. */
	knee: readonly number[]
}

/** `cpuEach`: milliseconds of a processor that one save cost the portal and the server's database. */
type Knee = { savesPerSecond: number; answered: number; p99: number; cpuEach: Cpu }

export type RushReport = {
	plan: RushPlan
	database: string
	saves: Tally
	submissions: Tally
	uploads: Tally
	knee: readonly Knee[]
	/** The highest rate tried at which p99 stayed under two seconds and every answer was a yes. */
	kneeAt: number | null
	/** Acknowledged changes that are not in the database afterwards: must be empty. */
	lost: readonly string[]
	/** Hand-ins that were acknowledged, receipts in the database, events in the trail: must be equal. */
	receipts: { acknowledged: number; stored: number; audited: number; distinct: number }
	broken: readonly string[]
}

type Saved = { version: number; mark: string }
type Known = Draft & {
	/** Being saved or handed in. */
	isBusy: boolean
	/** A file of it is on its way: it may be saved meanwhile, and is handed in afterwards. */
	isSending: boolean
	version: number
	acknowledged: Saved | null
	isHandedIn: boolean
}

/** A rush on a portal of its own: gathers the crowd, lets it arrive, then looks into the database for what was lost. */
export const rush = async (plan: RushPlan): Promise<RushReport> => {
	const portal = await startPortal({ sample: false, env: { LOG_LEVEL: 'error' } })
	try {
		const crowd = await whileStopped(portal, () => gatherCrowd(plan.drafts, plan.agencies))
		const drafts = crowd.map((draft): Known => ({
			...draft,
			isBusy: false,
			isSending: false,
			version: 1,
			acknowledged: null,
			isHandedIn: false,
		}))
		const knee = []
		for (const rate of plan.knee) {
			const { value, cpu } = await cpuDuring(portal, () => saving(portal, drafts, rate, 10))
			const { p99, sent, statuses } = tallyOf(value)
			knee.push({
				savesPerSecond: rate,
				answered: (statuses[200] ?? 0) / Math.max(1, sent),
				p99,
				cpuEach: { portal: cpu.portal / Math.max(1, sent), database: cpu.database / Math.max(1, sent) },
			})
			if (p99 > 4000 && !process.env.NOBREAK) break
		}
		const [saves, handIns, uploads] = await Promise.all([
			saving(portal, drafts, plan.saves, plan.seconds),
			handingIn(portal, drafts, plan),
			uploading(portal, drafts, plan),
		])
		const found = await whileStopped(portal, () => examine(drafts))
		return {
			plan,
			database: portal.databaseUrl ? 'PostgreSQL server' : 'embedded',
			saves: tallyOf(saves),
			submissions: tallyOf(handIns),
			uploads: tallyOf(uploads),
			knee,
			kneeAt: knee.filter(({ p99, answered }) => p99 < 2000 && answered === 1).at(-1)?.savesPerSecond ?? null,
			...found,
		}
	} finally {
		await portal.dispose()
	}
}

/** Opens the portal's database while the portal does not run: the embedded one belongs to one process. */
export const whileStopped = async <Value>(
	portal: RunningPortal,
	act: () => Promise<Value>,
): Promise<Value> => {
	await portal.stop()
	useDatabase(portal.databaseUrl ? openServer(portal.databaseUrl) : await openEmbedded(portal.dataDir))
	const value = await act().finally(() => database().close())
	await portal.restart()
	return value
}

/** The next draft that nobody is writing in; null when all are busy or gone. */
const nextOf = (drafts: readonly Known[], isFree: (draft: Known) => boolean = () => true) => {
	let at = 0
	return (): Known | null => {
		for (let tries = 0; tries < drafts.length; tries += 1) {
			const draft = drafts[at++ % drafts.length]
			if (draft && !draft.isBusy && !draft.isHandedIn && isFree(draft)) return draft
		}
		return null
	}
}

const saving = async (
	{ address }: RunningPortal,
	drafts: readonly Known[],
	rate: number,
	seconds: number,
) => {
	const answers: Answer[] = []
	const next = nextOf(drafts)
	let count = 0
	await arrive(rate, seconds, () => {
		const draft = next()
		if (!draft) return null
		draft.isBusy = true
		const mark = `lần ${(count += 1)} ${draft.id} ${'việc đã làm và kết quả '.repeat(20)}`
		const body = JSON.stringify({ version: draft.version, changes: { summary: mark } })
		return post(address, `/co-quan/ho-so/${draft.id}/ban-nhap`, draft.cookie, {
			type: 'application/json',
			body,
		}).then((answer) => {
			answers.push(answer)
			draft.isBusy = false
			if (answer.status !== 200) return
			draft.version = versionIn(answer.body)
			draft.acknowledged = { version: draft.version, mark: mark.trim() }
		})
	})
	return answers
}

const versionIn = (body: string): number => Number(/"version":(\d+)/.exec(body)?.[1] ?? 0)

/** Everybody hands in during the last half of the time. */
const handingIn = async ({ address }: RunningPortal, drafts: readonly Known[], plan: RushPlan) => {
	const answers: Answer[] = []
	const next = nextOf([...drafts].reverse(), ({ isSending }) => !isSending)
	const half = plan.seconds / 2
	await new Promise((done) => setTimeout(done, half * 1000))
	await arrive(plan.submissions, half, () => {
		const draft = next()
		if (!draft) return null
		draft.isBusy = true
		return post(address, `/co-quan/ho-so/${draft.id}/nop`, draft.cookie, {
			type: 'application/x-www-form-urlencoded',
			body: 'declared=yes',
		}).then((answer) => {
			answers.push(answer)
			draft.isBusy = false
			draft.isHandedIn = answer.status === 302 || answer.status === 303
		})
	})
	return answers
}

const uploading = async ({ address }: RunningPortal, drafts: readonly Known[], plan: RushPlan) => {
	const answers: Answer[] = []
	const next = nextOf(drafts)
	await arrive(plan.uploads / plan.seconds, plan.seconds, () => {
		const draft = next()
		if (!draft) return null
		draft.isSending = true
		const key = `rush-${answers.length}-${draft.id}`
		return post(
			address,
			`/co-quan/ho-so/${draft.id}/minh-chung`,
			draft.cookie,
			upload(key, plan.uploadBytes),
		).then((answer) => {
			answers.push(answer)
			draft.isSending = false
		})
	})
	return answers
}

const upload = (key: string, size: number) => {
	const boundary = 'rush-boundary'
	const field = (name: string, value: string) =>
		`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
	const pdf = paddedPdf(size, key).toString('latin1')
	const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="bao-cao.pdf"\r\nContent-Type: application/pdf\r\n\r\n`
	return {
		type: `multipart/form-data; boundary=${boundary}`,
		body: `${field('uploadKey', key)}${field('quiet', 'yes')}${head}${pdf}\r\n--${boundary}--\r\n`,
	}
}

/** What is in the database against what was acknowledged. */
const examine = async (drafts: readonly Known[]) => {
	const { prisma } = database()
	const lost: string[] = []
	for (let from = 0; from < drafts.length; from += 500) {
		const part = drafts.slice(from, from + 500)
		const rows = await prisma.entry.findMany({
			where: { id: { in: part.map(({ id }) => id) } },
			select: { id: true, version: true, content: true },
		})
		const stored = new Map(rows.map((row) => [row.id, row]))
		for (const { id, acknowledged } of part) {
			const row = stored.get(id)
			const summary = (row?.content as { summary?: string } | undefined)?.summary?.trim()
			const isThere = acknowledged === null || (row && row.version >= acknowledged.version)
			const isSame =
				acknowledged === null || row?.version !== acknowledged.version || summary === acknowledged.mark
			if (!isThere || !isSame) lost.push(id)
		}
	}
	const submissions = await prisma.submission.findMany({ select: { entryId: true, number: true } })
	const handedIn = new Set(submissions.map(({ entryId }) => entryId))
	const acknowledged = drafts.filter(({ isHandedIn }) => isHandedIn)
	lost.push(...acknowledged.filter(({ id }) => !handedIn.has(id)).map(({ id }) => `hand-in of ${id}`))
	return {
		lost,
		receipts: {
			acknowledged: acknowledged.length,
			stored: submissions.length,
			audited: await prisma.auditEvent.count({ where: { name: 'entry.submitted' } }),
			distinct: new Set(submissions.map(({ number }) => number)).size,
		},
		broken: await brokenInvariants(),
	}
}

import { sweepCitizens } from '#app/commands/citizen-data.server.ts'
import { portal } from '#app/domain/viewer.ts'
import { database } from '#app/data/database.server.ts'
import { untilCalm } from '#app/data/in-batches.server.ts'
import { dueQueues, type JobName, jobNames, type Jobs, queue } from '#app/data/queue.server.ts'
import { log, errorFacts } from '#app/adapters/log.server.ts'
import { checkInvariantsJob } from './check-invariants.server.ts'
import { compareSheets } from './compare-sheets.server.ts'
import { dispatchEvent } from './dispatch-event.server.ts'
import { passwordLetter } from './password-letter.server.ts'
import { planAssignmentsJob } from './plan-assignments.server.ts'
import { prepareFile } from './prepare-file.server.ts'
import { remindDrafts } from './remind-drafts.server.ts'
import { scanEvidence, scanLooseFile, scanSignedPaper, scanWaiting } from './scan-file.server.ts'
import { sendMail } from './send-mail.server.ts'
import { tellFollowers } from './tell-followers.server.ts'
import { sweepTwins } from './twin-sweep.server.ts'
import { sweepFiles } from './sweep-files.server.ts'

/** How far the work has come to an end: long jobs look at `isEnding`, and what still runs when it `isOver` is cut. */
type Ending = { isEnding: boolean; isOver: boolean }

type Work = { [Name in JobName]: (data: Jobs[Name]) => Promise<void> }

/** Who does what: one shallow file per job. */
const workUntil = (ending: Ending): Work => ({
	'event.dispatch': ({ seq }) => dispatchEvent({ seq }),
	'mail.send': sendMail,
	'assignments.plan': ({ planId }) => planAssignmentsJob({ planId }),
	'sheets.compare': (data) => compareSheets(data),
	'password.letter': passwordLetter,
	'image.variants': prepareFile,
	'document.prepare': prepareFile,
	'media.prepare': prepareFile,
	'drafts.remind': async () => void (await remindDrafts()),
	'follows.tell': async () => void (await tellFollowers()),
	'file.scan': scanEvidence,
	'paper.scan': scanSignedPaper,
	'loose-file.scan': scanLooseFile,
	'files.scan-waiting': () => scanWaiting(),
	'files.sweep': () => sweepFiles(),
	'twins.sweep': () => sweepTwins({ isOver: () => ending.isEnding }),
	'citizens.sweep': async () => void (await sweepCitizens(portal())),
	'invariants.check': checkInvariantsJob,
})

/** Starts working through the queues; answers how to stop. */
export const startJobs = async (): Promise<() => Promise<void>> => {
	const boss = queue()
	const workers = new Map<JobName, string>()
	const ending: Ending = { isEnding: false, isOver: false }
	for (const name of jobNames) workers.set(name, await workOn(name, ending))
	const stopLooking = wakeWhenDue(workers)
	await boss.schedule('files.sweep', '17 * * * *')
	await boss.schedule('drafts.remind', '*/5 * * * *')
	await boss.schedule('files.scan-waiting', '* * * * *')
	await boss.schedule('invariants.check', '30 19 * * *')
	await boss.schedule('follows.tell', '* * * * *')
	await boss.schedule('twins.sweep', '* * * * *')
	await boss.schedule('citizens.sweep', '41 * * * *')
	await boss.send('files.sweep', {})
	await boss.send('twins.sweep', {})
	return async () => {
		ending.isEnding = true
		await stopLooking()
		await boss.stop({ graceful: true, wait: true, timeout: 5000 })
		ending.isOver = true
	}
}

/** How often one look goes through all queues, in milliseconds; a worker that nobody wakes looks for itself. */
const lookEvery = 400
const sleepSeconds = 30

/** Wakes the workers whose queue holds a job that is due; answers how to stop, which waits for the last look. */
const wakeWhenDue = (workers: ReadonlyMap<JobName, string>): (() => Promise<void>) => {
	let isOver = false
	let rest = Promise.resolve()
	let timer: NodeJS.Timeout
	const look = async () => {
		const due = await dueQueues(database()).catch(() => [])
		for (const name of due) {
			const worker = workers.get(name)
			if (worker && !isOver) queue().notifyWorker(worker)
		}
		if (!isOver) begin()
	}
	const begin = () => {
		timer = setTimeout(() => (rest = look()), lookEvery)
	}
	begin()
	return async () => {
		isOver = true
		clearTimeout(timer)
		await rest
	}
}

/** A file may take minutes: the next is not held until it is its turn. */
const one: ReadonlySet<JobName> = new Set<JobName>([
	'image.variants',
	'document.prepare',
	'media.prepare',
	'assignments.plan',
	'sheets.compare',
])

/**
 * A job that fails is tried again by itself: the others of its batch are not held back. In a rush people come first. One
 * that is cut at the end has been given back to its queue, and what it meets then is no fault.
 */
const workOn = async <Name extends JobName>(name: Name, ending: Ending): Promise<string> => {
	const handle = workUntil(ending)[name]
	const batchSize = one.has(name) ? 1 : 5
	return queue().work<Jobs[Name]>(name, { batchSize, pollingIntervalSeconds: sleepSeconds }, async (jobs) => {
		for (const job of jobs) {
			await untilCalm()
			if (ending.isOver) return
			await handle(job.data).catch(async (error: unknown) => {
				const facts = { job: name, ...errorFacts(error) }
				if (ending.isOver) return log('info', 'work cut by the shutdown', facts)
				log('error', 'job failed', facts)
				await queue().fail(name, job.id, errorFacts(error))
			})
		}
	})
}

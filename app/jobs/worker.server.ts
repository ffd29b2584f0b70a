import { type JobName, type Jobs, queue } from '#app/data/queue.server.ts'
import { log, errorFacts } from '#app/web/log.server.ts'
import { dispatchEvent } from './dispatch-event.server.ts'
import { passwordLetter } from './password-letter.server.ts'
import { sendMail } from './send-mail.server.ts'

type Work = { [Name in JobName]?: (data: Jobs[Name]) => Promise<void> }

/** Who does what: one shallow file per job. */
const work: Work = {
	'event.dispatch': ({ seq }) => dispatchEvent({ seq }),
	'mail.send': sendMail,
	'password.letter': passwordLetter,
}

/** Starts working through the queues; answers how to stop. */
export const startJobs = async (): Promise<() => Promise<void>> => {
	const boss = queue()
	for (const [name, handler] of Object.entries(work)) {
		await boss.work(name, { batchSize: 5, pollingIntervalSeconds: 0.5 }, async (jobs) => {
			for (const job of jobs) await run(name, handler as (data: unknown) => Promise<void>, job.data)
		})
	}
	return () => boss.stop({ graceful: true, wait: true, timeout: 5000 })
}

const run = async (name: string, handler: (data: unknown) => Promise<void>, data: unknown): Promise<void> => {
	try {
		await handler(data)
	} catch (error) {
		log('error', 'job failed', { job: name, ...errorFacts(error) })
		throw error
	}
}

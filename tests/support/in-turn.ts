import { link, readFile, rm, writeFile } from 'node:fs/promises'

/** Does the work while no other process does: `file` says which one does, and holds nobody up when that one is gone. */
export const inTurn = async (file: string, work: () => Promise<void>): Promise<void> => {
	const own = `${file}.${process.pid}`
	await writeFile(own, String(process.pid))
	try {
		while (!(await isOurs(own, file))) await new Promise((done) => setTimeout(done, 200))
		await work().finally(() => rm(file, { force: true }))
	} finally {
		await rm(own, { force: true })
	}
}

/** A link is there with its content or not at all. */
const isOurs = (own: string, file: string): Promise<boolean> =>
	link(own, file).then(
		() => true,
		async (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error
			const holder = Number(await readFile(file, 'utf8').catch(() => process.pid))
			if (!isLiving(holder)) await rm(file, { force: true })
			return false
		},
	)

const isLiving = (pid: number): boolean => {
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM'
	}
}

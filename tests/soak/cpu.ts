import { readdirSync, readFileSync } from 'node:fs'
import type { RunningPortal } from '#tests/support/portal.ts'

/** Milliseconds of a processor: what others do on the machine meanwhile does not count, as it would by the clock. */
export type Cpu = { portal: number; database: number }

/** What an act cost the portal's process and the backends of its database; 0 where /proc does not tell. */
export const cpuDuring = async <Value>(
	portal: RunningPortal,
	act: () => Promise<Value>,
): Promise<{ value: Value; cpu: Cpu }> => {
	const before = cpuOf(portal)
	const value = await act()
	const after = cpuOf(portal)
	return { value, cpu: { portal: after.portal - before.portal, database: after.database - before.database } }
}

const cpuOf = ({ pid, databaseUrl }: RunningPortal): Cpu => ({
	portal: ticksOf(pid()),
	database: databaseUrl ? backendsOf(new URL(databaseUrl).pathname.slice(1)) : 0,
})

const backendsOf = (name: string): number =>
	readdirSync('/proc')
		.filter((id) => /^\d+$/.test(id) && read(`/proc/${id}/cmdline`).includes(` ${name} `))
		.reduce((sum, id) => sum + ticksOf(Number(id)), 0)

/** User and system time of a process; a tick of Linux is ten milliseconds. */
const ticksOf = (id: number): number => {
	const [, , , , , , , , , , , user = '0', system = '0'] =
		read(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ') ?? []
	return (Number(user) + Number(system)) * 10
}

const read = (file: string): string => {
	try {
		return readFileSync(file, 'utf8')
	} catch {
		return ''
	}
}

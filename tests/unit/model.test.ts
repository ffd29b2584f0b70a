import { expect, test } from 'vitest'
import { commands, modelled, notModelled } from '#tests/support/model/commands.ts'

const named = notModelled.flatMap(([, names]) => names)
const isNamed = (command: string) => named.includes(command) || named.includes(command.split(':')[0] ?? '')

test('every command is performed by a walk of the model, or named with the reason for which none does', () => {
	expect(commands().length).toBeGreaterThan(150)
	const walked = modelled()
	expect(commands().filter((command) => !walked.includes(command) && !isNamed(command))).toEqual([])
	expect(walked.filter((command) => !commands().includes(command) || isNamed(command))).toEqual([])
	const known = commands().flatMap((command) => [command, command.split(':')[0]])
	expect(named.filter((name) => !known.includes(name))).toEqual([])
})

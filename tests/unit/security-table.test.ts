import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The table of attacks in docs/security.md: each row names tests, and each of them is there under that name. */
const rows = readFileSync('docs/security.md', 'utf8')
	.split('\n')
	.flatMap((line) => {
		const [, labels] = /^\| ([ABF]\d[^|]*) \|/.exec(line) ?? []
		return labels ? [{ labels: labels.split(', ').map((label) => label.trim()), line }] : []
	})

const told = (text: string) => text.replaceAll("'", '’')

/** `file`: “name”; “name” … */
const namedIn = (line: string) =>
	[...line.matchAll(/`((?:unit|integration|e2e)\/[\w./-]+\.tsx?)`:([^`|]*)/g)].flatMap(
		([, file = '', names = '']) =>
			[...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file: `tests/${file}`, name })),
	)

test('every test that a row names exists', () => {
	const missing = rows.flatMap(({ labels, line }) =>
		namedIn(line)
			.filter(({ file, name }) => !existsSync(file) || !told(readFileSync(file, 'utf8')).includes(told(name)))
			.map(({ file, name }) => `${labels.join(', ')}: ${file} “${name}”`),
	)
	expect(missing).toEqual([])
})

test('every row names a test, no label stands twice, and none that the portal must survive is left out', () => {
	expect(rows.filter(({ line }) => namedIn(line).length === 0)).toEqual([])
	const labels = rows.flatMap((row) => row.labels)
	expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
	const wanted = [
		...['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F11', 'F12', 'F14', 'F16'],
		...Array.from({ length: 13 }, (_, index) => `B${index + 1}`),
		...Array.from({ length: 12 }, (_, index) => `A${index + 1}`),
		...[
			'A13',
			'A14',
			'A15',
			'A16',
			'A17',
			'A18',
			'A19',
			'A20',
			'A21',
			'A22',
			'A23',
			'A24',
			'A25',
			'A26',
			'A27',
		],
		...['A28', 'A29', 'A30', 'A31', 'A32', 'A33', 'A34', 'A35'],
	]
	expect(wanted.filter((label) => !labels.includes(label))).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((file) => file.isFile() && /\.(?:ts|tsx|mjs)$/.test(file.name))
		.map((file) => join(file.parentPath, file.name).replaceAll('\\', '/'))

/** Whatever could open a line to another machine. Types are no such thing. */
const outward =
	/(?<![\w.])fetch\(|^import (?!type )(?!\{ createServer).*from '(?:node:)?(?:http|https|http2|net|tls|dgram|dns|undici)(?:\/\w+)?'|^import (?!type ).*from '(?:nodemailer|pg)'|new WebSocket|import\('(?:node:)?(?:http|https|net|tls|undici)'/m

/** What `npm run bench` and its like do is no part of a portal that serves. */
const isOfDevelopment = (file: string) =>
	/^bin\/(?:bench|dev|migration|open-browser|sample-portal|screens|soak|test)\.mjs$/.test(file)

/** In the browser a script asks the portal it came from; the policy of its page allows nothing else. */
const isOfBrowser = (file: string) => file.startsWith('app/ui/') || file === 'app/entry.client.tsx'

test('A16: nothing that runs on the server asks for an address that somebody typed: its lines outward are these', () => {
	const files = [...filesIn('app'), ...filesIn('bin')].filter(
		(file) => !isOfBrowser(file) && !isOfDevelopment(file) && !file.startsWith('app/data/generated/'),
	)
	expect(files.filter((file) => outward.test(readFileSync(file, 'utf8'))).sort()).toEqual([
		'app/adapters/mail.server.ts',
		'app/adapters/scan.server.ts',
		'app/data/database.server.ts',
		'app/data/public-line.server.ts',
	])
})

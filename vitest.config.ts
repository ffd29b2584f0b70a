import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** `e2e/start` needs no sample: it is tested while the sample is loaded for the one beside it. */
const longest = [
	'e2e/start',
	'e2e/access.',
	'e2e/accessibility',
	'e2e/faults',
	'e2e/reviewer-names',
	'e2e/journey',
	'e2e/commands',
	'integration/sample.',
	'integration/security/later-life',
	'integration/model/',
]

/** The files that take minutes begin first: else one worker ends minutes after the other. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]) {
		const place = ({ moduleId }: TestSpecification) => {
			const index = longest.findIndex((part) => moduleId.includes(`/tests/${part}`))
			return index === -1 ? longest.length : index
		}
		return (await super.sort(files)).sort((a, b) => place(a) - place(b))
	}
}

const project = (name: string, options: object) => ({
	extends: true as const,
	test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...options },
})

export default defineConfig({
	esbuild: { jsx: 'automatic', target: 'es2022' },
	test: {
		testTimeout: 60_000,
		hookTimeout: 180_000,
		allowOnly: !process.env.CI,
		// Vitest reads these here only, never in a project. The embedded database and the browser are heavy.
		minWorkers: 1,
		maxWorkers: 2,
		setupFiles: ['tests/support/setup.ts'],
		sequence: { sequencer: LongestFirst },
		// Files share a worker, its loaded modules and its database: each took seconds to make anew.
		poolOptions: { forks: { isolate: false } },
		projects: [
			project('unit', { isolate: false }),
			project('integration', { isolate: false }),
			project('soak', { include: ['tests/soak/**/*.soak.ts'] }),
			project('e2e', {
				isolate: true,
				testTimeout: 120_000,
				expect: { poll: { timeout: 20_000 } },
				hookTimeout: 600_000,
				setupFiles: ['tests/support/setup.ts', 'tests/support/setup-browser.ts'],
			}),
		],
	},
})

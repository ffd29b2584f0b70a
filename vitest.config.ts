import { defineConfig } from 'vitest/config'

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
				globalSetup: 'tests/support/setup-sample.ts',
				setupFiles: ['tests/support/setup.ts', 'tests/support/setup-browser.ts'],
			}),
		],
	},
})

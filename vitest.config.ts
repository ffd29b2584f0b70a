import { defineConfig } from 'vitest/config'

const project = (name: string, options: object) => ({
	extends: true as const,
	test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...options },
})

/** The embedded database and the browser are heavy: two workers at most, each a process of its own. */
const heavy = (workers: number) => ({
	pool: 'forks' as const,
	poolOptions: { forks: { minForks: 1, maxForks: workers } },
})

export default defineConfig({
	esbuild: { jsx: 'automatic', target: 'es2022' },
	test: {
		testTimeout: 60_000,
		hookTimeout: 180_000,
		allowOnly: !process.env.CI,
		setupFiles: ['tests/support/setup.ts'],
		projects: [
			project('unit', {}),
			project('integration', heavy(2)),
			project('soak', { ...heavy(1), include: ['tests/soak/**/*.soak.ts'] }),
			project('e2e', {
				...heavy(1),
				testTimeout: 120_000,
				expect: { poll: { timeout: 20_000 } },
				hookTimeout: 600_000,
				setupFiles: ['tests/support/setup.ts', 'tests/support/setup-browser.ts'],
			}),
		],
	},
})

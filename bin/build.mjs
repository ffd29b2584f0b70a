// npm run build: sets up what is missing, then builds the portal.
import { build, generate, install, SetupFailed } from './setup.mjs'

try {
	install()
	generate()
	build()
} catch (error) {
	if (!(error instanceof SetupFailed)) throw error
	console.error(`✗ ${error.message}`)
	process.exit(1)
}

// The browser of the tests is TypeScript: Vite, which builds the portal, loads it.
export const openBrowser = async (root) => {
	const { createServer } = await import('vite')
	const vite = await createServer({
		configFile: false,
		root,
		server: { middlewareMode: true, watch: null, hmr: false, ws: false },
		appType: 'custom',
		optimizeDeps: { noDiscovery: true, include: [] },
		logLevel: 'error',
	})
	const { launchBrowser } = await vite.ssrLoadModule('/tests/support/browser.ts')
	const browser = await launchBrowser()
	await vite.close()
	return browser
}

/** The options of the Remix plugin, read by vite.config.ts. Why each flag: docs/decisions/0001-remix.md. */
/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
	appDirectory: 'app',
	ignoredRouteFiles: ['**/*'],
	serverBuildFile: 'index.js',
	future: {
		v3_fetcherPersist: true,
		v3_relativeSplatPath: true,
		v3_throwAbortReason: true,
		v3_routeConfig: true,
		v3_singleFetch: false,
		v3_lazyRouteDiscovery: false,
	},
}

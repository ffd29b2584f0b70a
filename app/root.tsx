import {
	Links,
	Meta,
	Outlet,
	Scripts,
	useLocation,
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from '@remix-run/react'
import type { HeadersArgs } from '@remix-run/node'
import { useContext, type ReactNode } from 'react'
import { splitLanguage } from '#app/locales/paths.ts'
import { shell as m } from '#app/locales/shell.ts'
import { shellOf } from '#app/queries/shell.server.ts'
import regular from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import regularMarks from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import styles from '#app/styles/app.css?url'
import { NonceContext } from '#app/ui/nonce.ts'
import { LanguageProvider } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { ErrorPage } from '#app/ui/shell/ErrorPage.tsx'
import { Frame } from '#app/ui/shell/Frame.tsx'
import { Twins } from '#app/ui/shell/Twins.tsx'
import { cookie } from '#app/web/cookie.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, visit, url }) => {
	const flash = visit.cookies.get('flash') ?? visit.cookies.get('__Host-flash') ?? null
	if (flash) visit.setCookie(cookie('flash', '', 0))
	const { origin } = url
	return { person: await shellOf(viewer), theme: visit.theme, flash, requestId: visit.requestId, origin }
})

/** A page of an error keeps what its answer said about trying again. */
export const headers = ({ errorHeaders }: HeadersArgs): Record<string, string> => {
	const after = errorHeaders?.get('Retry-After')
	return after ? { 'Retry-After': after } : {}
}

const useFrame = () => {
	const data = useRouteLoaderData<typeof loader>('root')
	const { pathname, search } = useLocation()
	return {
		...splitLanguage(pathname),
		here: pathname + search,
		person: data && 'person' in data ? data.person : null,
		theme: data && 'theme' in data ? data.theme : ('system' as const),
		flash: data && 'flash' in data ? data.flash : null,
		requestId: data && 'requestId' in data ? data.requestId : null,
		origin: data && 'origin' in data ? data.origin : null,
	}
}

const useHandle = () => {
	const handles = useMatches().map(({ handle }) => handle)
	const has = (name: 'script' | 'bare') =>
		handles.some((handle) => typeof handle === 'object' && handle !== null && name in handle)
	const modules = handles.flatMap((handle) =>
		typeof handle === 'object' && handle !== null && 'module' in handle ? [String(handle.module)] : [],
	)
	return { script: has('script'), bare: has('bare'), module: modules[0] }
}

/** What every page is written in: asked for before the styles that name it have come. */
const fonts = [regular, regularMarks]

export const Layout = ({ children }: { children: ReactNode }) => {
	const { language, path, theme, origin, ...frame } = useFrame()
	const { script, bare, module } = useHandle()
	const nonce = useContext(NonceContext)
	return (
		<LanguageProvider language={language}>
			<html lang={language} data-theme={theme === 'system' ? undefined : theme}>
				<head>
					<meta charSet="utf-8" />
					<meta name="viewport" content="width=device-width, initial-scale=1" />
					<Meta />
					<link rel="stylesheet" href={styles} />
					{fonts.map((font) => (
						<link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="anonymous" />
					))}
					<link rel="icon" href="/bieu-tuong.svg" type="image/svg+xml" />
					<Twins origin={origin} path={path} />
					<Links />
				</head>
				<body>
					<Frame {...frame} theme={theme} bare={bare}>
						{children}
					</Frame>
					{module ? <script type="module" src={module} /> : null}
					{script ? <Scripts nonce={nonce ?? undefined} /> : null}
				</body>
			</html>
		</LanguageProvider>
	)
}

export const meta = pageMeta(m.description)

export default function App() {
	return <Outlet />
}

export const ErrorBoundary = () => {
	const { requestId } = useFrame()
	return <ErrorPage error={useRouteError()} requestId={requestId} />
}

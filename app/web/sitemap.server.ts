import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { env } from '#app/env.server.ts'
import { sitemapParts } from '#app/domain/sitemap.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { xmlHead, xmlText } from './xml.server.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const headers = { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, no-cache' }

export const sitemapIndex = (practices: number, at: Date | null): string =>
	`${xmlHead}<sitemapindex xmlns="${namespace}">\n${sitemapParts(practices)
		.map(
			(file) =>
				`<sitemap><loc>${env().BASE_URL}/sitemap/${file}</loc>${at ? `<lastmod>${at.toISOString()}</lastmod>` : ''}</sitemap>\n`,
		)
		.join('')}</sitemapindex>\n`

/** Each page in both languages, written as it is read. */
export const sitemapAnswer = (pages: AsyncIterable<{ path: string; at: Date | null }>): Response =>
	new Response(createReadableStreamFromReadable(Readable.from(written(pages))), { headers })

async function* written(pages: AsyncIterable<{ path: string; at: Date | null }>): AsyncGenerator<string> {
	yield `${xmlHead}<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`
	for await (const { path, at } of pages) {
		const twins = (['vi', 'en'] as const)
			.map(
				(language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${place(language, path)}"/>`,
			)
			.join('')
		const changed = at ? `<lastmod>${at.toISOString()}</lastmod>` : ''
		for (const language of ['vi', 'en'] as const)
			yield `<url><loc>${place(language, path)}</loc>${changed}${twins}</url>\n`
	}
	yield '</urlset>\n'
}

const place = (language: 'vi' | 'en', path: string) =>
	xmlText(env().BASE_URL + (path === '/' && language === 'vi' ? '/' : inLanguage(language, path)))

/** Desks are for those who work in them; endless orders and pages of one list are no pages of their own. */
export const robotsText = (): string =>
	[
		'User-agent: *',
		...['/co-quan', '/tham-dinh', '/hoi-dong', '/quan-tri', '/tai-khoan', '/dang-nhap', '/thu-nhac/']
			.concat(['/dat-mat-khau/', '/phieu/', '/theo-doi/', '/ngung-theo-doi/', '/tep/', '/thuc-dia'])
			.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
		'Disallow: /*?*sap-xep=',
		'',
		`Sitemap: ${env().BASE_URL}${paths.sitemap()}`,
		'',
	].join('\n')

import { z } from 'zod'
import type { Language } from '#app/domain/viewer.ts'

export type EmbedQuery = { slug: string; language: Language; width: number; height: number }
export type EmbedFault = { parameter: string; fault: 'no-such-format' | 'not-found'; value: string }

const Side = z.coerce.number().int().min(1).max(10_000)
const usual = { width: 480, height: 420 } as const
const practicePage = /^(\/en)?\/thu-vien\/([a-z0-9-]{1,200})\/?$/

export const isEmbedFault = (parsed: EmbedQuery | EmbedFault): parsed is EmbedFault => 'fault' in parsed

/** What an oEmbed consumer asks: a page of a practice of this portal, and how much room there is (oembed.com, 2.2). */
export const parseEmbedQuery = (search: URLSearchParams, origin: string): EmbedQuery | EmbedFault => {
	const format = search.get('format') ?? 'json'
	if (format !== 'json') return { parameter: 'format', fault: 'no-such-format', value: format }
	const value = search.get('url') ?? ''
	const asked = URL.canParse(value) ? new URL(value) : null
	const [, english, slug] = asked?.origin === origin ? (practicePage.exec(asked.pathname) ?? []) : []
	if (slug === undefined) return { parameter: 'url', fault: 'not-found', value }
	const atMost = (name: string, side: number) => {
		const most = Side.safeParse(search.get(name) ?? undefined)
		return most.success ? Math.min(side, most.data) : side
	}
	return {
		slug,
		language: english === undefined ? 'vi' : 'en',
		width: atMost('maxwidth', usual.width),
		height: atMost('maxheight', usual.height),
	}
}

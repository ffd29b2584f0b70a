import { openData as m } from '#app/locales/open-data.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { isDesk } from './desk-nav.ts'

/** The one address of a public page, its twin in the other language, and what follows it. Null: no page is there. */
export const Twins = ({ origin, path }: { origin: string | null; path: string }) => {
	const t = useText()
	const language = useLanguage()
	if (origin === null) return null
	const at = (each: 'vi' | 'en') => origin + (path === '/' && each === 'vi' ? '/' : inLanguage(each, path))
	return (
		<>
			{isDesk(path) ? null : <link rel="canonical" href={at(language)} />}
			<link rel="alternate" hrefLang="vi" href={at('vi')} />
			<link rel="alternate" hrefLang="en" href={at('en')} />
			{isDesk(path) ? null : (
				<>
					<link rel="alternate" hrefLang="x-default" href={at('vi')} />
					<link
						rel="alternate"
						type="application/atom+xml"
						title={t(m.feed)}
						href={inLanguage(language, feedOf(path))}
					/>
				</>
			)}
		</>
	)
}

/** A unit and a round are followed by their own feed, everything else by that of all practices. */
const feedOf = (path: string): string => {
	const [, kind, slug] = /^\/(don-vi|dot)\/([a-z0-9-]+)$/.exec(path) ?? []
	if (slug === undefined) return paths.feed()
	return kind === 'dot' ? paths.roundFeed(slug) : paths.unitFeed(slug)
}

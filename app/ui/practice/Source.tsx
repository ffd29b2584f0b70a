import { safeHref } from '#app/domain/safe-href.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { useText } from '#app/ui/parts/language.tsx'

/** Where a figure comes from: an address becomes a link, several stand one after the other. */
export const Source = ({ source }: { source: string }) => {
	const t = useText()
	const [before = '', after = ''] = t(m.source, { source: '\n' }).split('\n')
	return (
		<span className="source">
			{before}
			{source.split(/(https:\/\/[^\s;,]+)/).map((part, index) => (
				<Part key={index} text={part} />
			))}
			{after}
		</span>
	)
}

const Part = ({ text }: { text: string }) => {
	const href = text.startsWith('https://') ? safeHref(text) : null
	if (href === null) return <span lang="vi">{text}</span>
	return (
		<a href={href} rel="noopener noreferrer nofollow">
			{hostOf(href)}
		</a>
	)
}

const hostOf = (href: string): string => /^https:\/\/(?:www\.)?([^/?#]+)/.exec(href)?.[1] ?? href

import { Fragment } from 'react'
import { lawPieces } from '#app/domain/law-text.ts'
import { provenance as m } from '#app/locales/provenance.ts'
import { Icon } from './Icon.tsx'
import { useLanguage, useText } from './language.tsx'

/**
 * A sentence in which each text of law that has an address leads to it, marked as leaving the portal; `lang` where it is
 * not in the language of the page.
 */
export const LawWords = ({ text, lang }: { text: string; lang?: 'vi' }) => {
	const t = useText()
	const said = (words: string) => (lang ? <span lang={lang}>{words}</span> : words)
	return lawPieces(text, useLanguage()).map(({ words, href }, index) =>
		href === null ? (
			<Fragment key={index}>{said(words)}</Fragment>
		) : (
			<a key={index} href={href} rel="noopener noreferrer" className="law-text">
				{said(words)}
				<span className="hidden-words">{` ${t(m.outside, { host: new URL(href).hostname })}`}</span>
				<Icon name="external" size={14} />
			</a>
		),
	)
}

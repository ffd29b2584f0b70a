import { lawPieces } from '#app/domain/law-text.ts'
import { provenance as m } from '#app/locales/provenance.ts'
import { Icon } from './Icon.tsx'
import { useLanguage, useText } from './language.tsx'

/** A sentence in which each text of law that has an address leads to it, marked as leaving the portal. */
export const LawWords = ({ text }: { text: string }) => {
	const t = useText()
	return lawPieces(text, useLanguage()).map(({ words, href }, index) =>
		href === null ? (
			words
		) : (
			<a key={index} href={href} rel="noopener noreferrer" className="law-text">
				{words}
				<span className="hidden-words">{` ${t(m.outside, { host: new URL(href).hostname })}`}</span>
				<Icon name="external" size={14} />
			</a>
		),
	)
}

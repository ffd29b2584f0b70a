import { parts as m } from '#app/locales/parts.ts'
import { useLanguage, useText } from './language.tsx'

/** A link to this page in the other language. */
export const OtherLanguage = ({ href }: { href: string }) => {
	const t = useText()
	const other = useLanguage() === 'vi' ? 'en' : 'vi'
	return (
		<a className="other-language" href={href} hrefLang={other} lang={other} rel="alternate">
			{t(m.switchLanguage)}
		</a>
	)
}

import { parts as m } from '#app/locales/parts.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Icon } from './Icon.tsx'
import { useLanguage, useText } from './language.tsx'

/** One button that turns to the other appearance; the stylesheet shows the one that applies. */
export const ThemeToggle = ({ returnTo }: { returnTo: string }) => {
	const t = useText()
	return (
		<form method="post" action={inLanguage(useLanguage(), paths.theme())} className="theme-toggle">
			<input type="hidden" name="returnTo" value={returnTo} />
			<button
				className="icon-button to-dark"
				name="theme"
				value="dark"
				aria-label={t(m.toDark)}
				title={t(m.toDark)}
			>
				<Icon name="moon" size={20} />
			</button>
			<button
				className="icon-button to-light"
				name="theme"
				value="light"
				aria-label={t(m.toLight)}
				title={t(m.toLight)}
			>
				<Icon name="sun" size={20} />
			</button>
		</form>
	)
}

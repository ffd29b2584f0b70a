import { parts as m } from '#app/locales/parts.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from './language.tsx'

export type Theme = 'system' | 'light' | 'dark'

type Props = { theme: Theme; returnTo: string }

/** All three: as the device, light, dark. */
export const ThemeSwitch = ({ theme, returnTo }: Props) => {
	const t = useText()
	const themes = { system: m.themeSystem, light: m.themeLight, dark: m.themeDark } as const
	return (
		<form
			method="post"
			action={inLanguage(useLanguage(), paths.theme())}
			className="theme-switch"
			aria-label={t(m.theme)}
		>
			<input type="hidden" name="returnTo" value={returnTo} />
			<span>{t(m.theme)}</span>
			{(['system', 'light', 'dark'] as const).map((each) => (
				<button key={each} name="theme" value={each} aria-pressed={each === theme}>
					{t(themes[each])}
				</button>
			))}
		</form>
	)
}

import { review as m } from '#app/locales/review.ts'
import { useText } from '#app/ui/parts/language.tsx'

/** On a narrow window entry and sheet stand one after the other: this stays on top and goes to either. */
export const SheetSwitch = () => {
	const t = useText()
	return (
		<nav className="sheet-switch" aria-label={t(m.switchLabel)}>
			<a href="#ho-so">{t(m.toEntry)}</a>
			<a href="#minh-chung">{t(m.toEvidence)}</a>
			<a href="#phieu">{t(m.toSheet)}</a>
		</nav>
	)
}

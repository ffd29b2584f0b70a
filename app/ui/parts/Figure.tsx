import { formatNumber, type NumberForm } from '#app/locales/format.ts'
import { useLanguage } from './language.tsx'

type Props = NumberForm & { value: number | readonly [number, number]; unit?: string }

/** A number with its unit, never parted at the end of a line; a pair is a span from – to. */
export const Figure = ({ value, unit, ...form }: Props) => {
	const language = useLanguage()
	const [from, to] = typeof value === 'number' ? [value, null] : value
	return (
		<span className="figure">
			{formatNumber(language, from, form)}
			{to === null ? null : `–${formatNumber(language, to, form)}`}
			{unit ? <span className="unit">{`\u00a0${unit}`}</span> : null}
		</span>
	)
}

import { formatMoney } from '#app/locales/format.ts'
import { useLanguage } from './language.tsx'

export const Money = ({ value }: { value: number | bigint }) => (
	<span className="figure">{formatMoney(useLanguage(), value).replace(' ', '\u00a0')}</span>
)

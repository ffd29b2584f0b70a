import { parts as m } from '#app/locales/parts.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from './language.tsx'
import { Mark } from './Mark.tsx'

export const Brand = ({ quiet }: { quiet?: boolean }) => {
	const t = useText()
	return (
		<a className="brand" href={inLanguage(useLanguage(), paths.home())}>
			<Mark size={quiet ? 30 : 38} />
			<span className="brand-words">
				<span className="brand-name">{t(m.name)}</span>{' '}
				{quiet ? null : <span className="brand-long">{t(m.nameLong)}</span>}
			</span>
		</a>
	)
}

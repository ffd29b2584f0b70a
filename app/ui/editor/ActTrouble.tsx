import { editor as m } from '#app/locales/editor.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { isTroubled } from './act-trouble.ts'

const words = {
	refused: m.actRefused,
	offline: m.actOffline,
	fault: m.actFault,
	'too-large': m.actTooLarge,
} as const

/** Says beside a form why it did not come through. `data` is what its act was answered. */
export const ActTrouble = ({ data }: { data: unknown }) => {
	const t = useText()
	const language = useLanguage()
	if (!isTroubled(data)) return null
	const { kind, reasons } = data.trouble
	const why = reasons.map((reason) => reasonText(language, reason)).join(' ')
	return (
		<p className="field-error" role="alert">
			{why === '' ? t(words[kind]) : `${t(m.actNotDone)} ${why}`}
		</p>
	)
}

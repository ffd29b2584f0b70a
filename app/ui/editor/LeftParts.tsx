import { editor as m } from '#app/locales/editor.ts'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { valueText } from '#app/ui/revisions/value-text.ts'
import type { LeftWritten } from './left-parts.ts'
import { fieldName, type Labelled } from './field-name.ts'

type Props = { left: readonly LeftWritten[]; form: Labelled }

/** Parts that the form did not take: why, and what was written there, so that nothing is lost. */
export const LeftParts = ({ left, form }: Props) => {
	const t = useText()
	const reasons: Readonly<Record<string, { vi: string; en: string }>> = {
		frozen: m.leftFrozen,
		unknown: m.leftUnknown,
		emptied: m.leftEmptied,
	}
	if (left.length === 0) return null
	return (
		<Notice tone="warning" isAnswer title={t(m.leftTitle)}>
			<p>{t(m.leftWords)}</p>
			{left.map(({ where, why, written }) => (
				<section key={where} className="stack tight">
					<h3>{t(fieldName(form, where))}</h3>
					<p>{t(reasons[why] ?? m.leftUnknown)}</p>
					<p className="conflict-text">{valueText(written) || '–'}</p>
				</section>
			))}
		</Notice>
	)
}

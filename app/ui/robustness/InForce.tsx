import { robustness as m } from '#app/locales/robustness.ts'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** Which order is in force: the official one, or the adjusted one that the council took, with when and why. */
export const InForce = ({ ruling }: { ruling: { reason: string; at: Date | string } | null }) => {
	const t = useText()
	if (!ruling) return <Notice title={t(m.officialInForce)} />
	return (
		<Notice tone="warning" title={t(m.inForce)}>
			<p>
				{t(m.inForceSince)} <Time at={ruling.at} />. {t(m.reasonSaid, { reason: ruling.reason })}
			</p>
			<p>{t(m.officialBeside)}</p>
		</Notice>
	)
}

import { formatMoment } from '#app/locales/format.ts'
import { focalPoints as m } from '#app/locales/focal-points.ts'
import { useText } from '#app/ui/parts/language.tsx'

export type NamedFocalPoint = {
	id: string
	office: string
	phone: string
	email: string
	address: string
	help: string
	by: string
	at: string
	takenBack: { by: string; at: string; reason: string } | null
}

/** Who made the focal point public and when, and who took it off. */
export const FocalPointState = ({ by, at, takenBack }: Pick<NamedFocalPoint, 'by' | 'at' | 'takenBack'>) => {
	const t = useText()
	return (
		<p className="small muted">
			{t(m.named, { by, at: formatMoment(at) })}
			{takenBack ? ` ${t(m.takenBack, { by: takenBack.by, at: formatMoment(takenBack.at) })}` : null}
			{takenBack && takenBack.reason !== '' ? ` ${t(m.takenBackFor, { reason: takenBack.reason })}` : null}
		</p>
	)
}

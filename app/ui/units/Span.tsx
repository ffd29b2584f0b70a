import { formatDate } from '#app/locales/format.ts'
import { units as m } from '#app/locales/units.ts'
import { useText } from '#app/ui/parts/language.tsx'

/** From when to when: an open end is "since before" or "now". */
export const Span = ({ from, to }: { from: string | null; to: string | null }) => {
	const t = useText()
	return (
		<span>
			{t(m.fromTo, {
				from: from ? formatDate(from) : t(m.always),
				to: to ? formatDate(to) : t(m.still),
			})}
		</span>
	)
}

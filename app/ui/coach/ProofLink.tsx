import { clock, fragmentOf, type Place } from '#app/domain/proof.ts'
import { matrix as m } from '#app/locales/coach.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Props = { place: Place; name: string; result: string; href: string | null }

/** "Trang 12", "1:15" or "Cả tệp": opens the evidence there, in a window of its own. */
export const ProofLink = ({ place, name, result, href }: Props) => {
	const t = useText()
	const where =
		place.page !== null
			? t(m.page, { page: place.page })
			: place.second !== null
				? clock(place.second)
				: t(m.whole)
	if (href === null) return <span>{where}</span>
	return (
		<a
			href={href.includes('#') ? href : `${href}${fragmentOf(place)}`}
			target="_blank"
			rel="noopener noreferrer"
			aria-label={t(m.opens, { place: where, name, result })}
		>
			{where}
		</a>
	)
}

import { council as m } from '#app/locales/council.ts'
import { inLanguage } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from './ballot.ts'

type Round = { slug: string; nameVi: string; nameEn: string }

/** The other rounds of the same page. */
export const RoundLinks = ({ rounds, path }: { rounds: readonly Round[]; path: string }) => {
	const t = useText()
	const language = useLanguage()
	if (rounds.length === 0) return null
	return (
		<nav className="row screen-only" aria-label={t(m.rounds)}>
			{rounds.map((round) => (
				<a key={round.slug} href={`${inLanguage(language, path)}?dot=${encodeURIComponent(round.slug)}`}>
					{named(language, round)}
				</a>
			))}
		</nav>
	)
}

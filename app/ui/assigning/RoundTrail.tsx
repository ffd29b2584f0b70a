import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Step = { label: string; href: string }

/** The way from the rounds to a page of one of them. */
export const RoundTrail = ({
	round,
	here,
	steps = [],
}: {
	round: { id: string; name: string }
	here: string
	steps?: readonly Step[]
}) => {
	const t = useText()
	const language = useLanguage()
	return (
		<Breadcrumbs
			items={[
				{ label: t(rounds.title), href: inLanguage(language, paths.adminRounds()) },
				{ label: round.name, href: inLanguage(language, paths.adminRound(round.id)) },
				...steps.map(({ label, href }) => ({ label, href: inLanguage(language, href) })),
				{ label: here },
			]}
		/>
	)
}

import { visits as m } from '#app/locales/visits.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = { agency: string | null; startsAt: string; place: string; members: readonly string[] }

/** Whom, when, where, and who goes. */
export const VisitFacts = ({ agency, startsAt, place, members }: Props) => {
	const t = useText()
	return (
		<dl className="facts">
			{[
				{ name: m.agency, value: agency ?? '–' },
				{ name: m.when, value: <Time at={startsAt} /> },
				{ name: m.place, value: place },
				{ name: m.members, value: members.join(', ') },
			].map(({ name, value }) => (
				<div key={name.vi}>
					<dt>{t(name)}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}

import { agency as m } from '#app/locales/agency.ts'
import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { tables } from '#app/locales/tables.ts'
import { Countdown } from '#app/ui/deadline/Countdown.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Props = { rounds: readonly { id: string; name: string; closesAt: Instant }[]; now: Instant }

/** An agency without entries: what it may begin, until when, and the two ways to begin. */
export const EmptyDesk = ({ rounds, now }: Props) => {
	const t = useText()
	const language = useLanguage()
	const at = (path: string) => inLanguage(language, path)
	if (rounds.length === 0) {
		return (
			<Empty title={t(m.emptyTitle)}>
				<p>{t(m.emptyClosed)}</p>
				<p>
					<a href={at(paths.movement())}>{t(m.toCalendar)}</a>
				</p>
			</Empty>
		)
	}
	return (
		<Empty
			title={t(m.emptyTitle)}
			action={
				<div className="row">
					<Button icon="plus" href={at(paths.newEntry())}>
						{t(m.newEntry)}
					</Button>
					<Button kind="secondary" icon="upload" href={at(paths.agencyImport())}>
						{t(tables.importLink)}
					</Button>
				</div>
			}
		>
			<p>{t(m.emptyWords)}</p>
			<ul className="plain-list">
				{rounds.map(({ id, name, closesAt }) => (
					<li key={id}>
						{`${t(m.roundUntil, { name })} `}
						<Time at={closesAt} />
						{' · '}
						<Countdown at={closesAt} now={now} />
					</li>
				))}
			</ul>
		</Empty>
	)
}

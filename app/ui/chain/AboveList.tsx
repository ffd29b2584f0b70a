import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { agency, kinds, subjectNames } from '#app/locales/agency.ts'
import { chain as m } from '#app/locales/chain.ts'
import { deadlines } from '#app/locales/deadlines.ts'
import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Countdown } from '#app/ui/deadline/Countdown.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Asked = {
	id: string
	title: string
	kind: EntryKind
	subject: Subject
	unit: string
	round: string
	since: Instant
	deadline: Instant | null
}

/** Entries of units below that wait for the endorsement of the viewer's unit. */
export const AboveList = ({ entries, now }: { entries: readonly Asked[]; now: Instant }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<ul className="work">
			{entries.map(({ id, title, kind, subject, unit, round, since, deadline }) => (
				<li key={id}>
					<div className="stack tight">
						<h3 className="work-title">
							<a href={inLanguage(language, paths.endorsing(id))}>{title || t(agency.untitled)}</a>
						</h3>
						<p className="work-facts">
							<span>{unit}</span>
							<span>{`${t(kinds[kind])} · ${t(subjectNames[subject])}`}</span>
							<span>{round}</span>
						</p>
						<p className="work-facts">
							{deadline ? (
								<span>
									{`${t(deadlines.deadline)}: `}
									<Time at={deadline} /> · <Countdown at={deadline} now={now} />
								</span>
							) : null}
							<span>
								{`${t(m.waitingHead)} `}
								<Time at={since} form="moment" />
							</span>
						</p>
					</div>
					<Button href={inLanguage(language, paths.endorsing(id))} kind="secondary">
						{t(m.readAndEndorse)}
						<span className="hidden-words">{`: ${title || t(agency.untitled)}`}</span>
					</Button>
				</li>
			))}
		</ul>
	)
}

import { useLoaderData } from '@remix-run/react'
import { sessions as m } from '#app/locales/council-sessions.ts'
import { beginning } from '#app/locales/practice-brief.ts'
import { sessionWall } from '#app/queries/session-wall.server.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { answer } from '#app/web/answer.server.ts'
import { asCouncilOrSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.wall)

/** Nothing of the desk stands on the wall. */
export const handle = { bare: true }

/** Loads anew by itself, without a script. */
export const headers = () => ({ Refresh: '10' })

export const loader = asCouncilOrSecretary(async ({ viewer, params }) =>
	answer(await sessionWall(viewer, params['sessionId'] ?? '')),
)

export default function Wall() {
	const t = useText()
	const wall = useLoaderData<typeof loader>()
	const { item } = wall
	return (
		<div className="wall stack loose">
			<p className="muted">{`${wall.council} · ${wall.title}`}</p>
			{item === null || wall.endedAt !== null ? (
				<h1>{t(wall.endedAt === null ? m.waiting : m.closedWall)}</h1>
			) : (
				<>
					<p className="wall-count">{t(m.of, { position: item.position, count: wall.count })}</p>
					<h1>{item.title ?? t(m.item, { position: item.position })}</h1>
					<p className="wall-agency">{[item.agency, item.award].filter((each) => each !== '').join(' · ')}</p>
					{item.isOpen ? (
						<p className="wall-summary">{beginning(item.summary, 700)}</p>
					) : (
						<p className="muted">{t(m.bound)}</p>
					)}
					{item.isVoting ? (
						<Tag tone="waiting" icon="vote">
							{t(m.voting)}
						</Tag>
					) : null}
				</>
			)}
			<p>{t(m.present, { present: wall.present, members: wall.members, needs: wall.needs })}</p>
			<p className="muted">{t(m.refresh)}</p>
		</div>
	)
}

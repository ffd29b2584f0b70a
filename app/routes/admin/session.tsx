import { useLoaderData } from '@remix-run/react'
import {
	leaveForItem,
	moveSession,
	noteItem,
	recordPresence,
	takeUpItem,
} from '#app/commands/council-sessions.server.ts'
import { SessionDeskForm } from '#app/forms/council-session.ts'
import { sessionErrors, sessions as m } from '#app/locales/council-sessions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { sessionToConduct } from '#app/queries/council-sessions.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { SessionItem } from '#app/ui/sessions/SessionItem.tsx'
import { SessionState } from '#app/ui/sessions/SessionList.tsx'
import { SessionPeople } from '#app/ui/sessions/SessionPeople.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.conduct)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayBegin, mayEnd, items, ...page } = await sessionToConduct(viewer, params['sessionId'] ?? '')
	return {
		...page,
		items: items.map(({ quorum, ...item }) => ({ ...item, refusal: verdictText(language, quorum) })),
		beginRefusal: verdictText(language, mayBegin),
		endRefusal: verdictText(language, mayEnd),
	}
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const id = params['sessionId'] ?? ''
	const input = await form(SessionDeskForm)
	if (input.act === 'presence') await recordPresence(viewer, id, input)
	else if (input.act === 'begin') await moveSession(viewer, id, 'begun')
	else if (input.act === 'end') await moveSession(viewer, id, 'ended')
	else if (input.act === 'take-up') await takeUpItem(viewer, id, input.itemId)
	else if (input.act === 'note') await noteItem(viewer, id, input)
	else await leaveForItem(viewer, id, input)
	return redirectTo(visit, paths.adminSession(id), 'saved')
})

export default function Session() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const { errors } = useReply(sessionErrors, { seatId: m.leaver, reason: m.reason, notes: m.notes })
	const at = (path: string) => inLanguage(language, path)
	const isUnderWay = page.begunAt !== null && page.endedAt === null
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.title), href: `${at(paths.adminSessions())}?dot=${page.round.slug}` },
						{ label: page.title },
					]}
				/>
				<h1>{page.title}</h1>
				<p className="lead">
					<Time at={page.startsAt} />
					{` · ${page.place}`}
				</p>
				<p className="row">
					<SessionState {...page} />
					<a href={at(paths.sessionWall(page.id))}>{t(m.wall)}</a>
				</p>
			</header>
			<ErrorSummary errors={errors} />
			<section className="stack" aria-labelledby="thanh-vien">
				<h2 id="thanh-vien">{t(m.people)}</h2>
				<p>{t(m.present, { present: page.present, members: page.members, needs: page.needs })}</p>
				<SessionPeople people={page.people} isOver={page.endedAt !== null} />
				<Moves />
			</section>
			<section className="stack" aria-labelledby="chuong-trinh">
				<h2 id="chuong-trinh">{t(m.agenda)}</h2>
				{page.items.map((item) => (
					<SessionItem
						key={item.id}
						item={item}
						roundSlug={page.round.slug}
						isUnderWay={isUnderWay}
						people={page.people}
					/>
				))}
			</section>
		</div>
	)
}

/** Begins or ends the session. */
const Moves = () => {
	const t = useText()
	const { begunAt, endedAt, beginRefusal, endRefusal } = useLoaderData<typeof loader>()
	if (endedAt !== null) return null
	const isBeginning = begunAt === null
	return (
		<form method="post" className="stack">
			<input type="hidden" name="act" value={isBeginning ? 'begin' : 'end'} />
			{isBeginning ? null : <p className="muted">{t(m.endWords)}</p>}
			<div className="row">
				<Button icon={isBeginning ? 'now' : 'lock'} refusedBecause={isBeginning ? beginRefusal : endRefusal}>
					{t(isBeginning ? m.begin : m.end)}
				</Button>
			</div>
		</form>
	)
}

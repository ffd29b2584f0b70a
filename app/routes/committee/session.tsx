import { useLoaderData } from '@remix-run/react'
import { sessions as m } from '#app/locales/council-sessions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { sessionForMember } from '#app/queries/council-sessions.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Card } from '#app/ui/parts/Card.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { ItemHead } from '#app/ui/sessions/SessionItem.tsx'
import { SessionState } from '#app/ui/sessions/SessionList.tsx'
import { asCouncilOrSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asCouncilOrSecretary(async ({ viewer, params }) => {
	const { items, ...page } = await sessionForMember(viewer, params['sessionId'] ?? '')
	return {
		...page,
		items: items.map(({ id, position, isOpen, award, entryId, title, agency, ballot }) => ({
			...{ id, position, isOpen, award, entryId, title, agency, ballot },
		})),
	}
})

export default function Session() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.title), href: `${at(paths.councilSessions())}?dot=${page.round.slug}` },
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
					<span>{t(m.present, { present: page.present, members: page.members, needs: page.needs })}</span>
				</p>
			</header>
			<section className="stack" aria-labelledby="chuong-trinh">
				<h2 id="chuong-trinh">{t(m.agenda)}</h2>
				{page.items.map((item) => (
					<Card
						key={item.id}
						as="h3"
						title={`${item.position}. ${item.title ?? t(m.item, { position: item.position })}`}
					>
						<ItemHead item={item} />
						{item.ballot?.isOpen ? <a href={at(paths.ballot(item.ballot.id))}>{t(m.ballot)}</a> : null}
					</Card>
				))}
			</section>
		</div>
	)
}

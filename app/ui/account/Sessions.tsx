import { account as m } from '#app/locales/account.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { browserName } from './browser-name.ts'

type Session = { key: string; isThis: boolean; userAgent: string; createdAt: string; seenAt: string }

/** The browsers that are signed in, each with its end. */
export const Sessions = ({ sessions }: { sessions: readonly Session[] }) => {
	const t = useText()
	const language = useLanguage()
	const columns: Column<Session>[] = [
		{
			key: 'browser',
			head: t(m.browser),
			rowHead: true,
			cell: ({ userAgent, isThis }) => (
				<span className="row">
					{browserName(userAgent, language)}
					{isThis ? <Tag tone="info">{t(m.thisOne)}</Tag> : null}
				</span>
			),
		},
		{ key: 'since', head: t(m.signedInAt), cell: ({ createdAt }) => <Time at={createdAt} form="moment" /> },
		{ key: 'seen', head: t(m.seenAt), cell: ({ seenAt }) => <Time at={seenAt} form="moment" /> },
		{
			key: 'end',
			head: t(m.act),
			cell: ({ key, userAgent }) => (
				<form method="post" action={inLanguage(language, paths.sessionEnd(key))}>
					<Button kind="quiet" small aria-label={t(m.endOf, { browser: browserName(userAgent, language) })}>
						{t(m.end)}
					</Button>
				</form>
			),
		},
	]
	return (
		<section className="stack" aria-labelledby="phien">
			<h2 id="phien">{t(m.sessions)}</h2>
			<p className="muted">{t(m.sessionsLead)}</p>
			<Table
				caption={t(m.sessions)}
				captionHidden
				columns={columns}
				rows={sessions}
				rowKey={({ key }) => key}
				cards
			/>
		</section>
	)
}

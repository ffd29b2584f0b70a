import { useLoaderData } from '@remix-run/react'
import { formatDate } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { publicPublicities } from '#app/queries/publicities.server.ts'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { fixedMeta } from '#app/ui/parts/public-meta.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { LawWords } from '#app/ui/parts/LawWords.tsx'
import { OpenLists } from '#app/ui/publicity/OpenLists.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = fixedMeta(m.title, m.lead)

export const loader = asAnyone(({ viewer }) => publicPublicities(viewer))

export default function Publicities() {
	const t = useText()
	const language = useLanguage()
	const { open, closed } = useLoaderData<typeof loader>()
	return (
		<div className="page stack loose">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">
					<LawWords text={t(m.lead)} />
				</p>
			</header>
			{open.length === 0 ? (
				<Empty title={t(m.none)}>
					<p>{t(m.noneWords)}</p>
				</Empty>
			) : (
				<section className="stack" aria-labelledby="dang-mo">
					<h2 id="dang-mo">{t(m.openNow)}</h2>
					<OpenLists lists={open} />
				</section>
			)}
			{closed.length > 0 ? (
				<section className="stack" aria-labelledby="da-dong">
					<h2 id="da-dong">{t(m.closed)}</h2>
					<Table
						caption={t(m.closed)}
						captionHidden
						cards
						rows={closed}
						rowKey={({ id }) => id}
						columns={[
							{
								key: 'award',
								head: t(m.award),
								rowHead: true,
								cell: ({ id, award }) => <a href={inLanguage(language, paths.publicity(id))}>{award}</a>,
							},
							{ key: 'round', head: t(m.round), cell: ({ round }) => round },
							{
								key: 'period',
								head: t(m.period),
								cell: ({ openedAt, lastDay }) =>
									t(m.from, { from: formatDate(openedAt), until: formatDate(lastDay) }),
							},
							{ key: 'entries', head: t(m.entryCount), number: true, cell: (row) => row.entryCount },
							{ key: 'objections', head: t(m.objections), number: true, cell: (row) => row.objectionCount },
						]}
					/>
				</section>
			) : null}
		</div>
	)
}

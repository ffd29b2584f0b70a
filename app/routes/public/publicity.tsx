import { useLoaderData } from '@remix-run/react'
import { say } from '#app/locales/message.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { publicPublicity } from '#app/queries/publicities.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { publicMeta } from '#app/ui/parts/public-meta.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { ProposedList } from '#app/ui/publicity/ProposedList.tsx'
import { PublicityFacts } from '#app/ui/publicity/PublicityFacts.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = publicMeta<Awaited<ReturnType<typeof publicPublicity>>>(
	({ id, award, round }, { language }) => ({
		title: `${award}, ${round}`,
		description: `${say(language, m.title)}: ${award}, ${round}`,
		steps: [
			{ name: say(language, m.title), path: paths.publicities() },
			{ name: award, path: paths.publicity(id) },
		],
	}),
)

export const loader = asAnyone(({ viewer, params }) => publicPublicity(viewer, params['publicityId'] ?? ''))

export default function Publicity() {
	const t = useText()
	const language = useLanguage()
	const list = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	return (
		<div className="page stack loose publicity-page">
			<header className="page-head">
				<Breadcrumbs items={[{ label: t(m.title), href: at(paths.publicities()) }, { label: list.award }]} />
				<h1>{list.award}</h1>
				<p className="lead">
					<a href={at(paths.round(list.roundSlug))}>{list.round}</a>
				</p>
			</header>
			<PublicityFacts {...list} />
			{list.isOpen ? (
				<Notice
					action={
						<Button icon="edit" href={at(paths.objecting(list.id))}>
							{t(m.object)}
						</Button>
					}
				>
					{t(m.objectWords)}
				</Notice>
			) : (
				<Notice>{t(m.over)}</Notice>
			)}
			<section className="stack" aria-labelledby="danh-sach">
				<h2 id="danh-sach">{t(m.list)}</h2>
				<ProposedList entries={list.entries} />
			</section>
			<section className="stack" aria-labelledby="tra-loi">
				<h2 id="tra-loi">{t(m.answers)}</h2>
				{list.answers.length === 0 ? <p className="muted">{t(m.noAnswers)}</p> : null}
				{list.answers.map(({ reference, title, answer, answeredAt }) => (
					<article key={reference} className="public-answer stack tight">
						<h3>{reference}</h3>
						<p className="muted">{t(m.about, { title })}</p>
						<p className="as-typed" lang="vi">
							{answer}
						</p>
						<p className="muted">
							{`${t(m.answeredOn)} `}
							<Time at={answeredAt} form="date" />
						</p>
					</article>
				))}
			</section>
		</div>
	)
}

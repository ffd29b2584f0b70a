import { useLoaderData } from '@remix-run/react'
import { agency as m } from '#app/locales/agency.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { chain } from '#app/locales/chain.ts'
import { tables } from '#app/locales/tables.ts'
import { agencyDesk } from '#app/queries/agency-desk.server.ts'
import { openAgencyNotes } from '#app/queries/note-desk.server.ts'
import { OpenNotes } from '#app/ui/citizens/OpenNotes.tsx'
import { AboveList } from '#app/ui/chain/AboveList.tsx'
import { QuotaList } from '#app/ui/chain/QuotaList.tsx'
import { OpenInquiries } from '#app/ui/inquiries/OpenInquiries.tsx'
import { EmptyDesk } from '#app/ui/entry/EmptyDesk.tsx'
import { WorkRow } from '#app/ui/entry/WorkRow.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.title)

export const loader = asAgency(async ({ viewer }) => ({
	...(await agencyDesk(viewer)),
	notes: await openAgencyNotes(viewer),
	acting: viewer.memberships.some(({ role }) => role === 'head') || viewer.acting.length > 0,
}))

export default function Desk() {
	const t = useText()
	const language = useLanguage()
	const { mine, others, now, mayBegin, rounds, above, quotas, acting, inquiries, notes } =
		useLoaderData<typeof loader>()
	const beside = <Beside above={above} quotas={quotas} acting={acting} now={now} />
	if (mine.length + others.length === 0) {
		return (
			<>
				<header className="page-head">
					<h1>{t(m.title)}</h1>
				</header>
				<OpenNotes count={notes} />
				<EmptyDesk rounds={rounds} now={now} />
				{beside}
			</>
		)
	}
	return (
		<>
			<header className="page-head">
				<div className="page-head-line">
					<h1>{t(m.title)}</h1>
					{mayBegin ? (
						<div className="row">
							<Button kind="quiet" icon="upload" href={inLanguage(language, paths.agencyImport())}>
								{t(tables.importLink)}
							</Button>
							<Button kind="secondary" icon="plus" href={inLanguage(language, paths.newEntry())}>
								{t(m.newEntry)}
							</Button>
						</div>
					) : null}
				</div>
				<p className="lead">{mine.length > 0 ? t(m.mineCount, { count: mine.length }) : t(m.lead)}</p>
			</header>
			<OpenInquiries open={inquiries} now={now} />
			<OpenNotes count={notes} />
			<section className="stack" aria-labelledby="can-xu-ly">
				<h2 id="can-xu-ly">{t(m.mine)}</h2>
				{mine.length === 0 ? <p className="muted">{t(m.nothingMine)}</p> : null}
				<Work cards={mine} now={now} />
			</section>
			{beside}
			{others.length > 0 ? (
				<section className="stack" aria-labelledby="ho-so-khac">
					<h2 id="ho-so-khac">{t(m.others)}</h2>
					<Work cards={others} now={now} />
				</section>
			) : null}
			<ExportLinks path={paths.agencyExport} />
		</>
	)
}

type Cards = ReturnType<typeof useLoaderData<typeof loader>>['mine']

const Work = ({ cards, now }: { cards: Cards; now: string }) =>
	cards.length === 0 ? null : (
		<ul className="work">
			{cards.map((card, index) => (
				<WorkRow key={card.id} card={card} now={now} isFirst={index === 0} />
			))}
		</ul>
	)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

/** What units below ask, what may still be handed in, and who acts for the head. */
const Beside = ({ above, quotas, acting, now }: Pick<Data, 'above' | 'quotas' | 'acting' | 'now'>) => {
	const t = useText()
	const language = useLanguage()
	return (
		<>
			{above.length > 0 ? (
				<section className="stack" aria-labelledby="cho-ky-duyet">
					<h2 id="cho-ky-duyet">{t(chain.above)}</h2>
					<AboveList entries={above} now={now} />
				</section>
			) : null}
			{quotas.length > 0 ? (
				<section className="stack tight" aria-labelledby="chi-tieu">
					<h2 id="chi-tieu">{t(chain.quotas)}</h2>
					<QuotaList lines={quotas} />
				</section>
			) : null}
			{acting ? (
				<p className="row">
					<a href={inLanguage(language, paths.endorsements())}>{t(chain.toAbove)}</a>
					<a href={inLanguage(language, paths.delegations())}>{t(chain.delegations)}</a>
				</p>
			) : null}
		</>
	)
}

import { useLoaderData } from '@remix-run/react'
import { adminDesk as m } from '#app/locales/admin-desk.ts'
import { adminDesk } from '#app/queries/admin-desk.server.ts'
import { AdministrationWork, SecretariatWork } from '#app/ui/admin/WaitingWork.tsx'
import { RoundCalendar } from '#app/ui/admin/RoundCalendar.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asStaff } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asStaff(async ({ viewer }) => adminDesk(viewer))

export default function Desk() {
	const t = useText()
	const { now, secretariat, administration, rounds } = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
			</header>
			{secretariat ? <SecretariatWork work={secretariat} /> : null}
			{administration ? <AdministrationWork work={administration} /> : null}
			<section className="stack" aria-labelledby="lich">
				<h2 id="lich">{t(m.calendar)}</h2>
				{rounds.length === 0 ? <p>{t(m.noRounds)}</p> : null}
				{rounds.map((round) => (
					<RoundCalendar key={round.id} round={round} now={now} />
				))}
			</section>
		</>
	)
}

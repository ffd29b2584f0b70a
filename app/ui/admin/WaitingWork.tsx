import type { EntryStage } from '#app/domain/entry.ts'
import { filtersQuery } from '#app/forms/entry-filters.ts'
import { adminDesk as m } from '#app/locales/admin-desk.ts'
import { citizens } from '#app/locales/citizens.ts'
import { inquiries } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Card } from '#app/ui/parts/Card.tsx'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Waiting = { href: string; count: number; label: string; hint: string }

const Work = ({ id, title, cards }: { id: string; title: string; cards: readonly Waiting[] }) => {
	const language = useLanguage()
	return (
		<section className="stack" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<div className="grid-3 waiting-work">
				{cards.map(({ href, count, label, hint }) => (
					<Card
						key={label}
						as="h3"
						title={label}
						href={inLanguage(language, href)}
						side={
							<span className={count > 0 ? 'waiting-count' : 'waiting-count none'}>
								<Figure value={count} />
							</span>
						}
					>
						<p className="muted">{hint}</p>
					</Card>
				))}
			</div>
		</section>
	)
}

type Secretariat = {
	toCheck: number
	toAssign: number
	lateSheets: number
	questions: number
	/** The entry whose question has waited longest. */
	firstAsked: string | null
	notes: number
	ballotsOpen: number
	ballotsToClose: number
	toPublish: number
}

export const SecretariatWork = ({ work }: { work: Secretariat }) => {
	const t = useText()
	const entries = (stage: EntryStage) => paths.adminEntries() + filtersQuery({ stage })
	return (
		<Work
			id="ban-thu-ky"
			title={t(m.secretariat)}
			cards={[
				{ href: entries('submitted'), count: work.toCheck, label: t(m.toCheck), hint: t(m.toCheckHint) },
				{ href: paths.adminEntries(), count: work.toAssign, label: t(m.toAssign), hint: t(m.toAssignHint) },
				{
					href: entries('review'),
					count: work.lateSheets,
					label: t(m.lateSheets),
					hint: t(m.lateSheetsHint),
				},
				{
					href: work.firstAsked === null ? paths.adminEntries() : paths.adminInquiries(work.firstAsked),
					count: work.questions,
					label: t(inquiries.questionsWaiting),
					hint: t(inquiries.questionsWaitingHint),
				},
				{
					href: paths.adminNotes(),
					count: work.notes,
					label: t(citizens.deskCard),
					hint: t(citizens.deskCardHint),
				},
				{
					href: paths.adminBallots(),
					count: work.ballotsToClose,
					label: t(m.toClose),
					hint: t(m.toCloseHint, { count: work.ballotsOpen }),
				},
				{
					href: paths.adminDecisions(),
					count: work.toPublish,
					label: t(m.toPublish),
					hint: t(m.toPublishHint),
				},
			]}
		/>
	)
}

type Administration = { invited: number; unreachable: number; people: number }

export const AdministrationWork = ({ work }: { work: Administration }) => {
	const t = useText()
	const people = (state: string) => `${paths.adminPeople()}?trang-thai=${state}`
	return (
		<Work
			id="quan-tri-vien"
			title={t(m.administration)}
			cards={[
				{ href: people('invited'), count: work.invited, label: t(m.invited), hint: t(m.invitedHint) },
				{
					href: people('unreachable'),
					count: work.unreachable,
					label: t(m.unreachable),
					hint: t(m.unreachableHint),
				},
				{ href: paths.adminPeople(), count: work.people, label: t(m.people), hint: t(m.peopleHint) },
			]}
		/>
	)
}

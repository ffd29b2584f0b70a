import { inLanguage, paths } from '#app/locales/paths.ts'
import type { Message } from '#app/locales/message.ts'
import { roundDoors as m } from '#app/locales/round-doors.ts'
import { Icon, type IconName } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Round = { id: string; slug: string; maySetDeadlines: boolean; mayCompose: boolean }
type Door = { href: string; icon: IconName; name: Message; hint: Message; isOpen: boolean }
type Room = { title: Message; doors: readonly Door[] }

const roomsOf = ({ id, slug, maySetDeadlines: isOpen, mayCompose }: Round): readonly Room[] => [
	{
		title: m.receiving,
		doors: [
			{ href: paths.adminForms(id), icon: 'file', name: m.forms, hint: m.formsHint, isOpen: mayCompose },
			{
				href: paths.adminRoundDeadlines(id),
				icon: 'clock',
				name: m.deadlines,
				hint: m.deadlinesHint,
				isOpen,
			},
			{
				href: paths.adminRoundEndorsement(id),
				icon: 'sign',
				name: m.endorsement,
				hint: m.endorsementHint,
				isOpen,
			},
			{
				href: paths.adminRoundUploads(id),
				icon: 'upload',
				name: m.uploads,
				hint: m.uploadsHint,
				isOpen: true,
			},
		],
	},
	{
		title: m.reviewing,
		doors: [
			{
				href: paths.adminRubrics(id),
				icon: 'check',
				name: m.rubrics,
				hint: m.rubricsHint,
				isOpen: mayCompose,
			},
			{ href: paths.adminReviewers(id), icon: 'people', name: m.reviewers, hint: m.reviewersHint, isOpen },
			{ href: paths.adminConflicts(id), icon: 'ban', name: m.conflicts, hint: m.conflictsHint, isOpen },
			{ href: paths.adminRoundPlan(id), icon: 'scale', name: m.plan, hint: m.planHint, isOpen },
			{ href: paths.adminProgress(id), icon: 'now', name: m.progress, hint: m.progressHint, isOpen },
		],
	},
	{
		title: m.deciding,
		doors: [
			{ href: paths.adminPublicities(id), icon: 'eye', name: m.publicity, hint: m.publicityHint, isOpen },
			{
				href: `${paths.adminSessions()}?dot=${encodeURIComponent(slug)}`,
				icon: 'vote',
				name: m.sessions,
				hint: m.sessionsHint,
				isOpen,
			},
		],
	},
]

/** What is set and followed in a round, in the order in which it happens. */
export const RoundDoors = ({ round }: { round: Round }) => {
	const t = useText()
	const language = useLanguage()
	const rooms = roomsOf(round)
		.map(({ title, doors }) => ({ title, doors: doors.filter(({ isOpen }) => isOpen) }))
		.filter(({ doors }) => doors.length > 0)
	return (
		<nav className="round-rooms" aria-label={t(m.title)}>
			{rooms.map(({ title, doors }) => (
				<section key={title.vi} className="card round-room">
					<h2 className="card-title">{t(title)}</h2>
					<ul>
						{doors.map(({ href, icon, name, hint }) => (
							<li key={href}>
								<Icon name={icon} size={20} />
								<span>
									<a href={inLanguage(language, href)}>{t(name)}</a>
									<small className="muted">{t(hint)}</small>
								</span>
							</li>
						))}
					</ul>
				</section>
			))}
		</nav>
	)
}

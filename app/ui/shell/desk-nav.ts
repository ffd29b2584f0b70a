import { paths } from '#app/locales/paths.ts'
import { shell as m } from '#app/locales/shell.ts'
import { visits } from '#app/locales/visits.ts'
import type { Message } from '#app/locales/message.ts'

export type Area = 'agency' | 'review' | 'council' | 'secretariat' | 'administration'

type Link = { path: string; label: Message }

/** The doors of each area, in the order of work. */
export const doors: Record<Area, { label: Message; links: readonly Link[] }> = {
	agency: { label: m.agency, links: [{ path: paths.agency(), label: m.agencyDesk }] },
	review: {
		label: m.reviewDesk,
		links: [
			{ path: paths.review(), label: m.reviewDesk },
			{ path: paths.visits(), label: visits.title },
		],
	},
	council: {
		label: m.council,
		links: [
			{ path: paths.council(), label: m.council },
			{ path: paths.visits(), label: visits.title },
		],
	},
	secretariat: {
		label: m.secretariat,
		links: [
			{ path: paths.admin(), label: m.desk },
			{ path: paths.adminEntries(), label: m.entries },
			{ path: paths.adminBallots(), label: m.ballots },
			{ path: paths.adminDecisions(), label: m.decisions },
			{ path: paths.adminPosts(), label: m.posts },
			{ path: paths.adminRounds(), label: m.rounds },
		],
	},
	administration: {
		label: m.administration,
		links: [
			{ path: paths.admin(), label: m.desk },
			{ path: paths.adminPeople(), label: m.people },
			{ path: paths.adminUnits(), label: m.units },
			{ path: paths.adminRounds(), label: m.rounds },
			{ path: paths.adminAudit(), label: m.audit },
		],
	},
}

export const firstDoor = (areas: readonly Area[]): string => {
	const [area] = areas
	return (area && doors[area].links[0]?.path) ?? paths.account()
}

/** Whether an address belongs to a desk and not to the public site. */
export const isDesk = (path: string): boolean =>
	/^\/(co-quan|tham-dinh|hoi-dong|quan-tri|tai-khoan|thuc-dia)(\/|$)/.test(path)

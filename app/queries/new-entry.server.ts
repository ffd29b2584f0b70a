import { reader } from '#app/data/database.server.ts'
import { deadlineIn, phasesFor, withDeadlines } from '#app/data/deadlines.server.ts'
import { nameOf } from '#app/data/entry-chain.server.ts'
import { findCode, hasUsedCode } from '#app/data/deadline-codes.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { formOf, publishedForms } from '#app/data/forms.server.ts'
import { quotaUses } from '#app/data/quotas.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { mayRedeem } from '#app/domain/deadline.ts'
import { offered } from '#app/domain/entry-form.ts'
import { isOpen } from '#app/domain/round.ts'
import { parentAt } from '#app/domain/unit.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

const ownUnits = (viewer: Viewer): string[] => [...new Set(viewer.memberships.map(({ unitId }) => unitId))]

const published = {
	where: { publishedAt: { not: null } },
	orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
}

/** Whom a form that new entries may begin with is for; nobody where it is not offered. */
export const subjectsOfForm = async (roundId: string, code: string) => {
	const forms = await publishedForms(reader(), roundId)
	return offered(forms.map(({ form }) => form)).find((form) => form.code === code)?.subjects ?? []
}

const roundsNewestFirst = () =>
	reader().round.findMany({
		include: { ...withDeadlines, movement: true, quotas: true, forms: published },
		orderBy: { createdAt: 'desc' },
	})

/** Rounds that take entries now, from one of the viewer's agencies at least. */
export const openRounds = async (viewer: Viewer, now: Date) => {
	const rounds = await roundsNewestFirst()
	return rounds.filter((round) => ownUnits(viewer).some((unitId) => takes(round, unitId, now)))
}

type RoundRow = Awaited<ReturnType<typeof roundsNewestFirst>>[number]

const takes = (round: RoundRow, unitId: string, now: Date): boolean =>
	phasesFor(round, { unitId, entryId: null }).some((phase) => phase.name === 'open' && isOpen(phase, now))

/** Rounds that have closed for most, whose entries are still being checked: a code may open them. */
const roundsForCodes = (rounds: readonly RoundRow[], now: Date) =>
	rounds.filter(({ phases }) =>
		phases.some(({ name, opensAt, closesAt }) => name === 'screening' && opensAt <= now && now < closesAt),
	)

/** What a new entry can be begun with: rounds with the deadline of each agency, quotas, and who has to endorse. */
export const newEntryChoices = async (viewer: Viewer) => {
	const now = await databaseClock(reader())
	const rows = await reader().unit.findMany({
		where: { id: { in: ownUnits(viewer) } },
		include: { names: true },
	})
	const all = await roundsNewestFirst()
	const open = all.filter((round) => rows.some(({ id }) => takes(round, id, now)))
	const others = roundsForCodes(all, now).filter(({ id }) => !open.some((round) => round.id === id))
	const tree = await unitTree(reader(), now)
	const shown = []
	for (const round of [...open, ...others]) {
		const { id, nameVi, nameEn, movement, asksParent, twoPeople } = round
		const deadlines = rows.flatMap((unit) => deadlineIn(round, { unitId: unit.id, entryId: null }) ?? [])
		const latest = deadlines.sort((a, b) => +b.at - +a.at)[0]
		const parents = []
		for (const unit of asksParent ? rows : []) {
			const parentId = parentAt(tree, unit.id, now)
			if (parentId) parents.push(await nameOf(reader(), parentId, now, viewer.language))
		}
		shown.push({
			id,
			name: viewer.language === 'vi' ? nameVi : nameEn,
			movement: viewer.language === 'vi' ? movement.shortNameVi : movement.shortNameEn,
			closesAt: latest?.at ?? now,
			why: latest?.why ?? ('calendar' as const),
			forms: offered(round.forms.map(formOf)),
			needsCode: !open.includes(round),
			twoPeople,
			parents: [...new Set(parents)],
		})
	}
	return {
		now,
		units: rows.map((unit) => ({ id: unit.id, name: unitName(unit, now, viewer.language) })),
		rounds: shown,
		quotas: await quotaLines(viewer, now),
	}
}

/** Every quota that binds an agency of the viewer in a round that takes entries, with what is handed in. */
export const quotaLines = async (viewer: Viewer, now: Date) => {
	const rounds = (await openRounds(viewer, now)).filter(({ quotas }) => quotas.length > 0)
	if (rounds.length === 0) return []
	const tree = await unitTree(reader(), now)
	const lines = []
	for (const { id: roundId, nameVi, nameEn, asksParent } of rounds) {
		for (const unitId of ownUnits(viewer)) {
			const uses = await quotaUses(reader(), { roundId, asksParent, unitId }, tree, now)
			const unit = await nameOf(reader(), unitId, now, viewer.language)
			for (const { quota, whose, used } of uses)
				lines.push({
					key: [roundId, unitId, whose, quota.kind, quota.subject].join(' '),
					round: viewer.language === 'vi' ? nameVi : nameEn,
					unit,
					whose,
					used,
					kind: quota.kind,
					subject: quota.subject,
					most: quota.most,
				})
		}
	}
	return lines
}

/** Whether a code would be taken, before it is: for the form in which it is typed. */
export const codeVerdict = async (
	viewer: Viewer,
	{ roundId, unitId, entryId }: { roundId: string; unitId: string; entryId: string | null },
	typed: string,
): Promise<Verdict> => {
	const now = await databaseClock(reader())
	const code = isUuid(roundId) ? await findCode(reader(), roundId, typed) : null
	const owner = { unitId, entryId }
	return mayRedeem(viewer, owner, code?.facts ?? null, hasUsedCode(code, owner), now)
}

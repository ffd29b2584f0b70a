import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { dayIn, proposalIn } from '#app/data/publicities.server.ts'
import type { Prisma } from '#app/data/generated/client.ts'
import { objectionReference } from '#app/domain/objection.ts'
import { isOpenTerm, type Proposal } from '#app/domain/publicity.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { clock } from './council-round.server.ts'

const withList = {
	round: { select: { slug: true, nameVi: true, nameEn: true } },
	awardLevel: { select: { nameVi: true, nameEn: true } },
	_count: { select: { entries: true, objections: { where: { confirmedAt: { not: null } } } } },
} as const satisfies Prisma.PublicityInclude

type Row = Prisma.PublicityGetPayload<{ include: typeof withList }>

/** A list as everybody may know it. */
export type PublicityLine = ReturnType<typeof lineOf>

/** Every list that is or was public, those that are open now first, then the latest. */
export const publicPublicities = async ({ language }: Viewer, at?: Date) => {
	const now = await clock(at)
	const rows = await reader().publicity.findMany({
		include: withList,
		orderBy: [{ closesAt: 'desc' }, { id: 'asc' }],
		take: 200,
	})
	const lines = rows.map((row) => lineOf(row, language, now))
	return {
		now,
		open: lines.filter(({ isOpen }) => isOpen),
		closed: lines.filter(({ isOpen }) => !isOpen),
	}
}

/** The lists that are open now; of one round, when told. */
export const openPublicities = async (
	{ language }: Pick<Viewer, 'language'>,
	now: Date,
	roundSlug?: string,
): Promise<PublicityLine[]> => {
	const rows = await reader().publicity.findMany({
		where: { closesAt: { gt: now }, ...(roundSlug === undefined ? {} : { round: { slug: roundSlug } }) },
		include: withList,
		orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
	})
	return rows.map((row) => lineOf(row, language, now))
}

/** One list: who is proposed, and what became of objections; never who objects or what was written. */
export const publicPublicity = async ({ language }: Viewer, id: string, at?: Date) => {
	const now = await clock(at)
	const row = isUuid(id)
		? await reader().publicity.findUnique({
				where: { id },
				include: {
					...withList,
					entries: { orderBy: { position: 'asc' } },
					extensions: { orderBy: { extendedAt: 'asc' } },
					objections: {
						where: { confirmedAt: { not: null } },
						orderBy: [{ year: 'asc' }, { number: 'asc' }],
						select: { entryId: true, year: true, number: true, answer: true, answeredAt: true },
					},
				},
			})
		: null
	if (!row) throw new Refusal({ code: 'hidden' })
	const entries = row.entries.map(({ entryId, content }) => ({
		entryId,
		...shownIn(content, language),
	}))
	return {
		now,
		...lineOf(row, language, now),
		extensions: row.extensions.map(({ lastDay, reason }) => ({ lastDay: dayIn(lastDay), reason })),
		entries,
		answers: row.objections.flatMap(({ entryId, year, number, answer, answeredAt }) =>
			answer === null || answeredAt === null
				? []
				: [
						{
							reference: objectionReference({ year: year ?? 0, number: number ?? 0 }),
							title: entries.find((each) => each.entryId === entryId)?.title ?? '',
							...{ answer, answeredAt },
						},
					],
		),
	}
}

const lineOf = (
	{ id, openedAt, lastDay, closesAt, days, round, awardLevel, _count }: Row,
	language: Language,
	now: Date,
) => ({
	...{ id, openedAt, closesAt, days, isOpen: isOpenTerm({ closesAt }, now) },
	lastDay: dayIn(lastDay),
	award: language === 'en' ? awardLevel.nameEn : awardLevel.nameVi,
	round: language === 'en' ? round.nameEn : round.nameVi,
	roundSlug: round.slug,
	entryCount: _count.entries,
	objectionCount: _count.objections,
})

/** The lines of a list in the reader's language. */
export type ShownProposal = ReturnType<typeof shownIn>

const shownIn = (content: Prisma.JsonValue, language: Language) =>
	shownProposal(proposalIn(content), language)

export const shownProposal = (
	{ titleVi, titleEn, summary, subjectName, agency }: Proposal,
	language: Language,
) => ({
	title: language === 'en' && titleEn.trim() !== '' ? titleEn : titleVi,
	name: subjectName.trim() === '' ? (language === 'en' ? agency.en : agency.vi) : subjectName,
	agency: language === 'en' ? agency.en : agency.vi,
	summary,
})

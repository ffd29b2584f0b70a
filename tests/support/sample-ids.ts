import type { Database } from '#app/data/database.server.ts'

/** Ids of things of the sample movement that tests open by address. */
export type SampleIds = Awaited<ReturnType<typeof readSampleIds>>

export const readSampleIds = async ({ prisma }: Database) => {
	const person = await prisma.person.findUniqueOrThrow({ where: { email: 'thamdinh1@mau.vn' } })
	const quangTri = await prisma.membership.findFirstOrThrow({
		where: { person: { email: 'quangtri@mau.vn' } },
	})
	const own = (stage: string[]) =>
		prisma.entry.findFirst({
			where: { unitId: quangTri.unitId, stage: { in: stage } },
			include: { evidence: { where: { removedAt: null } } },
			orderBy: { createdAt: 'asc' },
		})
	const quietUnit = await prisma.unit.findFirstOrThrow({
		where: { practices: { none: {} }, kind: 'province' },
		orderBy: { slug: 'asc' },
	})
	const published = await prisma.decision.findFirstOrThrow({
		where: { publication: { isNot: null } },
		include: { round: true },
	})
	const practice = await prisma.practice.findFirstOrThrow({
		orderBy: { slug: 'asc' },
		include: { unit: true },
	})
	const award = await prisma.award.findFirstOrThrow({
		where: { entryId: practice.entryId, revocation: null },
		orderBy: { id: 'desc' },
	})
	const sheet = await prisma.assignment.findFirstOrThrow({
		where: { recusal: null, review: null },
		include: { person: true },
		orderBy: { assignedAt: 'asc' },
	})
	const colleague = await prisma.reviewer.findFirstOrThrow({
		where: {
			round: { entries: { some: { id: sheet.entryId } } },
			person: { assignments: { none: { entryId: sheet.entryId } } },
		},
		include: { person: true },
	})
	const submitted = await prisma.entry.findFirstOrThrow({
		where: { stage: 'submitted', round: { slug: 'tong-ket-2021-2025' } },
	})
	const accepted = await prisma.entry.findFirstOrThrow({ where: { stage: 'accepted' } })
	const openBallot = await prisma.ballot.findFirstOrThrow({ where: { closedAt: null } })
	const decision = await prisma.decision.findFirstOrThrow({ where: { publication: null } })
	const evidence = await prisma.evidence.findFirstOrThrow({
		where: { entryId: sheet.entryId, removedAt: null, kind: { in: ['pdf', 'docx', 'xlsx'] } },
	})
	const wardRound = await prisma.round.findUniqueOrThrow({ where: { slug: 'chuyen-de-xa-phuong' } })
	const wardEntry = (stage: string) =>
		prisma.entry.findFirstOrThrow({ where: { roundId: wardRound.id, stage } })
	const rubric = await prisma.rubric.findFirstOrThrow({ where: { roundId: accepted.roundId } })
	const form = await prisma.entryForm.findFirstOrThrow({ where: { roundId: accepted.roundId } })
	const noted = await prisma.citizenNote.findFirstOrThrow({
		where: { blobId: { not: null } },
		include: { entry: { include: { practice: true } } },
	})
	const objection = await prisma.objection.findFirstOrThrow({ where: { answeredAt: null } })
	return {
		/** What a citizen said with a PDF, and the practice that it is of. */
		note: noted.id,
		notedEntry: noted.entryId,
		notedSlug: noted.entry.practice?.slug ?? '',
		/** A list that is open, an entry on it, and an objection that waits. */
		publicity: objection.publicityId,
		proposed: objection.entryId,
		objection: objection.id,
		form: form.id,
		rubric: rubric.id,
		wardRound: wardRound.id,
		/** Of a ward: waits for the province to endorse; handed in with the whole chain. */
		waitingAbove: (await wardEntry('endorsement')).id,
		chained: (await wardEntry('submitted')).id,
		/** A published practice that it is like. */
		chainedTwin: (await prisma.twinExplanation.findFirstOrThrow()).otherId,
		unit: quangTri.unitId,
		ownDraft: (await own(['draft', 'returned']))?.id ?? '',
		slug: practice.slug,
		award: award.id,
		awardedUnit: practice.unit.slug,
		quietUnit: quietUnit.slug,
		publishedRound: published.round.slug,
		coverId: practice.coverId ?? '',
		practiceEntry: practice.entryId,
		sheet: sheet.id,
		reviewer: sheet.person.email,
		colleague: colleague.person.email,
		inReview: sheet.entryId,
		evidenceInReview: evidence.id,
		submitted: submitted.id,
		accepted: accepted.id,
		openBallot: openBallot.id,
		decision: decision.id,
		round: accepted.roundId,
		person: person.id,
	}
}

import { costBandOf } from '#app/domain/cost.ts'
import { evidenceKeptFrom } from '#app/domain/entry-form.ts'
import { evidenceKinds } from '#app/domain/evidence.ts'
import { withFocalPoint } from '#app/domain/focal-point.ts'
import { withUpdates } from '#app/domain/practice-update.ts'
import {
	isTermOf,
	publicContent,
	searchText,
	type PracticeContent,
	type PublicEvidence,
} from '#app/domain/publication.ts'
import type { FrozenEntry } from '#app/domain/revision.ts'
import { mainKinds } from '#app/domain/unit-kinds.ts'
import { ancestorsOf, nameAt, type UnitTree } from '#app/domain/unit.ts'
import type { Prisma } from './generated/client.ts'
import { correctedSince, correctionsOf } from './corrections.server.ts'
import { focalPointsOf, standingFocalPoint } from './focal-points.server.ts'
import { standing, updatesOf } from './practice-updates.server.ts'
import { freeSlug, slugsLike } from './practice-slugs.server.ts'
import { firstFormOf, readFrozen, withFirstForm } from './revisions.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/** A row of the gallery as it is about to be written, or to be shown beforehand. */
export type ProjectedPractice = Omit<
	Prisma.PracticeUncheckedCreateInput,
	'content' | 'publicationId' | 'publishedAt'
> & {
	content: PracticeContent
	themes: string[]
	technologies: string[]
}

const withAwards = {
	round: { include: { movement: { include: { terms: true } } } },
	awards: {
		orderBy: { entryId: 'asc' },
		include: {
			awardLevel: true,
			entry: {
				include: {
					unit: { include: { names: true } },
					practice: { select: { slug: true } },
					form: withFirstForm.entry.select.form,
					round: withFirstForm.entry.select.round,
					evidence: {
						where: { public: true, removedAt: null },
						orderBy: { position: 'asc' },
						include: { blob: true, versions: { include: { blob: true } } },
					},
					submissions: {
						where: { withdrawal: null, check: { outcome: 'accepted' } },
						orderBy: { submittedAt: 'desc' },
						take: 1,
						include: { revision: true },
					},
				},
			},
		},
	},
} as const satisfies Prisma.DecisionInclude

type DecisionRow = Prisma.DecisionGetPayload<{ include: typeof withAwards }>
type AwardRow = DecisionRow['awards'][number]
type EvidenceRow = AwardRow['entry']['evidence'][number]

/** What the public will read of every entry that a decision awards: the accepted revision, never the desk's copy. */
export const projectPractices = async (tx: Tx, decisionId: string): Promise<ProjectedPractice[]> => {
	const decision = await tx.decision.findUniqueOrThrow({ where: { id: decisionId }, include: withAwards })
	const tree = await unitTree(tx)
	const main = await mainAmong(tx, tree, decision)
	const taken = await slugsLike(
		tx,
		decision.awards.map((award) => frozenOf(award).content.titleVi),
	)
	const corrections = await correctionsOf(
		decision.awards.map(({ entryId }) => entryId),
		tx,
	)
	const updates = await updatesOf([...corrections.keys()], tx)
	const focalPoints = await focalPointsOf([...corrections.keys()], tx)
	return decision.awards.map((award) => {
		const stated = withUpdates(
			correctedSince(contentOf(decision, award), corrections.get(award.entryId) ?? []),
			standing(updates.get(award.entryId) ?? []),
		)
		const content = withFocalPoint(stated, standingFocalPoint(focalPoints.get(award.entryId)))
		const { entry, awardLevel } = award
		const cover = content.evidence.find(
			(file) => evidenceKinds[file.kind].isImage && frozenBlobOf(entry.evidence, file)?.failure === null,
		)
		return {
			entryId: entry.id,
			/** A practice keeps its address when a later decision says something else of it. */
			slug: entry.practice?.slug ?? freeSlug(content.titleVi, taken),
			titleVi: content.titleVi,
			titleEn: content.titleEn.trim() || content.titleVi,
			summary: content.summary,
			kind: entry.kind,
			subject: entry.subject,
			pillar: content.pillar ?? '',
			themes: [...content.themes],
			sector: content.sector,
			technologies: [...content.technologies],
			year: decision.round.year,
			unitId: entry.unitId,
			ministryProvinceId:
				[entry.unitId, ...ancestorsOf(tree, entry.unitId)].find((id) => main.has(id)) ?? null,
			awardCode: awardLevel.code,
			awardRank: awardLevel.rank,
			basis: entry.basis,
			costBand: costBandOf(content.form, content),
			content,
			coverId: cover?.id ?? null,
			searchText: searchTextOf(content, decision),
		}
	})
}

/** Frozen as public, and public still. */
const publicEvidenceOf = (
	{ evidence, form, content }: FrozenEntry,
	rows: readonly EvidenceRow[],
): PublicEvidence[] => {
	const kept = evidenceKeptFrom(form, content, 'public')
	return evidence
		.filter((frozen) => frozen.public && !kept.has(frozen.id))
		.flatMap(({ id, kind, fileName, caption, size, sha256, link }) => {
			const blob = frozenBlobOf(rows, { id, sha256 })
			if (!blob || blob.removedAt !== null) return []
			const { mediaType, width, height } = blob
			const leads = link ? { link } : {}
			return [{ id, kind, fileName, caption, mediaType, size, sha256, width, height, ...leads }]
		})
}

/** The bytes that were handed in, whatever took their place since. */
const frozenBlobOf = (rows: readonly EvidenceRow[], { id, sha256 }: { id: string; sha256: string }) => {
	const row = rows.find((each) => each.id === id)
	return row && [row, ...row.versions].find(({ blob }) => blob.sha256 === sha256)?.blob
}

const contentOf = (decision: DecisionRow, award: AwardRow): PracticeContent => {
	const { awardLevel, citationVi, recipientVi, entry } = award
	const { round, number, decidedOn } = decision
	const frozen = frozenOf(award)
	const evidence = publicEvidenceOf(frozen, entry.evidence)
	const name = nameAt(entry.unit.names, decidedOn)
	const shown = publicContent(frozen.content, frozen.form, new Set(evidence.map(({ id }) => id)))
	return {
		...shown,
		subjectName: recipientVi === '' ? shown.subjectName : recipientVi,
		evidence,
		award: {
			code: awardLevel.code,
			nameVi: awardLevel.nameVi,
			nameEn: awardLevel.nameEn,
			decisionNumber: number,
			decidedOn: decidedOn.toISOString().slice(0, 10),
			citationVi,
		},
		agency: {
			slug: entry.unit.slug,
			names: { vi: name?.fullNameVi ?? '', en: name?.nameEn ?? '', abbr: name?.abbr ?? null },
		},
		round: { slug: round.slug, nameVi: round.nameVi, nameEn: round.nameEn, year: round.year },
	}
}

const frozenOf = ({ entry }: AwardRow): FrozenEntry => {
	const submission = entry.submissions[0]
	if (!submission) throw new Error(`entry ${entry.id} has no accepted submission`)
	return readFrozen(submission.revision.frozen, firstFormOf(entry))
}

/** Provinces, ministries and agencies of the Government among these agencies and all above them. */
const mainAmong = async (tx: Tx, tree: UnitTree, { awards }: DecisionRow): Promise<ReadonlySet<string>> => {
	const ids = awards.flatMap(({ entry }) => [entry.unitId, ...ancestorsOf(tree, entry.unitId)])
	const rows = await tx.unit.findMany({
		where: { id: { in: ids }, kind: { in: [...mainKinds] } },
		select: { id: true },
	})
	return new Set(rows.map(({ id }) => id))
}

const searchTextOf = (content: PracticeContent, { round }: DecisionRow): string => {
	const terms = round.movement.terms.filter((term) => isTermOf(content, term))
	return searchText(
		content,
		terms.flatMap(({ nameVi, nameEn }) => [nameVi, nameEn]),
	)
}

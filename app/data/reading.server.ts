import { blindContent, maskOf, namesIn, withoutAccounts, type Mask } from '#app/domain/blinding.ts'
import { emptyContent, type Author, type EntryContent } from '#app/domain/entry-content.ts'
import { contentOfForm, evidenceKeptFrom, formSeenBy, type EntryForm } from '#app/domain/entry-form.ts'
import type { EvidenceLink } from '#app/domain/evidence-link.ts'
import { isInQuarantine, type ScanState } from '#app/domain/evidence.ts'
import { withProofsOnly } from '#app/domain/proof.ts'
import type { FrozenEntry } from '#app/domain/revision.ts'
import { ancestorsOf, type UnitTree } from '#app/domain/unit.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { audienceOf, type FieldGroup } from '#app/domain/visibility.ts'
import { answerTerms } from './answers.server.ts'
import { frozenBlobs } from './blobs.server.ts'
import { visibleTo, type JudgedEntry, type LoadedEntry } from './entries.server.ts'
import { scanOf } from './entry-evidence.server.ts'
import { preparedByDigest, unknownFile, type PreparedFile } from './prepared-files.server.ts'
import { submissionInForceOf } from './revisions.server.ts'
import type { Tx } from './transact.server.ts'
import { unitName } from './units.server.ts'

export type ReadEvidence = {
	id: string
	kind: FrozenEntry['evidence'][number]['kind']
	/** Null when the name itself could tell whose entry it is. */
	fileName: string | null
	caption: string
	size: number
	sha256: string
	public: boolean
	/** What waits for the scanner, or did not pass it, cannot be opened. */
	scan: ScanState
	/** Where a link leads; null when that could tell whose entry it is. */
	link: EvidenceLink | null
} & PreparedFile

/** What was handed in, as far as this viewer may read it. What is not theirs is empty or null. */
export type ReadEntry = {
	number: string
	submittedAt: Date
	digest: string
	content: Omit<EntryContent, 'authors' | 'contact'>
	/** The parts of its form that the viewer reads. */
	form: EntryForm
	authors: readonly Omit<Author, 'personId'>[] | null
	contact: EntryContent['contact'] | null
	agency: { id: string; name: string } | null
	evidence: readonly ReadEvidence[]
	/** The movement's words for the codes of the classification. */
	terms: readonly string[]
	/** The same for the codes in the answers. */
	words: readonly { taxonomy: string; code: string; name: string }[]
}

/** The submission in force read through `visibility.ts`; hidden when the viewer may not know of it. */
export const readEntry = async (tx: Tx, viewer: Viewer, entry: LoadedEntry, tree: UnitTree, now: Date) => {
	const visible = visibleTo(viewer, entry, tree, now)
	const submission = visible.has('public-content') ? await submissionInForceOf(tx, entry.id) : null
	if (!submission) throw new Refusal({ code: 'hidden' })
	const { frozen, number, submittedAt, digest } = submission
	const mask = visible.has('agency') ? null : await maskFor(tx, entry, tree, frozen)
	const { authors, contact, ...read } = contentFor(visible, frozen, mask)
	const evidence = await evidenceFor(tx, visible, frozen, mask)
	const content = { ...read, results: provenBy(read.results, evidence) }
	const reading: ReadEntry = {
		number,
		submittedAt,
		digest,
		content,
		form: formSeenBy(frozen.form, audienceOf(visible)),
		authors: visible.has('authors')
			? authors.map(({ name, role, sharePercent }) => ({ name, role, sharePercent }))
			: null,
		contact: visible.has('contact') ? contact : null,
		agency: visible.has('agency') ? await agencyOf(tx, entry.unitId, submittedAt, viewer.language) : null,
		evidence,
		terms: await termsOf(tx, entry, content, viewer.language),
		words: await answerTerms(tx, entry.row.round.movementId, content.answers, viewer.language),
	}
	return { visible, reading }
}

/** Without proofs by evidence that this viewer does not see. */
const provenBy = (results: EntryContent['results'], evidence: readonly { id: string }[]) =>
	withProofsOnly(results, (id) => evidence.some((item) => item.id === id))

/** Only what names it in a list: the title as it was handed in, its number and agency, as far as the viewer may see. */
export const readTitle = async (tx: Tx, viewer: Viewer, entry: JudgedEntry, tree: UnitTree, now: Date) => {
	const visible = visibleTo(viewer, entry, tree, now)
	const submission = visible.has('public-content') ? await submissionInForceOf(tx, entry.id) : null
	if (!submission) return null
	const { frozen, number, submittedAt } = submission
	const mask = visible.has('agency') ? null : await maskFor(tx, entry, tree, frozen)
	const agency = visible.has('agency') ? await agencyOf(tx, entry.unitId, submittedAt, viewer.language) : null
	const title = frozen.content.titleVi
	return { title: mask ? mask(title) : title, number, agency: agency?.name ?? null }
}

/** Field by field, so that a field added later stays away until it is named here. */
const contentFor = (
	visible: ReadonlySet<FieldGroup>,
	{ content, form }: FrozenEntry,
	mask: Mask | null,
): EntryContent => {
	const read = mask ? blindContent(content, mask) : content
	const audience = audienceOf(visible)
	const parts = contentOfForm(formSeenBy(form, audience), read)
	if (visible.has('full-content')) {
		const kept = evidenceKeptFrom(form, content, audience)
		return {
			...read,
			sections: parts.sections,
			answers: withoutAccounts(parts.answers),
			results: withProofsOnly(read.results, (id) => !kept.has(id)),
			subjectName: visible.has('authors') ? read.subjectName : '',
		}
	}
	const { titleVi, titleEn, summary, pillar, themes, sector } = read
	return { ...emptyContent(), titleVi, titleEn, summary, pillar, themes, sector }
}

export const maskFor = async (
	tx: Tx,
	entry: JudgedEntry,
	tree: UnitTree,
	{ content }: FrozenEntry,
): Promise<Mask> => {
	const names = await tx.unitName.findMany({
		where: { unitId: { in: [entry.unitId, ...ancestorsOf(tree, entry.unitId)] } },
	})
	return maskOf([
		...names.flatMap(({ nameVi, fullNameVi, nameEn, abbr }) => [nameVi, fullNameVi, nameEn, abbr ?? '']),
		...namesIn(content),
	])
}

export const termsOf = async (
	tx: Tx,
	{ row }: LoadedEntry,
	content: Pick<EntryContent, 'pillar' | 'themes' | 'sector' | 'technologies' | 'noveltyTypes'>,
	language: Language,
): Promise<string[]> => {
	const { movementId } = row.round
	const chosen = Object.entries({
		pillar: [content.pillar],
		theme: content.themes,
		sector: [content.sector],
		technology: content.technologies,
		novelty: content.noveltyTypes,
	}).map(([taxonomy, codes]) => ({ taxonomy, code: { in: codes.filter((code) => code !== null) } }))
	const rows = await tx.term.findMany({ where: { movementId, OR: chosen }, orderBy: { position: 'asc' } })
	return chosen.flatMap(({ taxonomy }) =>
		rows
			.filter((term) => term.taxonomy === taxonomy)
			.map((term) => (language === 'vi' ? term.nameVi : term.nameEn)),
	)
}

export const agencyOf = async (tx: Tx, unitId: string, at: Date, language: Language) => {
	const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, include: { names: true } })
	return { id: unitId, name: unitName(unit, at, language) }
}

const evidenceFor = async (
	tx: Tx,
	visible: ReadonlySet<FieldGroup>,
	frozen: FrozenEntry,
	mask: Mask | null,
): Promise<ReadEvidence[]> => {
	const kept = evidenceKeptFrom(frozen.form, frozen.content, audienceOf(visible) ?? 'public')
	const seen = frozen.evidence.filter(
		(item) =>
			!kept.has(item.id) && (visible.has('evidence-all') || (visible.has('evidence-public') && item.public)),
	)
	const blobs = await frozenBlobs(tx, seen)
	const prepared = await preparedByDigest(
		tx,
		seen.map(({ sha256 }) => sha256),
	)
	return seen.map((item) => {
		const blob = blobs.get(item.id)
		const scan = blob ? scanOf(blob) : 'infected'
		const file = (isInQuarantine(scan) ? undefined : prepared.get(item.sha256)) ?? unknownFile
		return {
			...file,
			origin: visible.has('metadata') ? file.origin : null,
			link: mask ? null : (item.link ?? null),
			id: item.id,
			kind: item.kind,
			fileName: mask ? null : item.fileName,
			caption: mask ? mask(item.caption) : item.caption,
			size: item.size,
			sha256: item.sha256,
			public: item.public,
			scan,
		}
	})
}

import { copyTarget } from '#app/data/copying.server.ts'
import { checkedChanges } from '#app/data/draft-checks.server.ts'
import { writeDrafts } from '#app/data/draft-saves.server.ts'
import { isUuid, loadEntry, lockEntry, type LoadedEntry } from '#app/data/entries.server.ts'
import { publishedForms } from '#app/data/forms.server.ts'
import { changesOf, jsonOf } from '#app/data/json.server.ts'
import { beginEntry } from '#app/data/new-entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { copiedChanges, mayCopyFrom, type CopyPart } from '#app/domain/copying.ts'
import { fieldsOf } from '#app/domain/draft-fields.ts'
import { withChanges } from '#app/domain/entry-content.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type Copy = { fromEntryId: string; roundId: string; form: string; parts: readonly CopyPart[] }

/**
 * Begins a draft from an earlier entry of the same agency, all at once: the draft, its evidence (the same blobs under new
 * evidence, no byte copied; what was removed or is in quarantine stays behind), its texts as its first save, and where it
 * came from.
 */
export const copyEntry = (viewer: Viewer, copy: Copy, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const source = await loadEntry(tx, copy.fromEntryId)
		ensure(mayCopyFrom(viewer, source))
		if (!viewer.person) throw new Refusal({ code: 'not-signed-in' })
		const personId = viewer.person.id
		const begun = await beginEntry(tx, viewer, await newEntryFrom(tx, source, copy), now)
		const entry = await lockEntry(tx, begun.id)
		const evidence = copy.parts.includes('evidence')
			? await linkEvidence(tx, source.id, entry.id, personId, now)
			: []
		const links = Object.fromEntries(evidence.map(({ from, to }) => [from, to]))
		await tx.entryOrigin.create({
			data: {
				entryId: entry.id,
				fromEntryId: source.id,
				parts: [...copy.parts],
				evidence: jsonOf(links),
				copiedById: personId,
				copiedAt: now,
			},
		})
		const target = await copyTarget(tx, entry, links, now)
		const changes = copiedChanges(source, target, copy.parts)
		const fields = fieldsOf(await checkedChanges(tx, entry, changes, now))
		const version = entry.version + 1
		const names = Object.keys(fields).sort()
		const content = withChanges(entry.content, changesOf(fields))
		const made = { sent: fields, version, byId: personId, at: now }
		if (names.length > 0) await writeDrafts(tx, [{ entry, fields, content, made }])
		const payload = { from: source.id, parts: copy.parts, evidence: evidence.length }
		const rest: PortalEvent[] = [
			event('entry.copied', 'entry', entry.id, payload),
			...evidence.map(({ to, kind, size, sha256 }) =>
				event('evidence.added', 'evidence', to, { kind, size, sha256 }),
			),
			...(names.length > 0 ? [event('entry.saved', 'entry', entry.id, { version, fields: names })] : []),
		]
		return { value: entry.id, events: [...begun.events, ...rest] }
	})

const newEntryFrom = async (tx: Tx, { unitId, subject, kind }: LoadedEntry, { roundId, form }: Copy) => {
	const forms = isUuid(roundId) ? await publishedForms(tx, roundId) : []
	const chosen = forms.find((each) => each.form.code === form)
	return { roundId, unitId, subject, kind: chosen?.form.kind ?? kind, form }
}

const linkEvidence = async (tx: Tx, fromId: string, entryId: string, personId: string, now: Date) => {
	if (!isUuid(fromId)) return []
	const rows = await tx.evidence.findMany({
		where: {
			entryId: fromId,
			removedAt: null,
			scan: { in: ['unscanned', 'clean'] },
			blob: { removedAt: null },
		},
		orderBy: [{ position: 'asc' }, { id: 'asc' }],
		include: { blob: { select: { size: true, sha256: true } } },
	})
	const linked = []
	for (const [index, { blob, ...row }] of rows.entries()) {
		const { blobId, fileName, kind, caption, public: isPublic, scan, scannedAt } = row
		const { id } = await tx.evidence.create({
			data: {
				entryId,
				blobId,
				fileName,
				kind,
				caption,
				public: isPublic,
				position: index + 1,
				uploadKey: `copy-${row.id}`,
				scan,
				scannedAt,
				addedById: personId,
				addedAt: now,
			},
		})
		linked.push({ from: row.id, to: id, kind, ...blob })
	}
	return linked
}

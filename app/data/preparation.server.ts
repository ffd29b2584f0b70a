import { evidenceKinds, type EvidenceFamily, type EvidenceKind } from '#app/domain/evidence-kind.ts'
import { enqueue, enqueueNow, type JobName } from './queue.server.ts'
import type { Tx } from './transact.server.ts'

type Preparation = Extract<JobName, 'image.variants' | 'document.prepare' | 'media.prepare'>

/** Pictures, papers and films wait in lines of their own, so that none holds back another. */
const lines: Readonly<Record<EvidenceFamily, Preparation | null>> = {
	picture: 'image.variants',
	pdf: 'document.prepare',
	office: 'document.prepare',
	film: 'media.prepare',
	sound: 'media.prepare',
	link: null,
}

/** Asks, in the transaction that attaches a file, that everything be made of it that readers get. */
export const enqueuePreparation = async (tx: Tx, blobId: string, kind: EvidenceKind): Promise<void> => {
	const line = lines[evidenceKinds[kind].family]
	if (line !== null) await enqueue(tx, line, { blobId })
}

/** The same, of a file that belongs to no change: one that was missed. */
export const enqueuePreparationNow = async (blobId: string, kind: EvidenceKind): Promise<void> => {
	const line = lines[evidenceKinds[kind].family]
	if (line !== null) await enqueueNow(line, { blobId })
}

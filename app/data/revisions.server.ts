import { withProofs } from '#app/domain/proof.ts'
import type { FrozenEntry } from '#app/domain/revision.ts'
import type { Tx } from './transact.server.ts'

/** The latest submission in force (not withdrawn) with what was frozen in it; null when nothing is handed in. */
export const submissionInForceOf = async (tx: Tx, entryId: string) => {
	const submission = await tx.submission.findFirst({
		where: { entryId, withdrawal: null },
		orderBy: { submittedAt: 'desc' },
		include: { revision: true },
	})
	return submission && { ...submission, frozen: readFrozen(submission.revision.frozen) }
}

/** The canonical text of a revision, written by `submitEntry` alone, as a value. */
export const readFrozen = (text: string): FrozenEntry => {
	const frozen = JSON.parse(text) as FrozenEntry
	const { content } = frozen
	return { ...frozen, content: { ...content, results: content.results.map(withProofs) } }
}

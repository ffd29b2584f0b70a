import { emptyContent } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { withProofs } from '#app/domain/proof.ts'
import type { FrozenEntry, FrozenEvidence } from '#app/domain/revision.ts'
import { formOf } from './forms.server.ts'
import type { Tx } from './transact.server.ts'

/** The latest submission in force (not withdrawn) with what was frozen in it; null when nothing is handed in. */
export const submissionInForceOf = async (tx: Tx, entryId: string) => {
	const submission = await tx.submission.findFirst({
		where: { entryId, withdrawal: null },
		orderBy: { submittedAt: 'desc' },
		include: { revision: true, ...withFirstForm },
	})
	if (!submission) return null
	return { ...submission, frozen: readFrozen(submission.revision.frozen, firstFormOf(submission.entry)) }
}

/** What `firstFormOf` needs of an entry. */
export const withFirstForm = {
	entry: {
		select: { form: { select: { code: true } }, round: { select: { forms: { where: { version: 1 } } } } },
	},
} as const

type WithFirstForm = {
	form: { code: string }
	round: { forms: readonly { code: string; version: number; document: unknown }[] }
}

/** The first version of an entry's form: what was sent in before forms were data was written in it. */
export const firstFormOf = ({ form, round }: WithFirstForm): EntryForm => {
	const first = round.forms.find(({ code }) => code === form.code)
	if (!first) throw new Error(`form ${form.code} has no first version`)
	return formOf(first)
}

/** The canonical text of a revision, written by `submitEntry` alone, as a value. */
export const readFrozen = (text: string, firstForm: EntryForm): FrozenEntry => {
	const { content, form = firstForm, ...frozen } = JSON.parse(text) as FrozenEntry
	const results = content.results.map(withProofs)
	return { ...frozen, form, content: { ...emptyContent(), ...content, results } }
}

/** The list of files in the canonical text of a revision: of each its digest, as it was vouched for. */
export const frozenEvidenceIn = (text: string): readonly FrozenEvidence[] =>
	(JSON.parse(text) as { evidence: readonly FrozenEvidence[] }).evidence

/** The title in the canonical text of a revision. */
export const frozenTitleIn = (text: string): string =>
	(JSON.parse(text) as Pick<FrozenEntry, 'content'>).content.titleVi

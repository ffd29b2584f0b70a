import { emptyContent, type EntryContent } from '#app/domain/entry-content.ts'
import { contentOfForm, type EntryForm } from '#app/domain/entry-form.ts'
import { jsonOf } from './json.server.ts'
import type { Tx } from './transact.server.ts'

type FormRow = { code: string; version: number; document: unknown }

/** A row as the domain knows it; written by `commands/forms.server.ts` and `createRound` alone. */
export const formOf = ({ code, version, document }: FormRow): EntryForm => ({
	...(document as Omit<EntryForm, 'code' | 'version'>),
	code,
	version,
})

/** The column of a form: code and version stand beside it. */
export const documentOf = ({ code: _code, version: _version, ...document }: EntryForm) => jsonOf(document)

/** The forms that were published in a round, every version. */
export const publishedForms = async (tx: Tx, roundId: string) => {
	const rows = await tx.entryForm.findMany({
		where: { roundId, publishedAt: { not: null } },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }, { version: 'asc' }],
	})
	return rows.map((row) => ({ id: row.id, form: formOf(row) }))
}

/** The newest version of the form when it is not the entry's own, and what parts of every version are called. */
export const versionsOf = async (tx: Tx, { roundId, form }: { roundId: string; form: EntryForm }) => {
	const published = await publishedForms(tx, roundId)
	const versions = published.map((each) => each.form).filter(({ code }) => code === form.code)
	const newest = Math.max(...versions.map(({ version }) => version))
	const parts = versions.flatMap(({ sections, fields }) => [...sections, ...fields])
	return {
		newestForm: newest > form.version ? newest : null,
		partNames: Object.fromEntries(parts.map(({ key, label }) => [key, label])),
	}
}

/** A content as stored, with a value for each part of its form; what the form does not have stays in it. */
export const contentFor = (form: EntryForm, stored: unknown): EntryContent => {
	const content: EntryContent = { ...emptyContent(), ...(stored as Partial<EntryContent>) }
	const { sections, answers } = contentOfForm(form, content)
	return {
		...content,
		sections: { ...content.sections, ...sections },
		answers: { ...content.answers, ...answers },
	}
}

import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { contentFor, formOf } from '#app/data/forms.server.ts'
import { rubricsInForce } from '#app/data/rubrics.server.ts'
import { changeOf, effectOn, type DraftEffect, type FormChange } from '#app/domain/form-change.ts'
import { faultsInForm, mayCompose } from '#app/domain/form-composing.ts'
import { rubricFor } from '#app/domain/rubric.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

const roundOf = async (viewer: Viewer, roundId: string) => {
	ensure(mayCompose(viewer))
	const round = isUuid(roundId) ? await reader().round.findUnique({ where: { id: roundId } }) : null
	if (!round) throw new Refusal({ code: 'hidden' })
	return { id: round.id, name: viewer.language === 'vi' ? round.nameVi : round.nameEn }
}

/** The forms of a round: each code with its versions, and how many entries are written in each. */
export const roundForms = async (viewer: Viewer, roundId: string) => {
	const round = await roundOf(viewer, roundId)
	const rows = await reader().entryForm.findMany({
		where: { roundId },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		include: { _count: { select: { entries: true } } },
	})
	const codes = [...new Set(rows.map(({ code }) => code))]
	return {
		round,
		forms: codes.map((code) => {
			const versions = rows.filter((row) => row.code === code).sort((a, b) => b.version - a.version)
			const newest = versions.find(({ publishedAt }) => publishedAt !== null) ?? versions[0]
			if (!newest) throw new Error(`form ${code} has no version`)
			const { name, kind, subjects, isOffered } = formOf(newest)
			return {
				...{ id: newest.id, code, name, kind, subjects, isOffered },
				versions: versions.map(({ id, version, publishedAt, _count }) => ({
					...{ id, version, publishedAt },
					entries: _count.entries,
				})),
			}
		}),
	}
}

/** What publishing a version would do, before it is done. */
export type FormEffects = {
	/** Against the version that new entries begin with now; null when there is none. */
	change: FormChange | null
	/** Of the drafts of older versions, without saying whose they are. */
	drafts: readonly DraftEffect[]
	/** Entries of older versions that were sent in: they stay as they are. */
	staying: number
}

/** One version of a form, with what it would do and what is wrong with it. */
export const formPage = async (viewer: Viewer, roundId: string, formId: string) => {
	const round = await roundOf(viewer, roundId)
	const row = isUuid(formId) ? await reader().entryForm.findFirst({ where: { id: formId, roundId } }) : null
	if (!row) throw new Refusal({ code: 'hidden' })
	const form = formOf(row)
	const versions = await reader().entryForm.findMany({
		where: { roundId, code: row.code },
		orderBy: { version: 'desc' },
	})
	return {
		round,
		id: row.id,
		form,
		publishedAt: row.publishedAt,
		versions: versions.map(({ id, version, publishedAt }) => ({ id, version, publishedAt })),
		isNewest: versions[0]?.id === row.id,
		faults: faultsInForm(form),
		criteria: await criteriaFor(roundId, form),
		effects: await effectsOf(row, form),
	}
}

type Row = { roundId: string; code: string; version: number }
type Form = ReturnType<typeof formOf>

const effectsOf = async ({ roundId, code, version }: Row, form: Form): Promise<FormEffects> => {
	const older = { roundId, code, version: { lt: version } }
	const before = await reader().entryForm.findFirst({
		where: { ...older, publishedAt: { not: null } },
		orderBy: { version: 'desc' },
	})
	const drafts = await reader().entry.findMany({
		where: { stage: 'draft', form: older },
		orderBy: { id: 'asc' },
		select: { content: true, form: true },
	})
	return {
		change: before ? changeOf(formOf(before), form) : null,
		drafts: drafts.map((draft) => {
			const own = formOf(draft.form)
			return effectOn(contentFor(own, draft.content), own, form)
		}),
		staying: await reader().entry.count({ where: { stage: { not: 'draft' }, form: older } }),
	}
}

/** The criteria that a section can serve: those of the tables in force for the form's kind. */
const criteriaFor = async (roundId: string, { kind, subjects }: Form) => {
	const tables = await rubricsInForce(reader(), roundId)
	const used = new Set(subjects.map((subject) => rubricFor(tables, kind, subject)))
	return tables
		.filter((table) => used.has(table))
		.flatMap(({ criteria }) => criteria.map(({ id, vi, en }) => ({ id, label: { vi, en } })))
}

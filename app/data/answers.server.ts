import { faultsIn, type Answer, type AnswerFault } from '#app/domain/answer.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { FormField } from '#app/domain/entry-form.ts'
import type { Language } from '#app/domain/viewer.ts'
import { isUuid, type LoadedEntry } from './entries.server.ts'
import type { Tx } from './transact.server.ts'
import { unitName } from './units.server.ts'

type Answers = Record<string, Answer>

/** Faults that no drafter can make with the form: such an answer is refused. Others wait until the entry is sent in. */
const refusedFaults: readonly AnswerFault[] = ['unknown', 'only-one', 'not-a-number']

/** What no schema can know of answers: choices of the form, words of the movement, files of the entry, people, units. */
export const checkedAnswers = async (
	tx: Tx,
	entry: LoadedEntry,
	answers: EntryContent['answers'],
	now: Date,
): Promise<{ checked: Answers; wrong: string[] }> => {
	const checked: Answers = {}
	const wrong: string[] = []
	for (const [key, answer] of Object.entries(answers)) {
		const field = entry.form.fields.find((part) => part.key === key)
		const known = field ? await knownAnswer({ tx, entry, now }, field, answer) : null
		if (known) checked[key] = known
		else wrong.push(`answer-${key}`)
	}
	return { checked, wrong }
}

/** The answer as it is stored; null where it names something that is not there. */
const knownAnswer = async (
	{ tx, entry, now }: { tx: Tx; entry: LoadedEntry; now: Date },
	field: FormField,
	answer: Answer,
): Promise<Answer | null> => {
	if (faultsIn(field, answer).some(({ what }) => refusedFaults.includes(what))) return null
	if (field.kind === 'taxonomy' && answer.kind === 'taxonomy') {
		const { movementId } = entry.row.round
		const where = { movementId, taxonomy: field.taxonomy, code: { in: [...answer.codes] } }
		return (await tx.term.count({ where })) === new Set(answer.codes).size ? answer : null
	}
	if (answer.kind === 'file') {
		const where = { entryId: entry.id, id: { in: answer.evidenceIds.filter(isUuid) } }
		return (await tx.evidence.count({ where })) === new Set(answer.evidenceIds).size ? answer : null
	}
	if (answer.kind === 'person' && answer.personId !== null) {
		const isThere = isUuid(answer.personId) && (await tx.person.count({ where: { id: answer.personId } })) > 0
		return isThere ? answer : null
	}
	return answer.kind === 'unit' ? knownUnit(tx, answer.unitId, now) : answer
}

/** A unit is kept with the name that it bears on the day it is chosen. */
const knownUnit = async (tx: Tx, unitId: string | null, now: Date): Promise<Answer | null> => {
	if (unitId === null) return { kind: 'unit', unitId: null, name: '' }
	const unit = isUuid(unitId)
		? await tx.unit.findUnique({ where: { id: unitId }, include: { names: true } })
		: null
	return unit && { kind: 'unit', unitId, name: unitName(unit, now, 'vi') }
}

/** The movement's words for the codes that answers hold. */
export const answerTerms = async (
	tx: Tx,
	movementId: string,
	answers: EntryContent['answers'],
	language: Language,
) => {
	const codes = Object.values(answers).flatMap((answer) =>
		answer.kind === 'taxonomy' ? [...answer.codes] : [],
	)
	if (codes.length === 0) return []
	const terms = await tx.term.findMany({ where: { movementId, code: { in: codes } } })
	return terms.map(({ taxonomy, code, nameVi, nameEn }) => ({
		taxonomy,
		code,
		name: language === 'vi' ? nameVi : nameEn,
	}))
}

import { expect, test } from 'vitest'
import { correctedFields, mayCorrect, movesAddress, type CorrectionFacts } from '#app/domain/correction.ts'
import { allowed, type ConflictRelation } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const secretary: Viewer = {
	...anyone(),
	person: { id: '018f0000-0000-7000-8000-000000000001', name: 'Thư ký', email: 'thuky@mau.vn' },
	offices: ['secretary'],
}
const holds: CorrectionFacts = {
	...{ isPublished: true, isRevoked: false, isSuperseded: false },
	...{ corrections: 2, known: 2 },
}

test('what is public and holds is corrected by a secretary without a conflict who knows its last wording', () => {
	const table: readonly [Viewer, readonly ConflictRelation[], Partial<CorrectionFacts>, readonly object[]][] =
		[
			[secretary, [], {}, []],
			[anyone(), [], {}, [{ code: 'not-yours' }]],
			[secretary, ['same-unit'], {}, [{ code: 'conflict', relation: 'same-unit' }]],
			[secretary, [], { isPublished: false }, [{ code: 'stage', is: 'decided', needs: 'published' }]],
			[secretary, [], { isRevoked: true }, [{ code: 'already', fact: 'revoked' }]],
			[secretary, [], { isSuperseded: true }, [{ code: 'already', fact: 'superseded' }]],
			[secretary, [], { known: 1 }, [{ code: 'stale', version: 2 }]],
		]
	for (const [viewer, conflicts, facts, reasons] of table) {
		expect(mayCorrect(viewer, conflicts, { ...holds, ...facts })).toEqual(
			reasons.length === 0 ? allowed : { allowed: false, reasons },
		)
	}
})

test('a correction names what it changes, and only other words of the title make another address', () => {
	const before = { titleVi: 'Thu y xã', titleEn: '', summary: 'Một' }
	expect(correctedFields(before, { ...before })).toEqual([])
	expect(correctedFields(before, { titleVi: 'Thú y xã', titleEn: 'Vet', summary: 'Một' })).toEqual([
		'titleVi',
		'titleEn',
	])
	expect(
		['Thú y xã', 'THU Y XA', 'Thu y xã!', 'Thu y phường'].map((titleVi) =>
			movesAddress(before, { ...before, titleVi }),
		),
	).toEqual([false, false, false, true])
})

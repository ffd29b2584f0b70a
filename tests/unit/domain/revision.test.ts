import { expect, test } from 'vitest'
import { changedFields, emptyContent, withChanges } from '#app/domain/entry-content.ts'
import { fileNameAs, neutralFileName } from '#app/domain/evidence.ts'
import { frozenEntry, receiptNumber, yearInVietnam, type FrozenEntry } from '#app/domain/revision.ts'
import { makeForm } from '#tests/support/forms.ts'
import { emptyRichText, type RichText } from '#app/domain/rich-text.ts'

const image = (evidenceId: string) => ({ type: 'image' as const, attrs: { evidenceId, alt: '' } })
const doc = (...ids: string[]): RichText => ({ type: 'doc', content: ids.map(image) })

test('frozen text shows only pictures that are in the evidence', () => {
	const content = withChanges(emptyContent(), { sections: { context: doc('a', 'b'), effect: doc('b') } })
	const file = {
		fileName: 'a.png',
		kind: 'png' as const,
		caption: '',
		public: true,
		position: 1,
		size: 1,
		sha256: '',
	}
	const entry: FrozenEntry = {
		content,
		form: makeForm(),
		evidence: [{ id: 'a', ...file }],
		kind: 'initiative',
		subject: 'collective',
		unitId: 'u',
		roundId: 'r',
	}
	const { sections } = frozenEntry(entry).content
	expect([sections.context, sections.effect]).toEqual([doc('a'), emptyRichText])
	expect(entry.content.sections.context).toEqual(doc('a', 'b'))
})

test('a receipt is numbered by the year in Vietnam', () => {
	expect(receiptNumber(2025, 123)).toBe('TDS-2025-000123')
	expect(receiptNumber(2025, 1_234_567)).toBe('TDS-2025-1234567')
	expect(yearInVietnam(new Date('2025-12-31T16:59:59.999Z'))).toBe(2025)
	expect(yearInVietnam(new Date('2025-12-31T17:00:00Z'))).toBe(2026)
})

test('a change names its fields, sections one by one, and leaves the others alone', () => {
	const changes = { titleVi: 'A', sections: { effect: doc('a') } }
	expect(changedFields(changes)).toEqual(['section-effect', 'titleVi'])
	const before = emptyContent()
	expect(withChanges(before, changes)).toEqual({
		...before,
		titleVi: 'A',
		sections: { ...before.sections, effect: doc('a') },
	})
})

test('a file gets the ending of its content and a reviewer a name that says nothing', () => {
	expect(fileNameAs('jpeg', 'ảnh.JPEG')).toBe('ảnh.JPEG')
	expect(fileNameAs('jpeg', 'ảnh.png')).toBe('ảnh.jpg')
	expect(fileNameAs('pdf', 'báo cáo')).toBe('báo cáo.pdf')
	expect(fileNameAs('pdf', 'báo cáo v1.2')).toBe('báo cáo v1.2.pdf')
	expect(fileNameAs('docx', '.docx')).toBe('tep.docx')
	expect(neutralFileName(3, 'pdf')).toBe('minh-chung-03.pdf')
})

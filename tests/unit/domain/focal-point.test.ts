import { expect, test } from 'vitest'
import {
	isTelephone,
	mayNameFocalPoint,
	mayTakeFocalPointBack,
	telephoneAddress,
	withFocalPoint,
} from '#app/domain/focal-point.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { PracticeUpdateForm } from '#app/forms/practice-update.ts'

const now = new Date('2026-03-02T03:00:00Z')
const me: Viewer = { ...anyone(), person: { id: 'me', name: 'Tôi', email: 'toi@example.vn' } }
const head: Viewer = { ...me, memberships: [{ unitId: 'u', role: 'head' }] }
const drafter: Viewer = { ...me, memberships: [{ unitId: 'u', role: 'drafter' }] }
const secretary: Viewer = { ...me, offices: ['secretary'] }
const codes = (verdict: Verdict) => (verdict.allowed ? [] : verdict.reasons.map(({ code }) => code))

test.each<[string, Viewer, object, readonly string[]]>([
	['the head', head, {}, []],
	['a drafter', drafter, {}, ['not-yours']],
	['the head of another agency', head, { unitId: 'v' }, ['hidden']],
	['a secretary', secretary, {}, ['hidden']],
	['nobody', anyone(), {}, ['hidden']],
	['of what is not public', head, { isPublished: false }, ['stage']],
])('naming a focal point: %s', (_, viewer, changes, expected) => {
	expect(codes(mayNameFocalPoint(viewer, { unitId: 'u', isPublished: true, ...changes }, now))).toEqual(
		expected,
	)
})

test.each<[string, Viewer, readonly 'author'[], object, readonly string[]]>([
	['its agency', head, ['author'], {}, []],
	['its agency, which need not say why', head, ['author'], { reason: '' }, []],
	['a drafter of it', drafter, ['author'], {}, ['not-yours']],
	['the secretary', secretary, [], {}, []],
	['the secretary without a reason', secretary, [], { reason: ' ' }, ['incomplete']],
	['a secretary who is bound', secretary, ['author'], {}, ['conflict']],
	['twice', head, [], { isTakenBack: true }, ['already']],
	['one that another followed', head, [], { isNewest: false }, ['already']],
])('taking a focal point back: %s', (_, viewer, conflicts, changes, expected) => {
	const facts = { unitId: 'u', isTakenBack: false, isNewest: true, reason: 'Là số riêng.', ...changes }
	expect(codes(mayTakeFocalPointBack(viewer, conflicts, facts, now))).toEqual(expected)
})

test.each([
	['0233 385 0000', 'tel:02333850000'],
	['(0233) 385.0000 máy lẻ 12', 'tel:02333850000;ext=12'],
	['+84 24-3943 6131 ext. 205', 'tel:+842439436131;ext=205'],
	['(+84) 233 385 0000', 'tel:+842333850000'],
	['+84 (0)233 385 0000', 'tel:+842333850000'],
	['0233 385 0000 (máy lẻ 12)', 'tel:02333850000;ext=12'],
	['0233 385 0000, máy lẻ: 12', 'tel:02333850000;ext=12'],
	['0233 385 0000 máy lẻ 12'.normalize('NFD'), 'tel:02333850000;ext=12'],
	['1022', 'tel:1022'],
	['19001234 x3', 'tel:19001234;ext=3'],
])('%s is dialled as %s', (text, address) => {
	expect([isTelephone(text), telephoneAddress(text)]).toEqual([true, address])
})

test.each(['', '12', 'gọi anh An', '0912;345', '1234567890123456', '+', 'javascript:1022', '0233 máy lẻ'])(
	'“%s” is no telephone number',
	(text) => expect(isTelephone(text)).toBe(false),
)

test('what is far too long for a telephone number is refused before it is read', () => {
	const phone = `1${' '.repeat(200_000)}z`
	expect(PracticeUpdateForm.safeParse({ ...form, phone }).success).toBe(false)
})

const form = {
	act: 'name-focal-point',
	office: 'Phòng Số',
	phone: '',
	email: 'a@example.vn',
	address: '',
	help: '',
}

test.each<[string, object, readonly string[]]>([
	['an e-mail alone', {}, []],
	['a telephone alone', { email: '', phone: '1022' }, []],
	['neither', { email: '' }, ['no-way']],
	['no office', { office: ' ' }, ['office']],
	['a wrong telephone', { phone: 'hỏi tôi' }, ['phone']],
	['a wrong e-mail', { email: 'a@' }, ['email']],
	['too much help', { help: 'x'.repeat(601) }, ['too-long']],
])('the form of a focal point: %s', (_, changes, expected) => {
	const { error } = PracticeUpdateForm.safeParse({ ...form, ...changes })
	expect((error?.issues ?? []).map(({ message }) => message)).toEqual(expected)
})

test('a practice holds the focal point that counts, and no word of there having been one', () => {
	const { act: _act, ...focalPoint } = form
	const content = { titleVi: 'X' } as PracticeContent
	expect(withFocalPoint(content, focalPoint)).toEqual({ titleVi: 'X', focalPoint })
	expect(Object.keys(withFocalPoint({ ...content, focalPoint }, null))).toEqual(['titleVi'])
})

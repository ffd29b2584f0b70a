import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { normalisedEmail, normalisedPassword, passwordProblems } from '#app/domain/password.ts'

const common = new Set(['iloveyouforever1'])
const problems = (password: string, email = 'nguyenvanan@mau.vn') =>
	passwordProblems(password, email, (candidate) => common.has(candidate))

describe('a new password', () => {
	test.each([
		['mười lăm ký tự!', []],
		['mười lăm ký tự', ['too-short']],
		['trời xanh mây trắng nắng vàng', []],
		['🌱🌿🌳🌲🌴🎋🎍🍀🍁🍂🍃🌾🌵🌷🌸', []],
		['🌱🌿🌳🌲🌴🎋🎍🍀🍁🍂🍃🌾🌵🌷', ['too-short']],
		['IloveYouForever1', ['common']],
		['aaaaaaaaaaaaaaa', ['repeated']],
		['abcabcabcabcabc', ['repeated']],
		['abcabcabcabcabcab', ['repeated']],
		['passwordPASSWORD', ['repeated']],
		['abcdefghijklmnopabc', []],
		['toi la NguyenVanAn day', ['contains-email']],
		['phong trào Thi Đua Số 2025', ['contains-product']],
		['thi-dua-so-quoc-gia', ['contains-product']],
		['', ['too-short']],
		['ab', ['too-short']],
		['a'.repeat(257), ['too-long']],
		[`${'một hai ba '.repeat(23)}xyz`, []],
	])('%j: %j', (password, expected) => expect(problems(password)).toEqual(expected))
	it('may hold a short name, which tells nothing', () =>
		expect(problems('khoan thai an nhien', 'an@mau.vn')).toEqual([]))
	it('of 128 Vietnamese letters is fine however it is composed', () => {
		const phrase =
			'Trời thu xanh ngắt mấy tầng cao, cần trúc lơ phơ gió hắt hiu; nước biếc trông như tầng khói phủ, song thưa để mặc bóng trăng vào'
		expect(phrase).toHaveLength(128)
		expect(problems(phrase.normalize('NFD'))).toEqual([])
		expect(normalisedPassword(phrase.normalize('NFD'))).toBe(normalisedPassword(phrase))
	})
	it('is judged alike in every composition', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (password) => {
				expect(problems(password.normalize('NFD'))).toEqual(problems(password.normalize('NFC')))
			}),
		))
})

describe('an address', () => {
	test.each([
		['quantri@mau.vn', 'quantri@mau.vn'],
		['  QuanTri@MAU.vn \n', 'quantri@mau.vn'],
		['\u200bquantri@mau.vn\ufeff', 'quantri@mau.vn'],
		['ｑｕａｎｔｒｉ@mau.vn', 'quantri@mau.vn'],
		['van.an+tds@so-ttt.hue.gov.vn', 'van.an+tds@so-ttt.hue.gov.vn'],
	])('%j is %j', (text, email) => expect(normalisedEmail(text)).toBe(email))
	test.each([
		'',
		'quantri',
		'@mau.vn',
		'quantri@',
		'quantri@mau',
		'quan tri@mau.vn',
		'quan\u200btri@mau.vn',
		'quan\u0000tri@mau.vn',
		'quantri@mau.vn\u0000x',
		'quantri@mau.vn\r\nBcc: a@b.vn',
		'quаntri@mau.vn',
		'quảntrị@mau.vn',
		'quantri@mаu.vn',
		'a@b@mau.vn',
		'.quantri@mau.vn',
		'quan..tri@mau.vn',
		'quantri@-mau.vn',
		'quantri@mau..vn',
		'quantri@127.0.0.1',
		'<quantri@mau.vn>',
		`${'a'.repeat(65)}@mau.vn`,
		`a@${'b.'.repeat(130)}vn`,
	])('%j is none', (text) => expect(normalisedEmail(text)).toBeNull())
	it('is ASCII without surprises, and its own normal form', () =>
		fc.assert(
			fc.property(
				fc.oneof(
					fc.emailAddress(),
					fc.string({ unit: 'binary' }),
					fc.string({ unit: 'binary' }).map((local) => `${local}@mau.vn`),
				),
				(text) => {
					const email = normalisedEmail(text)
					if (email === null) return
					expect(email).toMatch(/^[!-~]+@[a-z0-9.-]+$/)
					expect(normalisedEmail(email)).toBe(email)
				},
			),
			{ numRuns: 300 },
		))
})

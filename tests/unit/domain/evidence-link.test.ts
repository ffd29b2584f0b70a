import { expect, test } from 'vitest'
import { asEvidenceHref, hostOf, linkText } from '#app/domain/evidence-link.ts'

test.each([
	['https://chinhphu.vn/van-ban?id=1#dieu-5', 'https://chinhphu.vn/van-ban?id=1#dieu-5'],
	['  HTTPS://Chinhphu.VN  ', 'https://chinhphu.vn/'],
	['https://báo.vn/tin', 'https://xn--bo-mia.vn/tin'],
	['https://example.vn:8443/x', 'https://example.vn:8443/x'],
	['http://chinhphu.vn/', null],
	['//chinhphu.vn/', null],
	['javascript:alert(1)', null],
	['java\tscript:alert(1)', null],
	['data:text/html,x', null],
	['file:///etc/passwd', null],
	['mailto:a@b.vn', null],
	['https://chinhphu.vn@evil.vn/', null],
	['https://user:pass@evil.vn/', null],
	['https://evil.vn\\@chinhphu.vn/', null],
	['https:///evil.vn', null],
	['https://chinhphu.vn\u202e/', null],
	['https://localhost/', null],
	['https://intranet/', null],
	['https://may-chu.local/', null],
	['https://dich-vu.internal/', null],
	['https://127.0.0.1/', null],
	['https://2130706433/', null],
	['https://0x7f.1/', null],
	['https://[::1]/', null],
	['https://169.254.169.254/latest/meta-data', null],
	[`https://a.vn/${'x'.repeat(2100)}`, null],
	['', null],
])('%j as evidence is %j', (typed, href) => expect(asEvidenceHref(typed)).toBe(href))

test('a host is shown in ASCII, so that no letter passes for another', () => {
	expect(hostOf('https://xn--bo-mia.vn/tin')).toBe('xn--bo-mia.vn')
	expect(hostOf(asEvidenceHref('https://сhinhphu.vn/') ?? '')).toMatch(/^xn--/)
})

test('what lies on disk names address, title and day', () =>
	expect(linkText({ href: 'https://a.vn/', title: 'Tin', openedOn: '2025-06-01' })).toBe(
		'https://a.vn/\nTin\n2025-06-01\n',
	))

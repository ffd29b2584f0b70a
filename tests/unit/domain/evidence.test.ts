import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { kindOfMimeType, safeFileName } from '#app/domain/evidence.ts'

const bytes = (text: string) => new TextEncoder().encode(text).length

describe('a file name', () => {
	test.each([
		['Báo cáo kết quả.pdf', 'Báo cáo kết quả.pdf'],
		['Quyết định'.normalize('NFD') + '.docx', 'Quyết định.docx'],
		['../../etc/passwd', 'passwd'],
		['..%2f..%2fx.png', '%2f..%2fx.png'],
		['C:\\Users\\An\\ảnh.JPG', 'ảnh.JPG'],
		['a.pdf\u0000.exe', 'a.pdf.exe'],
		['bao cao\u202efdp.exe', 'bao caofdp.exe'],
		['a\r\nSet-Cookie: x.png', 'aSet-Cookie_ x.png'],
		['"><img src=x onerror=alert(1)>.png', '___img src=x onerror=alert(1)_.png'],
		['  nhiều   cách  .pdf ', 'nhiều cách.pdf'],
		['.htaccess', 'tep.htaccess'],
		['.pdf', 'tep.pdf'],
		['', 'tep'],
		['...', 'tep'],
		['/', 'tep'],
		['con.pdf', '_con.pdf'],
		['a\ud800b.png', 'ab.png'],
		['x.tar.gz', 'x.tar.gz'],
	])('%j becomes %j', (name, safe) => expect(safeFileName(name)).toBe(safe))
	it('is cut to 180 bytes between letters, its extension kept', () => {
		const long = safeFileName(`${'ế'.repeat(300)}.pdf`)
		expect(long).toBe(`${'ế'.repeat(58)}.pdf`)
		expect(bytes(long)).toBe(178)
	})
	it('is safe, short and stays as it is when cleaned again', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
				const safe = safeFileName(name)
				expect(safe).toMatch(/^[^/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]+$/u)
				expect(safe).not.toMatch(/^[.\s]|[.\s]$/u)
				expect(bytes(safe)).toBeLessThanOrEqual(180)
				expect(safeFileName(safe)).toBe(safe)
			}),
			{ numRuns: 300 },
		))
})

test('only our kinds are taken, and no file is a link', () => {
	expect(kindOfMimeType('application/pdf')).toBe('pdf')
	expect(kindOfMimeType('application/vnd.openxmlformats-officedocument.wordprocessingml.document')).toBe(
		'docx',
	)
	expect(['image/svg+xml', 'text/html', 'application/zip', '', 'text/plain'].map(kindOfMimeType)).toEqual([
		null,
		null,
		null,
		null,
		null,
	])
})

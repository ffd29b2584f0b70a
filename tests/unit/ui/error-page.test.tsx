import { UNSAFE_ErrorResponseImpl as ErrorResponse } from '@remix-run/router'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/locales/message.ts'
import { LanguageProvider } from '#app/ui/parts/language.tsx'
import { ErrorPage } from '#app/ui/shell/ErrorPage.tsx'

const page = (language: Language, error: unknown): string =>
	renderToStaticMarkup(
		<LanguageProvider language={language}>
			<ErrorPage error={error} requestId="ma-yeu-cau-1" />
		</LanguageProvider>,
	)
const answer = (status: number, data: unknown) => new ErrorResponse(status, '', data)

test.each([
	['vi', 'Có lỗi ở phía chúng tôi'],
	['en', 'Something broke on our side'],
] as const)('a crash is told in %s with the request id and without its inside', (language, title) => {
	const html = page(language, new Error('CANARY-inside'))
	expect(html).toContain(title)
	expect(html).toContain('ma-yeu-cau-1')
	expect(html).not.toContain('CANARY')
})

test.each([
	[404, { reasons: [{ code: 'hidden' }], requestId: 'r' }, 'Không tìm thấy trang'],
	[403, { reasons: [{ code: 'conflict', relation: 'parent-unit' }], requestId: 'r' }, 'đơn vị cấp trên'],
	[409, { reasons: [{ code: 'already', fact: 'voted' }], requestId: 'r' }, 'đã bỏ phiếu'],
	[410, { reasons: [{ code: 'expired' }], requestId: 'r' }, 'Liên kết đã hết hạn'],
	[429, { tooMany: true, seconds: 42 }, '42 giây'],
	[500, 'CANARY', 'Có lỗi ở phía chúng tôi'],
])('an answer of %i has its own words', (status, data, words) => {
	const html = page('vi', answer(status, data))
	expect(html).toContain(words)
	expect(html).not.toContain('CANARY')
})

import type { Message } from './message.ts'

/** Where a rule or a fact comes from. */
export const provenance = {
	laws: { vi: 'Theo {laws}.', en: 'Under {laws}.' },
	outside: { vi: '(mở trang {host}, ngoài cổng này)', en: '(opens {host}, outside this portal)' },
	source: { vi: 'Nguồn: {host}', en: 'Source: {host}' },
	own: { vi: 'Mức do ban tổ chức đặt ra.', en: 'Set by the organisers.' },
	recalled: {
		vi: 'Theo thông lệ; cần đối chiếu với văn bản.',
		en: 'From practice; to be checked against the text.',
	},
	'looked-up': { vi: 'Đã tra cứu.', en: 'Looked up.' },
	derived: { vi: 'Suy ra từ dữ liệu khác.', en: 'Derived from other data.' },
} satisfies Record<string, Message>

/** What `npm run verify-receipt` says of a receipt, Vietnamese and English on one line each. */
import type { ReceiptFault, ReceiptFile, ReceiptFinding } from '#app/domain/receipt.ts'
import { formatMoment } from './format.ts'
import { say, type Message, type Values } from './message.ts'

const checked: Readonly<Record<ReceiptFinding['what'], Message>> = {
	text: { vi: 'Nội dung khớp mã SHA-256 của biên nhận', en: 'the text has the SHA-256 of the receipt' },
	list: { vi: 'Danh sách tệp khớp nội dung', en: 'the list of files is that of the text' },
	database: { vi: 'Khớp hồ sơ đã nộp trong cơ sở dữ liệu', en: 'it is the submission in the database' },
	file: { vi: 'Tệp còn nguyên vẹn: {name}', en: 'the file is unchanged: {name}' },
}

const faults: Readonly<Record<ReceiptFault, Message>> = {
	'other-digest': { vi: 'Nội dung KHÔNG khớp mã SHA-256', en: 'the text does NOT have this SHA-256' },
	'other-title': {
		vi: 'Tên hồ sơ KHÔNG phải tên trong nội dung đã nộp',
		en: 'the title is NOT that of the text',
	},
	'other-unit': {
		vi: 'Đơn vị KHÔNG phải đơn vị đã nộp biên nhận {name}',
		en: 'the agency is NOT the one that submitted {name}',
	},
	'other-list': { vi: 'Danh sách tệp KHÔNG khớp nội dung', en: 'the list of files is NOT that of the text' },
	'unknown-number': { vi: 'KHÔNG có biên nhận số {name}', en: 'there is NO receipt {name}' },
	'other-submission': {
		vi: 'Cơ sở dữ liệu ghi KHÁC với biên nhận {name}',
		en: 'the database says OTHERWISE than the receipt {name}',
	},
	'missing-file': { vi: 'THIẾU tệp: {name}', en: 'the file is MISSING: {name}' },
	'changed-file': { vi: 'Tệp ĐÃ BỊ THAY ĐỔI: {name}', en: 'the file was CHANGED: {name}' },
	'infected-file': {
		vi: 'Tệp có mã độc, cổng đã xóa nội dung: {name}',
		en: 'malware was found and the portal removed the content: {name}',
	},
}

const verdict = {
	good: { vi: 'BIÊN NHẬN ĐÚNG', en: 'THE RECEIPT IS TRUE' },
	bad: { vi: 'BIÊN NHẬN HOẶC TỆP KHÔNG KHỚP', en: 'THE RECEIPT OR A FILE DOES NOT MATCH' },
	head: { vi: 'Biên nhận {number}, nộp {at} (GMT+7)', en: 'receipt {number}, submitted {at} (GMT+7)' },
} satisfies Record<string, Message>

const both = (message: Message, values: Values = {}): string =>
	`${say('vi', message, values)} / ${say('en', message, values)}`

export const receiptReport = (receipt: ReceiptFile, findings: readonly ReceiptFinding[]): string[] => [
	both(verdict.head, { number: receipt.number, at: formatMoment(receipt.submittedAt) }),
	...findings.map(({ what, name, fault }) =>
		fault === null ? `  ok    ${both(checked[what], { name })}` : `  FAIL  ${both(faults[fault], { name })}`,
	),
	both(findings.every(({ fault }) => fault === null) ? verdict.good : verdict.bad),
]

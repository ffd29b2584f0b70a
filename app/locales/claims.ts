/** Words of the marks that reviewers set on measured results. */
import type { ClaimFinding } from '#app/domain/claim.ts'
import type { Message } from './message.ts'

export const claims = {
	head: { vi: 'Kiểm chứng', en: 'Verification' },
	finding: { vi: 'Kết quả {number} đối chiếu với minh chứng', en: 'Result {number} against its evidence' },
	none: { vi: 'Chưa đánh dấu', en: 'Not marked' },
	note: { vi: 'Ghi chú về kết quả {number}', en: 'Note on result {number}' },
	hint: {
		vi: 'Đánh dấu từng kết quả sau khi mở minh chứng. Dấu và ghi chú được lưu cùng phiếu chấm điểm, chỉ bạn đọc được cho đến khi nộp phiếu; không tính vào điểm.',
		en: 'Mark each result once you have opened its evidence. Marks and notes are kept with your sheet, are yours alone until you hand it in, and add nothing to the score.',
	},
	ofSheets: {
		vi: 'Cột “Kiểm chứng” ghi đánh dấu của các phiếu đã nộp.',
		en: 'The column “Verification” shows the marks of the sheets that are handed in.',
	},
	sheet: { vi: 'Phiếu {number}', en: 'Sheet {number}' },
	noneYet: { vi: 'Chưa phiếu nào đánh dấu', en: 'No sheet marks it' },
} satisfies Record<string, Message>

export const claimWords = {
	verified: { vi: 'Đã kiểm chứng', en: 'Verified' },
	unclear: { vi: 'Chưa rõ', en: 'Unclear' },
	contradicted: { vi: 'Mâu thuẫn', en: 'Contradicted' },
} satisfies Record<ClaimFinding, Message>

/** Words of certificates, of what they are checked by, and of taking an award back. Papers are in Vietnamese. */
import type { CertificateState } from '#app/domain/certificate.ts'
import type { RevocationCause } from '#app/domain/revocation.ts'
import type { Message } from './message.ts'

export const certificates = {
	title: { vi: 'Tra cứu giấy chứng nhận', en: 'Check a certificate' },
	lead: {
		vi: 'Nhập mã in trên giấy chứng nhận, hoặc quét mã QR, để biết giấy còn giá trị, đã được thay thế hay đã bị hủy bỏ.',
		en: 'Type the code printed on a certificate, or scan its QR code, to learn whether it holds, was replaced or was revoked.',
	},
	code: { vi: 'Mã tra cứu', en: 'Code' },
	codeHint: {
		vi: '16 chữ và số, ví dụ 7K2M-9QXD-4TRA-0B6C',
		en: '16 letters and digits, for example 7K2M-9QXD-4TRA-0B6C',
	},
	check: { vi: 'Tra cứu', en: 'Check' },
	malformed: {
		vi: 'Mã gồm 16 chữ và số. Vui lòng xem lại mã trên giấy.',
		en: 'A code has 16 letters and digits. Please look at the paper again.',
	},
	unknown: { vi: 'Không có giấy chứng nhận mang mã này', en: 'No certificate has this code' },
	unknownWords: {
		vi: 'Cổng chưa từng cấp giấy chứng nhận mang mã {code}. Vui lòng kiểm tra lại từng ký tự; nếu mã in đúng như vậy thì giấy không phải do Cổng cấp.',
		en: 'The portal never gave out a certificate with the code {code}. Please check each character; if the paper says exactly this, it is not one of ours.',
	},
	again: { vi: 'Tra cứu mã khác', en: 'Check another code' },
	one: { vi: 'Giấy chứng nhận {code}', en: 'Certificate {code}' },
	recipient: { vi: 'Người, tập thể được khen thưởng', en: 'Awarded to' },
	agency: { vi: 'Đơn vị', en: 'Agency' },
	entry: { vi: 'Sáng kiến, điển hình', en: 'Initiative or practice' },
	award: { vi: 'Hình thức khen thưởng', en: 'Award' },
	citation: { vi: 'Thành tích', en: 'Citation' },
	movement: { vi: 'Phong trào', en: 'Movement' },
	decision: { vi: 'Quyết định', en: 'Decision' },
	decisionOf: { vi: 'Số {number}, ngày {date}', en: 'No. {number}, {date}' },
	issued: { vi: 'Cấp lúc', en: 'Given out' },
	edition: { vi: 'Lần cấp', en: 'Edition' },
	practice: { vi: 'Xem điển hình trong thư viện', en: 'Read the practice in the library' },
	current: { vi: 'Giấy chứng nhận hiện hành', en: 'The certificate in force' },
	revokedTitle: { vi: 'Khen thưởng đã bị hủy bỏ', en: 'The award was revoked' },
	revokedBy: {
		vi: 'Theo quyết định số {number} ngày {date}: {cause}.',
		en: 'By decision {number} of {date}: {cause}.',
	},
	revokedNotice: {
		vi: 'Khen thưởng “{award}” theo quyết định số {number} ngày {date} không còn giá trị, điển hình không còn trong thư viện. Trang này được giữ để ai có địa chỉ cũ đều biết.',
		en: 'The award “{award}” of decision {number}, {date}, no longer holds, and the practice has left the library. This page stays so that whoever has the old address knows.',
	},
	grounds: { vi: 'Căn cứ: {grounds}', en: 'Grounds: {grounds}' },
	revokedList: { vi: 'Khen thưởng đã bị hủy bỏ', en: 'Awards that were revoked' },
	revokedListEmpty: { vi: 'Chưa có khen thưởng nào bị hủy bỏ.', en: 'No award has been revoked.' },
	checkIt: { vi: 'Kiểm tra giấy chứng nhận', en: 'Check its certificate' },
	toGallery: { vi: 'Đến thư viện', en: 'To the library' },
	download: { vi: 'Tải giấy chứng nhận (PDF)', en: 'Download the certificate (PDF)' },
	downloadAll: { vi: 'Tải tất cả giấy chứng nhận (ZIP)', en: 'Download all certificates (ZIP)' },
	ofDecision: { vi: 'Giấy chứng nhận', en: 'Certificates' },
	manage: { vi: 'Quản lý: {title}', en: 'Manage: {title}' },
	awardPage: { vi: 'Khen thưởng', en: 'Award' },
	editions: { vi: 'Các lần cấp', en: 'Editions' },
	reason: { vi: 'Lý do', en: 'Reason' },
	state: { vi: 'Tình trạng', en: 'State' },
	first: { vi: 'Cấp lần đầu', en: 'First edition' },
	reissue: { vi: 'Cấp lại giấy chứng nhận', en: 'Give the certificate out anew' },
	reissueLead: {
		vi: 'Dùng khi giấy đã cấp ghi sai hoặc hư hỏng. Giấy cũ được ghi là đã thay thế; quyết định khen thưởng không thay đổi.',
		en: 'For a mistake on the paper, or a damaged one. The old paper is marked as replaced; the decision does not change.',
	},
	reissueReason: { vi: 'Lý do cấp lại', en: 'Why it is given out anew' },
	reissueReasonHint: {
		vi: 'Ai tra cứu giấy cũ cũng đọc được.',
		en: 'Whoever checks the old paper reads this.',
	},
	revoke: { vi: 'Hủy bỏ khen thưởng', en: 'Revoke the award' },
	revokeLead: {
		vi: 'Theo chương VII Luật Thi đua, khen thưởng. Điển hình rời thư viện ngay; địa chỉ cũ và giấy chứng nhận nêu quyết định hủy bỏ và căn cứ. Việc này không hoàn tác được.',
		en: 'Under chapter VII of the Law on Emulation and Commendation. The practice leaves the library at once; its address and its certificate name the decision and its grounds. This cannot be undone.',
	},
	revokeMails: {
		vi: 'Lãnh đạo và người soạn hồ sơ của đơn vị nhận thư báo.',
		en: 'The head of the agency and those who wrote the entry get a letter.',
	},
	number: { vi: 'Số, ký hiệu quyết định hủy bỏ', en: 'Number of the revoking decision' },
	decidedOn: { vi: 'Ngày ký', en: 'Signed on' },
	signerVi: { vi: 'Người ký, chức vụ', en: 'Signed by, with title' },
	signerHint: {
		vi: 'Ví dụ: Nguyễn Văn A, Chủ tịch Hội đồng',
		en: 'For example: Nguyễn Văn A, Chủ tịch Hội đồng',
	},
	cause: { vi: 'Trường hợp hủy bỏ', en: 'Ground in the law' },
	publicGrounds: { vi: 'Căn cứ, nêu rõ kết luận của cơ quan nào', en: 'Grounds: which body concluded what' },
	publicGroundsHint: { vi: 'Công khai trên cổng.', en: 'Made public on the portal.' },
	sure: {
		vi: 'Tôi đã đối chiếu với quyết định đã ký.',
		en: 'I compared this with the decision as signed.',
	},
} satisfies Record<string, Message>

export const certificateStates: Readonly<Record<CertificateState, Message>> = {
	valid: { vi: 'Còn giá trị', en: 'Valid' },
	superseded: { vi: 'Đã được thay thế', en: 'Superseded' },
	revoked: { vi: 'Đã bị hủy bỏ', en: 'Revoked' },
}

export const certificateStateWords: Readonly<Record<CertificateState, Message>> = {
	valid: {
		vi: 'Giấy chứng nhận này do Cổng cấp và đang có giá trị. Nội dung trên giấy phải giống hệt dưới đây.',
		en: 'The portal gave out this certificate and it holds. The paper has to say exactly what stands below.',
	},
	superseded: {
		vi: 'Giấy này đã được thay bằng lần cấp sau. Lý do: {reason}',
		en: 'This paper was replaced by a later edition. Reason: {reason}',
	},
	revoked: { vi: 'Giấy này không còn giá trị.', en: 'This paper no longer holds.' },
}

export const revocationCauseNames: Readonly<Record<RevocationCause, Message>> = {
	'false-achievement': { vi: 'kê khai gian dối thành tích', en: 'achievements were falsely declared' },
	'forged-papers': { vi: 'làm giả hồ sơ, giấy tờ', en: 'papers were forged' },
	'unlawful-appraisal': {
		vi: 'thẩm định, xét, đề nghị trái quy định của pháp luật',
		en: 'the appraisal was unlawful',
	},
	superseded: {
		vi: 'quyết định sau rút khen thưởng khi sửa đổi, thay thế quyết định trước',
		en: 'a later decision withdrew it when it superseded the one that gave it',
	},
	'standard-not-met': {
		vi: 'có kết luận, bản án về sau không bảo đảm tiêu chuẩn khen thưởng',
		en: 'a later conclusion shows that the standard was not met',
	},
}

export const certificateErrors = {
	required: { vi: 'Vui lòng điền mục này.', en: 'Please fill this in.' },
	'too-long': { vi: 'Nội dung dài quá mức cho phép.', en: 'This is too long.' },
	date: { vi: 'Vui lòng nhập ngày theo dạng ngày/tháng/năm.', en: 'Please give a date.' },
	unknown: { vi: 'Lựa chọn không hợp lệ.', en: 'This is not one of the choices.' },
	unsure: { vi: 'Vui lòng xác nhận đã đối chiếu.', en: 'Please confirm that you compared it.' },
} satisfies Record<string, Message>

/** What stands on a certificate. */
export const onCertificate = {
	name: 'GIẤY CHỨNG NHẬN',
	certifies: 'Chứng nhận',
	award: 'Đã được khen thưởng: {award}',
	about: 'cho “{title}”',
	movement: 'trong {movement}, {round}',
	decision: 'Theo Quyết định số {number} ngày {date}',
	edition: 'Cấp lại lần {count}',
	placeAndDate: '{place}ngày {day} tháng {month} năm {year}',
	code: 'Mã tra cứu: {code}',
	address: 'Quét mã để kiểm tra giá trị của giấy chứng nhận tại',
	file: 'Giấy chứng nhận',
} satisfies Record<string, string>

/**
 * Every letter the portal writes: plain text, a subject of one line, links made from the portal's own address only.
 * The body says what happened, what is asked of the reader, by when, and where.
 */
import type { AccessFacts, ComposeAccess, Letter } from '#app/domain/access-letter.ts'
import { formatMoment } from './format.ts'
import { say, type Language, type Message, type Values } from './message.ts'
import { inLanguage, paths } from './paths.ts'

type Wording = { subject: Message; text: Message }

export const frame = {
	greeting: { vi: 'Kính gửi {name},', en: 'Dear {name},' },
	signature: {
		vi: 'Trân trọng,\nBan Thư ký – Thi đua số\n\nThư này được gửi tự động, vui lòng không trả lời.',
		en: 'Yours sincerely,\nThe Secretariat – Thi đua số\n\nThis letter was sent automatically; please do not reply.',
	},
} satisfies Record<string, Message>

export const mails = {
	invitation: {
		subject: { vi: 'Thư mời tham gia cổng Thi đua số', en: 'Your invitation to Thi đua số' },
		text: {
			vi: 'Anh/chị được mời tham gia cổng Thi đua số với địa chỉ thư này. Vui lòng đặt mật khẩu trước {until} (GMT+7) tại:\n\n{link}\n\nLiên kết chỉ dùng được một lần. Vui lòng không chuyển tiếp thư này cho người khác.',
			en: 'You are invited to Thi đua số with this e-mail address. Please set your password before {until} (GMT+7) at:\n\n{link}\n\nThe link works once. Please do not forward this letter.',
		},
	},
	reset: {
		subject: { vi: 'Đặt lại mật khẩu Thi đua số', en: 'A new password for Thi đua số' },
		text: {
			vi: 'Có người vừa yêu cầu đặt lại mật khẩu cho tài khoản dùng địa chỉ thư này. Nếu đó là anh/chị, vui lòng mở liên kết sau trước {until} (GMT+7):\n\n{link}\n\nNếu không phải, anh/chị có thể bỏ qua thư này: mật khẩu hiện tại không thay đổi.',
			en: 'Somebody asked for a new password for the account of this e-mail address. If it was you, please open this link before {until} (GMT+7):\n\n{link}\n\nIf it was not, you may ignore this letter: your password has not changed.',
		},
	},
	endorsement: {
		subject: { vi: 'Hồ sơ chờ ký duyệt: {title}', en: 'An entry awaits your endorsement: {title}' },
		text: {
			vi: '{by} đã trình hồ sơ “{title}” để anh/chị xem xét, ký duyệt và nộp. Hạn nộp hồ sơ của {round}: {due}.\n\n{link}',
			en: '{by} asks you to look at the entry “{title}”, endorse it and hand it in. Submissions for {round} close at {due}.\n\n{link}',
		},
	},
	inquiry: {
		subject: { vi: 'Ban Thư ký đề nghị làm rõ hồ sơ: {title}', en: 'A question about your entry: {title}' },
		text: {
			vi: 'Ban Thư ký đề nghị đơn vị làm rõ một nội dung của hồ sơ “{title}” ({round}). Vui lòng trả lời trước {due} (GMT+7) tại:\n\n{link}',
			en: 'The secretariat has a question about the entry “{title}” ({round}). Please answer it before {due} (GMT+7) at:\n\n{link}',
		},
	},
	'inquiry-answered': {
		subject: { vi: 'Cơ quan đã làm rõ hồ sơ: {title}', en: 'The agency has answered: {title}' },
		text: {
			vi: 'Có nội dung làm rõ mới về hồ sơ “{title}” mà anh/chị thẩm định ({round}). Vui lòng xem trước khi nộp phiếu. Nếu phiếu đã nộp mà nội dung này làm thay đổi đánh giá, vui lòng báo Ban Thư ký.\n\n{link}',
			en: 'The agency has answered a question about the entry “{title}” that you review ({round}). Please read it before you hand in your sheet. If you have, and the answer changes your judgement, please tell the secretariat.\n\n{link}',
		},
	},
	'note-asked': {
		subject: { vi: 'Người dân hỏi về điển hình: {title}', en: 'A question from the public: {title}' },
		text: {
			vi: 'Ban Thư ký chuyển tới đơn vị một nội dung người dân hỏi hoặc phản ánh về điển hình “{title}”. Vui lòng trả lời tại:\n\n{link}\n\nTrả lời chỉ hiện công khai sau khi Ban Thư ký duyệt.',
			en: 'The secretariat passes on what a citizen asks or objects to about your practice “{title}”. Please answer at:\n\n{link}\n\nThe public reads the answer once the secretariat has approved it.',
		},
	},
	'note-published': {
		subject: { vi: 'Ý kiến của anh/chị đã được đăng', en: 'What you wrote is published' },
		text: {
			vi: 'Ban Thư ký đã đăng ý kiến của anh/chị về điển hình “{title}”. Cảm ơn anh/chị.\n\n{link}',
			en: 'The secretariat has published what you wrote about the practice “{title}”. Thank you.\n\n{link}',
		},
	},
	'note-found': {
		subject: { vi: 'Đã đăng kết luận về phản ánh: {title}', en: 'An objection was published: {title}' },
		text: {
			vi: 'Ban Thư ký đã đăng phản ánh của người dân về điển hình “{title}” cùng kết luận:\n\n{ruling}\n\nNếu tên gọi hoặc tóm tắt của điển hình cần đính chính, vui lòng báo Ban Thư ký. Nội dung công chúng đọc:\n{link}',
			en: 'The secretariat has published what a citizen objected to about your practice “{title}”, with what was found:\n\n{ruling}\n\nWhere the title or summary needs to be put right, please tell the secretariat. What the public reads:\n{link}',
		},
	},
	'note-settled': {
		subject: { vi: 'Kết quả xem xét phản ánh của anh/chị', en: 'What was found of your objection' },
		text: {
			vi: 'Ban Thư ký đã xem xét phản ánh của anh/chị về điển hình “{title}”:\n\n{ruling}\n\nXem hoặc xóa dữ liệu cá nhân của anh/chị: {link}',
			en: 'The secretariat has looked into your objection about the practice “{title}”:\n\n{ruling}\n\nTo see or erase your personal data: {link}',
		},
	},
	'note-refused': {
		subject: { vi: 'Ý kiến của anh/chị không được đăng', en: 'What you wrote is not published' },
		text: {
			vi: 'Ban Thư ký không đăng ý kiến của anh/chị về điển hình “{title}”. Lý do:\n\n{ruling}\n\nXem hoặc xóa dữ liệu cá nhân của anh/chị: {link}',
			en: 'The secretariat does not publish what you wrote about the practice “{title}”. The reason:\n\n{ruling}\n\nTo see or erase your personal data: {link}',
		},
	},
	'note-hidden': {
		subject: { vi: 'Ý kiến của anh/chị đã được gỡ', en: 'What you wrote was taken off the page' },
		text: {
			vi: 'Ban Thư ký đã gỡ ý kiến của anh/chị về điển hình “{title}” khỏi trang công khai. Lý do:\n\n{ruling}\n\nXem hoặc xóa dữ liệu cá nhân của anh/chị: {link}',
			en: 'The secretariat has taken what you wrote about the practice “{title}” off its public page. The reason:\n\n{ruling}\n\nTo see or erase your personal data: {link}',
		},
	},
	'sheet-reopened': {
		subject: { vi: 'Phiếu chấm điểm được mở lại: {title}', en: 'A score sheet was opened again: {title}' },
		text: {
			vi: 'Ban Thư ký đã mở lại phiếu chấm điểm của anh/chị cho hồ sơ “{title}” ({round}). Lý do ghi ở đầu phiếu. Vui lòng xem lại và nộp phiếu lần nữa; điểm chưa được tính cho đến khi nộp.\n\n{link}',
			en: 'The secretariat opened your score sheet for the entry “{title}” ({round}) again. The reason stands at its top. Please look at it and hand it in once more; it does not count until then.\n\n{link}',
		},
	},
	assignments: {
		subject: { vi: 'Phân công thẩm định: {count} hồ sơ', en: 'Entries to review: {count}' },
		text: {
			vi: 'Ban Thư ký phân công anh/chị thẩm định thêm {count} hồ sơ của {round}. Hạn nộp phiếu: {due} (GMT+7).\n\nNếu có xung đột lợi ích với hồ sơ nào, vui lòng từ chối hồ sơ đó ngay để Ban Thư ký phân công người khác.\n\n{link}',
			en: 'The secretariat assigns {count} more {count:entry|entries} of {round} to you. Sheets are due at {due} (GMT+7).\n\nIf you have a conflict of interest with one of them, please step back from it at once so that somebody else can be found.\n\n{link}',
		},
	},
	'deadline-extended': {
		subject: { vi: 'Gia hạn nhận hồ sơ: {round}', en: 'Submission extended: {round}' },
		text: {
			vi: 'Ban Thư ký gia hạn nhận hồ sơ của {round} cho tất cả đơn vị. Hạn nộp mới: {until} (GMT+7), thay cho {from}.\n\nLý do: {reason}\n\nHồ sơ của đơn vị: {link}',
			en: 'The secretariat extends submission for {round} for all agencies. The new deadline is {until} (GMT+7) in place of {from}.\n\nReason: {reason}\n\nYour entries: {link}',
		},
	},
	'deadline-excepted': {
		subject: { vi: 'Gia hạn riêng: {round}', en: 'A later deadline for you: {round}' },
		text: {
			vi: 'Ban Thư ký đồng ý gia hạn riêng trong {round}. Hạn nộp: {until} (GMT+7).\n\nLý do: {reason}\n\n{link}',
			en: 'The secretariat grants you a later deadline in {round}: {until} (GMT+7).\n\nReason: {reason}\n\n{link}',
		},
	},
	'deadline-undone': {
		subject: { vi: 'Thu hồi gia hạn riêng: {round}', en: 'A later deadline is taken back: {round}' },
		text: {
			vi: 'Ban Thư ký thu hồi gia hạn riêng đến {until} (GMT+7) trong {round}. Vui lòng xem hạn nộp hiện hành tại: {link}',
			en: 'The secretariat took back your later deadline of {until} (GMT+7) in {round}. Please see the deadline that holds now: {link}',
		},
	},
	mentioned: {
		subject: {
			vi: '{by} nhắc đến anh/chị trong góp ý: {title}',
			en: '{by} mentioned you in a comment: {title}',
		},
		text: {
			vi: '{by} đã nhắc đến anh/chị trong một góp ý nội bộ về hồ sơ “{title}”.\n\nXem và trả lời tại:\n{link}',
			en: '{by} mentioned you in a comment to colleagues on the entry “{title}”.\n\nRead and answer it at:\n{link}',
		},
	},
	'parent-endorsement': {
		subject: {
			vi: 'Hồ sơ của đơn vị trực thuộc chờ ký duyệt: {title}',
			en: 'A unit below asks for your endorsement: {title}',
		},
		text: {
			vi: '{by} đã ký duyệt hồ sơ “{title}” và trình đơn vị cấp trên ký duyệt. Hồ sơ chỉ được tính là đã nộp khi anh/chị ký, trước hạn {due} (GMT+7) của {round}.\n\n{link}',
			en: '{by} has endorsed the entry “{title}” and asks the unit above. It counts as handed in only once you endorse it, before {due} (GMT+7), when {round} closes.\n\n{link}',
		},
	},
	'endorsement-returned': {
		subject: { vi: 'Hồ sơ được trả lại để sửa: {title}', en: 'Returned to be mended: {title}' },
		text: {
			vi: '{by} trả lại hồ sơ “{title}” của {round}:\n\n{note}\n\nHạn nộp: {due} (GMT+7). Vui lòng hoàn thiện và trình lại tại:\n{link}',
			en: '{by} returns the entry “{title}” of {round}:\n\n{note}\n\nThe deadline is {due} (GMT+7). Please mend it and ask again at:\n{link}',
		},
	},
	delegation: {
		subject: { vi: 'Ủy quyền ký duyệt hồ sơ', en: 'You are to endorse on behalf of your head' },
		text: {
			vi: '{by} ủy quyền cho anh/chị ký duyệt hồ sơ của đơn vị từ {from} đến {until} (GMT+7).\n\nLý do: {reason}\n\n{link}',
			en: '{by} names you to endorse the agency’s entries from {from} until {until} (GMT+7).\n\nReason: {reason}\n\n{link}',
		},
	},
	submitted: {
		subject: { vi: 'Biên nhận hồ sơ {number}', en: 'Receipt for entry {number}' },
		text: {
			vi: 'Cổng đã nhận hồ sơ “{title}”.\n\nSố biên nhận: {number}\nThời điểm nộp: {at} (GMT+7)\nMã SHA-256 của nội dung: {digest}\n\nBiên nhận: {link}',
			en: 'The entry “{title}” was received.\n\nReceipt number: {number}\nHanded in at: {at} (GMT+7)\nSHA-256 of its content: {digest}\n\nReceipt: {link}',
		},
	},
	accepted: {
		subject: { vi: 'Hồ sơ {number} đã được tiếp nhận', en: 'Entry {number} was accepted' },
		text: {
			vi: 'Hồ sơ “{title}” đã qua kiểm tra tính hợp lệ và được chuyển thẩm định.{note}\n\n{link}',
			en: 'The entry “{title}” passed the eligibility check and goes on to review.{note}\n\n{link}',
		},
	},
	returned: {
		subject: { vi: 'Hồ sơ {number} cần bổ sung', en: 'Entry {number} was returned for completion' },
		text: {
			vi: 'Ban Thư ký trả lại hồ sơ “{title}” để bổ sung:\n\n{reasons}{note}\n\nVui lòng hoàn thiện và nộp lại tại:\n{link}',
			en: 'The secretariat returns the entry “{title}” to be completed:\n\n{reasons}{note}\n\nPlease mend it and hand it in again at:\n{link}',
		},
	},
	refused: {
		subject: { vi: 'Hồ sơ {number} không được tiếp nhận', en: 'Entry {number} was not accepted' },
		text: {
			vi: 'Ban Thư ký không tiếp nhận hồ sơ “{title}”.\n\n{reasons}{note}\n\n{link}',
			en: 'The secretariat does not accept the entry “{title}”.\n\n{reasons}{note}\n\n{link}',
		},
	},
	infected: {
		subject: { vi: 'Tệp {file} có mã độc', en: 'The file {file} holds malware' },
		text: {
			vi: 'Tệp “{file}” trong hồ sơ “{title}” bị chương trình quét phát hiện mã độc: {signature}. Cổng đã gỡ tệp khỏi hồ sơ và xóa nội dung tệp; việc này được ghi trong nhật ký.\n\nĐề nghị quét lại máy đã gửi tệp, rồi tải lên bản sạch tại:\n{link}',
			en: 'The virus scanner found malware in the file “{file}” of the entry “{title}”: {signature}. The portal took the file out of the entry and deleted its content; this is on record.\n\nPlease scan the machine it came from, then upload a clean copy at:\n{link}',
		},
	},
	infectedPaper: {
		subject: {
			vi: 'Bản ký của Quyết định số {number} có mã độc',
			en: 'The signed paper of decision {number} holds malware',
		},
		text: {
			vi: 'Tệp “{file}”, bản ký anh/chị tải lên cho Quyết định số {number}, bị chương trình quét phát hiện mã độc: {signature}. Cổng đã xóa nội dung tệp; việc này được ghi trong nhật ký.\n\nĐề nghị quét lại máy đã gửi tệp, rồi tải lên bản sạch tại:\n{link}',
			en: 'The virus scanner found malware in the file “{file}”, which you uploaded as a signed paper of decision {number}: {signature}. The portal deleted its content; this is on record.\n\nPlease scan the machine it came from, then upload a clean copy at:\n{link}',
		},
	},
	assignment: {
		subject: { vi: 'Phân công thẩm định một hồ sơ', en: 'An entry to review' },
		text: {
			vi: 'Anh/chị được phân công thẩm định hồ sơ “{title}” của {round}. Hạn nộp phiếu chấm điểm: {due} (GMT+7).\n\nNếu có xung đột lợi ích, vui lòng từ chối thẩm định tại cùng trang:\n{link}',
			en: 'You are asked to review the entry “{title}” of {round}. The score sheet is due at {due} (GMT+7).\n\nIf you have a conflict of interest, please step back on the same page:\n{link}',
		},
	},
	visit: {
		subject: { vi: 'Cử đi kiểm tra thực tế một hồ sơ', en: 'A visit in the field' },
		text: {
			vi: 'Anh/chị được cử đi kiểm tra thực tế hồ sơ “{title}” của {agency} ({round}).\n\nThời gian: {when} (GMT+7)\nĐịa điểm: {place}\n\nNội dung kiểm tra, ảnh và biên bản được ghi tại:\n{link}',
			en: 'You are to visit the entry “{title}” of {agency} ({round}).\n\nWhen: {when} (GMT+7)\nWhere: {place}\n\nThe checklist, photographs and minutes are kept at:\n{link}',
		},
	},
	'visit-blind': {
		subject: { vi: 'Cử đi kiểm tra thực tế một hồ sơ', en: 'A visit in the field' },
		text: {
			vi: 'Anh/chị được cử đi kiểm tra thực tế một hồ sơ của {round}.\n\nThời gian: {when} (GMT+7)\nĐịa điểm: {place}\n\nĐợt này thẩm định kín hai chiều: tên hồ sơ và cơ quan chỉ đọc được sau khi đăng nhập; anh/chị sẽ không được phân công chấm hồ sơ này, và vui lòng không trao đổi về hồ sơ với người chấm.\n{link}',
			en: 'You are to visit an entry of {round}.\n\nWhen: {when} (GMT+7)\nWhere: {place}\n\nThe review of this round is blind on both sides: the entry and its agency are named only once you are signed in; you will not be given its sheet to score, and please do not speak of it with those who score.\n{link}',
		},
	},
	'visit-off': {
		subject: { vi: 'Hủy lịch kiểm tra thực tế', en: 'A visit is called off' },
		text: {
			vi: 'Buổi kiểm tra thực tế của {round} lúc {when} (GMT+7) tại {place} đã được hủy. Lý do: {reason}\n\nCác buổi còn lại của anh/chị:\n{link}',
			en: 'The visit of {round} at {when} (GMT+7), {place}, is called off. Why: {reason}\n\nYour other visits:\n{link}',
		},
	},
	'discussion-note': {
		subject: { vi: 'Trao đổi mới về một hồ sơ đã chấm', en: 'A new note on an entry you scored' },
		text: {
			vi: 'Có trao đổi mới về hồ sơ “{title}” của {round}. Nội dung chỉ đọc trên cổng:\n{link}',
			en: 'There is a new note on the entry “{title}” of {round}. It is read on the portal alone:\n{link}',
		},
	},
	'reviewer-wanted': {
		subject: { vi: 'Cần người thẩm định thay thế', en: 'A substitute reviewer is needed' },
		text: {
			vi: 'Một người thẩm định không tiếp tục với hồ sơ “{title}” của {round}. Trang tiến độ gợi ý những người phù hợp nhất đang rảnh:\n{link}',
			en: 'A reviewer no longer has the entry “{title}” of {round}. The page of progress offers the best who are free:\n{link}',
		},
	},
	'third-wanted': {
		subject: { vi: 'Các phiếu lệch nhau, chưa có người thứ ba', en: 'Sheets lie apart and nobody is free' },
		text: {
			vi: 'Các phiếu của hồ sơ “{title}” thuộc {round} lệch nhau quá ngưỡng của đợt, nhưng cổng không tìm được người thẩm định nào đang rảnh. Kính đề nghị Ban Thư ký xem tại trang tiến độ:\n{link}',
			en: 'The sheets of the entry “{title}” of {round} lie further apart than the round allows, and the portal found nobody free. Please look at the page of progress:\n{link}',
		},
	},
	'sheet-given-on': {
		subject: { vi: 'Phiếu quá hạn đã giao cho người khác', en: 'A late sheet was given to somebody else' },
		text: {
			vi: 'Một phiếu chấm điểm quá hạn của anh/chị trong {round} đã được Ban Thư ký giao cho người khác. Anh/chị không cần làm gì thêm với phiếu này.\n\nCác phiếu còn lại: {link}',
			en: 'A score sheet of yours in {round} was late and has been given to somebody else. You need do nothing more about it.\n\nYour other sheets: {link}',
		},
	},
	objection: {
		subject: { vi: 'Phản ánh {number} về danh sách công khai', en: 'Objection {number} to the public list' },
		text: {
			vi: 'Có phản ánh mới về hồ sơ “{title}” trong danh sách đề nghị “{award}” đang công khai ({round}). Hội đồng chỉ được bỏ phiếu sau khi phản ánh được trả lời.\n\n{link}',
			en: 'There is a new objection to the entry “{title}”, proposed for “{award}” ({round}). The council cannot vote on it before it is answered.\n\n{link}',
		},
	},
	ballot: {
		subject: { vi: 'Hội đồng mở phiếu bầu', en: 'A ballot of the council is open' },
		text: {
			vi: 'Hội đồng {round} mở phiếu bầu kín về “{award}” cho hồ sơ “{title}”. Kính mời anh/chị bỏ phiếu trước {due} (GMT+7).\n\n{link}',
			en: 'The council of {round} holds a secret ballot on “{award}” for the entry “{title}”. Please vote before {due} (GMT+7).\n\n{link}',
		},
	},
	awarded: {
		subject: { vi: 'Công bố khen thưởng: {title}', en: 'Award published: {title}' },
		text: {
			vi: 'Quyết định số {number} đã được công bố. Hồ sơ “{title}” được khen thưởng: {award}. Xin chúc mừng!\n\nTrang công khai: {link}',
			en: 'Decision {number} was published. The entry “{title}” receives: {award}. Congratulations!\n\nPublic page: {link}',
		},
	},
	'not-awarded': {
		subject: { vi: 'Công bố quyết định số {number}', en: 'Decision {number} was published' },
		text: {
			vi: 'Quyết định số {number} đã được công bố. Hồ sơ “{title}” không thuộc danh sách khen thưởng lần này.{grounds} Trân trọng cảm ơn đơn vị đã tham gia.\n\n{link}',
			en: 'Decision {number} was published. The entry “{title}” is not among its awards.{grounds} Thank you for taking part.\n\n{link}',
		},
	},
	'sent-back': {
		subject: { vi: 'Hội đồng trả lại hồ sơ để hoàn thiện', en: 'The council sends an entry back' },
		text: {
			vi: 'Theo Quyết định số {number}, Hội đồng trả lại hồ sơ “{title}” để đơn vị hoàn thiện.{grounds}\n\nHồ sơ đã mở để sửa trên cổng; đơn vị nộp lại trước khi Hội đồng kết thúc họp xét:\n{link}',
			en: 'By decision {number} the council sends the entry “{title}” back to be mended.{grounds}\n\nIt is open for writing on the portal; hand it in before the council’s deliberation ends:\n{link}',
		},
	},
	referred: {
		subject: { vi: 'Hồ sơ được trình cấp trên xem xét', en: 'An entry is referred to a higher body' },
		text: {
			vi: 'Theo Quyết định số {number}, hồ sơ “{title}” được trình {body} xem xét.{grounds}\n\n{link}',
			en: 'By decision {number} the entry “{title}” is referred to {body}.{grounds}\n\n{link}',
		},
	},
	suspended: {
		subject: { vi: 'Tạm dừng xét một hồ sơ', en: 'An entry is suspended' },
		text: {
			vi: 'Theo Quyết định số {number}, việc xét hồ sơ “{title}” được tạm dừng: {gate}.{grounds}\n\n{link}',
			en: 'By decision {number} the entry “{title}” is suspended: {gate}.{grounds}\n\n{link}',
		},
	},
	corrected: {
		subject: { vi: 'Sửa đổi khen thưởng: {title}', en: 'Award corrected: {title}' },
		text: {
			vi: 'Quyết định số {number} sửa đổi Quyết định số {earlier} về hồ sơ “{title}”. Khen thưởng nay là: {award}. Lý do: {why}\n\nGiấy chứng nhận cũ được thay bằng giấy mới. Trang công khai: {link}',
			en: 'Decision {number} amends decision {earlier} on the entry “{title}”. The award is now: {award}. Grounds: {why}\n\nA new certificate takes the place of the old one. Public page: {link}',
		},
	},
	revoked: {
		subject: { vi: 'Hủy bỏ khen thưởng: {title}', en: 'Award revoked: {title}' },
		text: {
			vi: 'Khen thưởng “{award}” của hồ sơ “{title}” đã bị hủy bỏ theo quyết định số {number}. Căn cứ: {grounds}\n\nGiấy chứng nhận không còn giá trị; trang điển hình không còn trong thư viện, địa chỉ cũ nêu rõ quyết định hủy bỏ:\n{link}',
			en: 'The award “{award}” of the entry “{title}” was revoked by decision {number}. Grounds: {grounds}\n\nIts certificate no longer holds; the practice has left the library, and its former address names the decision:\n{link}',
		},
	},
} satisfies Record<string, Wording>

export type MailName = keyof typeof mails

/** A letter to one person in their language; a value never breaks a line of the subject. */
export const letter = (language: Language, name: string, what: MailName, values: Values): Letter => {
	const { subject, text } = mails[what]
	const body = [
		say(language, frame.greeting, { name: line(name) }),
		say(language, text, values),
		say(language, frame.signature),
	]
	return { subject: line(say(language, subject, values)), text: `${body.join('\n\n')}\n` }
}

/** The letter with the link for a password, on a portal at `base`. */
export const accessLetter =
	(base: string): ComposeAccess =>
	({ purpose, secret, language, name, until }: AccessFacts) =>
		letter(language, name, purpose, {
			until: formatMoment(until),
			link: base + inLanguage(language, paths.setPassword(secret)),
		})

const line = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

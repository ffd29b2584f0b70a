/** Words of questions about an entry: from a reviewer to the secretary, from the secretary to the agency, and back. */
import type { Message } from './message.ts'

export const inquiries = {
	askTitle: { vi: 'Hỏi về hồ sơ', en: 'Questions about the entry' },
	askLead: {
		vi: 'Ban Thư ký đọc câu hỏi, hỏi cơ quan bằng lời của mình và gửi trả lời cho mọi người thẩm định hồ sơ này. Cơ quan không biết ai hỏi, mấy người hỏi, và có ai hỏi hay không.',
		en: 'The secretariat reads your question, asks the agency in its own words and gives the answer to everyone who reviews this entry. The agency learns neither who asked nor how many, nor whether a reviewer asked at all.',
	},
	askAct: { vi: 'Gửi Ban Thư ký', en: 'Send to the secretariat' },
	askLink: { vi: 'Hỏi Ban Thư ký về hồ sơ', en: 'Ask the secretariat about the entry' },
	question: { vi: 'Câu hỏi', en: 'Question' },
	questionHint: {
		vi: 'Nêu rõ chỗ nào của hồ sơ, cần làm rõ điều gì. Từ 10 đến 3.000 ký tự.',
		en: 'Say which part of the entry it is about and what is to be made clear. 10 to 3,000 characters.',
	},
	ownQuestions: { vi: 'Câu hỏi của bạn', en: 'Your questions' },
	noOwnQuestions: {
		vi: 'Bạn chưa hỏi gì về hồ sơ này.',
		en: 'You have not asked anything about this entry.',
	},
	waits: { vi: 'Chờ Ban Thư ký', en: 'Waits for the secretariat' },
	sent: { vi: 'Đã chuyển tới cơ quan', en: 'Put to the agency' },
	declined: { vi: 'Không chuyển', en: 'Not put to the agency' },
	declineNote: { vi: 'Ban Thư ký: {note}', en: 'The secretariat: {note}' },

	answered: { vi: 'Nội dung cơ quan đã làm rõ', en: 'What the agency made clear' },
	noneAsked: {
		vi: 'Chưa có đề nghị làm rõ nào về hồ sơ này.',
		en: 'The agency has not been asked anything.',
	},
	asked: { vi: 'Ban Thư ký hỏi ngày', en: 'The secretariat asked on' },
	answeredOn: { vi: 'Cơ quan trả lời', en: 'The agency answered' },
	noAnswerYet: { vi: 'Chưa trả lời, hạn', en: 'Not answered yet, due' },
	unread: { vi: 'Mới', en: 'New' },
	unreadTitle: {
		vi: 'Cơ quan đã làm rõ thêm sau lần bạn ghi phiếu gần nhất',
		en: 'The agency has answered since you last wrote on the sheet',
	},
	unreadDone: {
		vi: 'Phiếu đã nộp được viết khi chưa có nội dung này. Nếu cần chấm lại, hãy đề nghị Ban Thư ký mở lại phiếu.',
		en: 'Your sheet was handed in without it. If it changes your judgement, ask the secretariat to reopen the sheet.',
	},
	toAnswers: { vi: 'Xem nội dung làm rõ', en: 'Read the answers' },

	deskTitle: { vi: 'Đề nghị làm rõ', en: 'Questions to the agency' },
	deskLead: {
		vi: 'Câu hỏi của người thẩm định chỉ Ban Thư ký đọc được. Cơ quan nhận đề nghị dưới tên Ban Thư ký; mọi người thẩm định hồ sơ đọc đề nghị và trả lời theo cách che thông tin của đợt.',
		en: 'Only the secretariat reads what reviewers ask. The agency is asked in the secretariat’s name; everyone who reviews the entry reads question and answer, as blind as the round.',
	},
	waiting: { vi: 'Câu hỏi đang chờ', en: 'Questions that wait' },
	noneWaiting: { vi: 'Không có câu hỏi nào đang chờ.', en: 'No question waits.' },
	declineTitle: { vi: 'Không chuyển, trả lời người hỏi', en: 'Do not put it to the agency' },
	note: { vi: 'Lý do gửi người hỏi', en: 'Reason for the reviewer' },
	decline: { vi: 'Trả lời người hỏi', en: 'Answer the reviewer' },
	sendTitle: { vi: 'Hỏi cơ quan', en: 'Ask the agency' },
	text: { vi: 'Nội dung đề nghị làm rõ', en: 'What the agency is asked' },
	textHint: {
		vi: 'Viết bằng lời của Ban Thư ký: cách hành văn cũng có thể lộ người hỏi. Không nêu tên, số lượng người thẩm định. Nên gộp các câu hỏi và không gửi ngay lúc vừa nhận.',
		en: 'In the secretariat’s own words: a way of writing can give a person away. No names or numbers of reviewers. Better join questions, and do not send them the moment they arrive.',
	},
	closes: { vi: 'Đề nghị này giải quyết câu hỏi', en: 'This closes the questions' },
	days: { vi: 'Số ngày để trả lời', en: 'Days to answer' },
	daysHint: {
		vi: 'Từ 1 đến 30; không muộn hơn hạn thẩm định.',
		en: '1 to 30; never beyond the end of the review.',
	},
	send: { vi: 'Gửi cơ quan', en: 'Send to the agency' },
	history: { vi: 'Đã hỏi cơ quan', en: 'What the agency was asked' },
	behind: { vi: 'Theo câu hỏi của: {names}', en: 'On questions of: {names}' },
	behindNobody: { vi: 'Ban Thư ký tự hỏi', en: 'Asked by the secretariat itself' },
	declinedQuestions: { vi: 'Câu hỏi không chuyển', en: 'Questions that were declined' },
	questionsWaiting: { vi: 'Câu hỏi của người thẩm định', en: 'Questions of reviewers' },
	questionsWaitingHint: { vi: 'Chờ Ban Thư ký chuyển tới cơ quan', en: 'Wait to be put to the agency' },

	agencyTitle: { vi: 'Làm rõ hồ sơ', en: 'Questions of the secretariat' },
	agencyLead: {
		vi: 'Ban Thư ký đề nghị làm rõ một số nội dung. Trả lời được gửi cho những người xét hồ sơ và không sửa được sau khi gửi; hồ sơ đã nộp giữ nguyên.',
		en: 'The secretariat asks you to make some things clear. Answers go to those who judge the entry and cannot be changed once sent; the entry itself stays as it was handed in.',
	},
	noneForAgency: { vi: 'Chưa có đề nghị làm rõ nào', en: 'Nothing was asked' },
	noneForAgencyWords: {
		vi: 'Khi Ban Thư ký cần làm rõ, đơn vị nhận được thư và đề nghị hiện ở đây.',
		en: 'When the secretariat has a question you get a letter, and it appears here.',
	},
	answer: { vi: 'Trả lời', en: 'Answer' },
	answerHint: {
		vi: 'Đợt kín hai chiều: tên cơ quan và tác giả trong trả lời được che khi người thẩm định đọc. Tối đa 5.000 ký tự.',
		en: 'In a double-blind round the names of agency and authors are masked for reviewers. At most 5,000 characters.',
	},
	sendAnswer: { vi: 'Gửi trả lời', en: 'Send the answer' },
	answeredBy: { vi: '{name} trả lời', en: 'Answered by {name}' },
	openTitle: { vi: 'Ban Thư ký đề nghị làm rõ hồ sơ', en: 'The secretariat has a question' },
	openDue: { vi: '{title}: hạn trả lời', en: '{title}: answer' },
	openAct: { vi: 'Trả lời ngay', en: 'Answer' },
} satisfies Record<string, Message>

export const inquiryErrors = {
	required: { vi: 'Vui lòng điền mục này.', en: 'Please fill this in.' },
	'too-short': { vi: 'Vui lòng nêu rõ hơn.', en: 'Please say more.' },
	'too-long': { vi: 'Nội dung quá dài.', en: 'Too long.' },
	'too-many': { vi: 'Quá nhiều lựa chọn.', en: 'Too many.' },
	number: { vi: 'Cần một số nguyên từ 1 đến 30.', en: 'A whole number from 1 to 30 is needed.' },
	'names-told': {
		vi: 'Nội dung nêu tên người tham gia xét. Vui lòng bỏ tên.',
		en: 'The text names people who judge. Please leave the names out.',
	},
} satisfies Record<string, Message>

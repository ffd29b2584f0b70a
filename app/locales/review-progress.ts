/** Words of the secretary's page of progress: the numbers, who is late, the letter that reminds, who could step in. */
import type { ComposeOwed } from '#app/domain/review-progress.ts'
import { formatMoment } from './format.ts'
import { frame } from './mails.ts'
import { say, type Language, type Message } from './message.ts'
import { inLanguage, paths } from './paths.ts'

export const progress = {
	title: { vi: 'Tiến độ thẩm định', en: 'Progress of the review' },
	lead: {
		vi: 'Phiếu của mọi hồ sơ mà bạn được xem; hồ sơ có xung đột lợi ích hoặc do chính bạn thẩm định không được tính.',
		en: 'The sheets of every entry you may see; entries you are bound to, or review yourself, are not counted.',
	},
	handedIn: { vi: 'Đã nộp', en: 'Handed in' },
	started: { vi: 'Đang viết', en: 'Begun' },
	untouched: { vi: 'Chưa mở', en: 'Not begun' },
	late: { vi: 'Quá hạn', en: 'Late' },
	sheets: { vi: 'Phiếu', en: 'Sheets' },
	done: { vi: '{value} trên {max} phiếu đã nộp', en: '{value} of {max} {max:sheet|sheets} handed in' },
	none: { vi: 'Chưa phân công hồ sơ nào', en: 'Nothing is assigned yet' },
	noneWords: {
		vi: 'Tiến độ hiện ra sau khi phân công thẩm định.',
		en: 'Progress shows once entries are assigned.',
	},
	toPlan: { vi: 'Phân công thẩm định', en: 'Assign reviewers' },

	wanting: { vi: 'Hồ sơ cần thêm người', en: 'Entries that need somebody' },
	wantingLead: {
		vi: 'Người được gợi ý hợp lĩnh vực, không xung đột lợi ích, không vắng mặt và còn trong giới hạn phiếu.',
		en: 'Those offered know the field, are not bound, not away and within their limit.',
	},
	noneWanting: { vi: 'Không hồ sơ nào cần thêm người.', en: 'No entry needs anybody.' },
	vacant: { vi: 'thiếu {count} người', en: '{count} missing' },
	stepped: { vi: '{count} người đã từ chối', en: '{count} stepped back' },
	lateSheets: { vi: '{count} phiếu quá hạn', en: '{count} late' },
	apart: { vi: 'các phiếu lệch nhau {range} điểm', en: 'sheets {range} points apart' },
	offer: { vi: 'Phân công {name}', en: 'Assign {name}' },
	noOffer: { vi: 'Không còn ai phù hợp.', en: 'Nobody is left who could.' },
	seeAll: { vi: 'Xem mọi người', en: 'See everybody' },

	reviewers: { vi: 'Theo người thẩm định', en: 'By reviewer' },
	reviewer: { vi: 'Người thẩm định', en: 'Reviewer' },
	left: { vi: 'Còn lại', en: 'Left' },
	lastSeen: { vi: 'Ghi phiếu lần cuối', en: 'Last written' },
	lastReminded: { vi: 'Nhắc lần cuối', en: 'Last reminded' },
	choose: { vi: 'Chọn {name} để nhắc', en: 'Choose {name} to remind' },
	remindLate: { vi: 'Nhắc mọi người có phiếu quá hạn', en: 'Remind everybody who is late' },
	remindChosen: { vi: 'Xem thư nhắc người đã chọn', en: 'See the letter to those chosen' },
	panels: { vi: 'Theo tổ thẩm định', en: 'By panel' },
	panel: { vi: 'Tổ', en: 'Panel' },
	members: { vi: 'Thành viên', en: 'Members' },
	entries: { vi: 'Theo hồ sơ', en: 'By entry' },
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	range: { vi: 'Chênh lệch', en: 'Apart' },
	days: { vi: 'Theo ngày', en: 'By day' },
	day: { vi: 'Ngày', en: 'Day' },
	sum: { vi: 'Cộng dồn', en: 'Sum' },

	remindTitle: { vi: 'Nhắc nộp phiếu', en: 'Remind of sheets' },
	remindLead: {
		vi: 'Mỗi người nhận một thư về phiếu của mình; thư không nêu tên hồ sơ nào. Ai nộp hết trước khi thư đi sẽ không nhận thư.',
		en: 'Each gets one letter about their own sheets; no entry is named in it. Who hands everything in first gets none.',
	},
	to: { vi: 'Gửi {count} người', en: 'To {count} {count:person|people}' },
	toOne: { vi: '{name}: còn {left} phiếu, quá hạn {late}', en: '{name}: {left} left, {late} late' },
	nobody: { vi: 'Không có ai cần nhắc', en: 'There is nobody to remind' },
	nobodyWords: {
		vi: 'Những người đã chọn đã nộp đủ phiếu hoặc vừa được nhắc trong 20 giờ qua.',
		en: 'Those chosen have handed everything in, or were reminded within 20 hours.',
	},
	preview: { vi: 'Thư gửi {name}', en: 'The letter to {name}' },
	note: { vi: 'Lời nhắn thêm', en: 'A few words more' },
	noteHint: {
		vi: 'Không bắt buộc, tối đa 500 ký tự; nằm trong thư trước liên kết. Không nêu tên hồ sơ.',
		en: 'At most 500 characters; stands before the link. Name no entry.',
	},
	look: { vi: 'Xem lại thư', en: 'Look at the letter again' },
	send: { vi: 'Gửi thư nhắc', en: 'Send the reminders' },
	back: { vi: 'Về tiến độ', en: 'Back to progress' },
} satisfies Record<string, Message>

const letter = {
	subject: {
		vi: 'Còn {left} phiếu chấm chưa nộp: {round}',
		en: '{left} {left:sheet|sheets} to hand in: {round}',
	},
	text: {
		vi: 'Anh/chị còn {left} phiếu chấm điểm chưa nộp trong {round}.{late}{due}{note}\n\nBàn thẩm định: {link}\n\nNếu không thể hoàn thành, vui lòng từ chối ngay trên cổng để Ban Thư ký phân công người khác.',
		en: 'You have {left} score {left:sheet|sheets} to hand in for {round}.{late}{due}{note}\n\nYour desk: {link}\n\nIf you cannot finish them, please step back on the portal at once so that somebody else can be found.',
	},
	late: { vi: ' Trong đó {late} phiếu đã quá hạn.', en: ' {late} of them are late.' },
	due: { vi: ' Hạn gần nhất: {due} (GMT+7).', en: ' The next is due at {due} (GMT+7).' },
} satisfies Record<string, Message>

/** The letter as it is shown first and then sent; links lead to this portal alone. */
export const owedLetter =
	(baseUrl: string): ComposeOwed =>
	({ language, name, round, left, late, dueAt, note }) => {
		const called = language === 'en' ? round.nameEn : round.nameVi
		const text = say(language, letter.text, {
			left,
			round: called,
			late: late > 0 ? say(language, letter.late, { late }) : '',
			due: dueAt === null ? '' : say(language, letter.due, { due: formatMoment(dueAt) }),
			note: note.trim() === '' ? '' : `\n\n${note.trim()}`,
			link: baseUrl + inLanguage(language, paths.review()),
		})
		return {
			subject: say(language, letter.subject, { left, round: called }),
			text: framed(language, name, text),
		}
	}

const framed = (language: Language, name: string, text: string): string =>
	[say(language, frame.greeting, { name }), text, say(language, frame.signature)].join('\n\n')

/** Words of the reminders before a deadline: the letter, the page that ends them, the choice on the account page. */
import type { ComposeReminder, TimeLeft } from '#app/domain/reminder.ts'
import { formatMoment } from './format.ts'
import { gapText } from './gap-words.ts'
import { frame } from './mails.ts'
import { say, type Language, type Message } from './message.ts'
import { inLanguage, paths } from './paths.ts'

export const reminders = {
	title: { vi: 'Thư nhắc hạn nộp hồ sơ', en: 'Reminders before the deadline' },
	lead: {
		vi: 'Khi hồ sơ anh/chị soạn chưa nộp, cổng gửi thư nhắc trước hạn 7 ngày, 3 ngày, 1 ngày và 6 giờ, kèm danh sách nội dung còn thiếu.',
		en: 'While an entry that you work on is not handed in, the portal writes to you 7 days, 3 days, 1 day and 6 hours before the deadline, with a list of what is missing.',
	},
	isOn: { vi: 'Anh/chị đang nhận thư nhắc.', en: 'You receive reminders.' },
	isOff: { vi: 'Anh/chị đã ngừng nhận thư nhắc.', en: 'You no longer receive reminders.' },
	stop: { vi: 'Ngừng nhận thư nhắc', en: 'Stop the reminders' },
	start: { vi: 'Nhận lại thư nhắc', en: 'Receive reminders again' },
	otherLetters: {
		vi: 'Biên nhận, kết quả kiểm tra và các thư khác vẫn được gửi như thường.',
		en: 'Receipts, the outcome of checks and other letters still come.',
	},
	goneTitle: { vi: 'Liên kết không đúng', en: 'This link is not right' },
	gone: {
		vi: 'Liên kết này không phải của một thư nhắc. Anh/chị có thể đổi lựa chọn ở trang tài khoản sau khi đăng nhập.',
		en: 'This link does not belong to a reminder. You can change your choice on the account page once you are signed in.',
	},
	toAccount: { vi: 'Mở trang tài khoản', en: 'Open the account page' },
} satisfies Record<string, Message>

const letter = {
	subject: { vi: 'Còn {left}: hồ sơ chưa nộp', en: '{left} left: an entry is not handed in' },
	due: {
		vi: 'Hồ sơ “{title}” của {round} chưa được nộp. Hạn nộp: {due} (GMT+7), còn {left}.',
		en: 'The entry “{title}” of {round} is not handed in. The deadline is {due} (GMT+7): {left} left.',
	},
	missing: { vi: 'Còn thiếu {count} nội dung:', en: 'Still missing ({count}):' },
	complete: {
		vi: 'Nội dung đã đủ; chỉ còn trình lãnh đạo ký và nộp.',
		en: 'Nothing is missing; it only has to be endorsed and handed in.',
	},
	waiting: {
		vi: 'Hồ sơ đang chờ lãnh đạo đơn vị ký và nộp.',
		en: 'It waits for the head of the unit to endorse it and hand it in.',
	},
	go: { vi: 'Mở hồ sơ:\n{link}', en: 'Open the entry:\n{link}' },
	stop: {
		vi: 'Không muốn nhận thư nhắc, vui lòng mở liên kết sau (không cần đăng nhập):\n{link}',
		en: 'To receive no more reminders, open this link (no sign-in needed):\n{link}',
	},
	untitled: { vi: 'Chưa đặt tên', en: 'Untitled' },
} satisfies Record<string, Message>

const spans = {
	days: { vi: '{days} ngày', en: '{days} {days:day|days}' },
	day: { vi: '{days} ngày', en: '{days} day' },
	hours: { vi: '{hours} giờ', en: '{hours} hours' },
	hour: { vi: '{hours} giờ', en: '{hours} hour' },
	minutes: { vi: '{minutes} phút', en: '{minutes} min' },
} satisfies Record<string, Message>

/** "3 ngày", "6 ngày 23 giờ", "45 phút". */
export const leftText = (language: Language, left: TimeLeft): string => {
	const said = [
		...(left.days > 0 ? [left.days === 1 ? spans.day : spans.days] : []),
		...(left.hours > 0 ? [left.hours === 1 ? spans.hour : spans.hours] : []),
		...(left.minutes > 0 ? [spans.minutes] : []),
	]
	return said.map((message) => say(language, message, left)).join(' ')
}

/** The letter to one person, on a portal at `base`. Its subject names neither the entry nor its agency. */
export const reminderLetter =
	(base: string): ComposeReminder =>
	({ language, name, entryId, title, round, deadline, left, stage, gaps, form, secret }) => {
		const at = (path: string) => base + inLanguage(language, path)
		const put = (message: Message, values = {}) => say(language, message, values)
		const values = {
			title: oneLine(title) || put(letter.untitled),
			round: language === 'en' ? round.nameEn : round.nameVi,
			due: formatMoment(deadline),
			left: leftText(language, left),
		}
		const isWaiting = stage === 'endorsement'
		const stopLink = at(paths.reminderStop(secret))
		const said = gaps.map((gap) => `– ${gapText(gap, form, (message) => put(message))}`)
		const state = [put(letter.missing, { count: gaps.length }), ...said].join('\n')
		const link = at(
			isWaiting
				? paths.entrySubmission(entryId)
				: gaps.length > 0
					? paths.entryEditor(entryId)
					: paths.entry(entryId),
		)
		const body = [
			put(frame.greeting, { name: oneLine(name) }),
			put(letter.due, values),
			gaps.length > 0 ? state : put(isWaiting ? letter.waiting : letter.complete),
			put(letter.go, { link }),
			put(frame.signature),
			put(letter.stop, { link: stopLink }),
		]
		return { subject: put(letter.subject, values), text: `${body.join('\n\n')}\n`, stopLink }
	}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

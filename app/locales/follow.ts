/** Words of following by e-mail: the form, the pages of its links, the letters. */
import type {
	ComposeDigest,
	ComposeFollowLetter,
	FollowKind,
	Pace,
	ToldPractice,
} from '#app/domain/follow.ts'
import { formatDate, formatMoment } from './format.ts'
import { frame } from './mails.ts'
import { say, type Language, type Message } from './message.ts'
import { inLanguage, paths } from './paths.ts'
import { practiceStateNames } from './practice-updates.ts'

export const follow = {
	title: { vi: 'Theo dõi qua thư điện tử', en: 'Follow by e-mail' },
	link: { vi: 'Theo dõi qua thư', en: 'Follow by e-mail' },
	pace: { vi: 'Nhận thư khi nào', en: 'When to be written to' },
	start: { vi: 'Gửi thư xác nhận', en: 'Send the letter to confirm' },
	once: {
		vi: 'Cổng gửi một thư để xác nhận địa chỉ. Mỗi thư sau đó có liên kết ngừng theo dõi bằng một lần bấm. Không ai biết anh/chị theo dõi gì.',
		en: 'One letter comes to confirm your address. Every later one has a link that ends it by one click. Nobody is told what you follow.',
	},
	sent: {
		vi: 'Cổng đã gửi thư xác nhận. Việc theo dõi bắt đầu khi anh/chị mở liên kết trong thư và bấm xác nhận trong 48 giờ.',
		en: 'A letter is on its way. You follow once you open its link and confirm within 48 hours.',
	},
	confirmTitle: { vi: 'Xác nhận theo dõi', en: 'Confirm that you follow' },
	confirm: { vi: 'Xác nhận', en: 'Confirm' },
	confirmed: { vi: 'Đã theo dõi', en: 'You follow this now' },
	confirmedWords: {
		vi: 'Cổng sẽ gửi thư khi có nội dung mới được công bố.',
		en: 'The portal will write to you when something new is published.',
	},
	already: { vi: 'Liên kết này đã được xác nhận', en: 'This link was confirmed already' },
	alreadyWords: {
		vi: 'Anh/chị không cần làm gì thêm. Mỗi thư đều có liên kết để ngừng theo dõi.',
		en: 'There is nothing more to do. Every letter has a link that ends it.',
	},
	notMine: {
		vi: 'Nếu không phải anh/chị yêu cầu, chỉ cần đóng trang này; địa chỉ thư sẽ bị xóa sau 48 giờ.',
		en: 'If you did not ask for this, just close this page; the address is erased after 48 hours.',
	},
	stopTitle: { vi: 'Ngừng theo dõi', en: 'Follow no more' },
	stop: { vi: 'Ngừng theo dõi và xóa địa chỉ thư', en: 'Follow no more, erase my address' },
	stopped: { vi: 'Đã ngừng theo dõi', en: 'You follow this no more' },
	stoppedWords: {
		vi: 'Cổng đã xóa địa chỉ thư của anh/chị cho việc theo dõi này.',
		en: 'The portal has erased the address that it kept for this.',
	},
	goneTitle: { vi: 'Liên kết không còn dùng được', en: 'This link no longer works' },
	gone: {
		vi: 'Liên kết đã quá 48 giờ, hoặc anh/chị đã ngừng theo dõi. Muốn theo dõi, mời anh/chị mở thư viện hoặc trang điển hình, bấm “Theo dõi qua thư” và gửi lại biểu mẫu.',
		en: 'It is older than 48 hours, or you follow this no more. To follow, open the library or the page of a practice, press “Follow by e-mail” and send the form again.',
	},
	toGallery: { vi: 'Về thư viện', en: 'To the library' },
	held: { vi: 'Đang theo dõi qua thư', en: 'Followed by e-mail' },
	unconfirmed: { vi: 'chưa xác nhận', en: 'not confirmed' },
} satisfies Record<string, Message>

export const paceWords: Readonly<Record<Pace, Message>> = {
	'at-once': { vi: 'Ngay khi công bố', en: 'As soon as it is published' },
	weekly: { vi: 'Mỗi tuần một thư', en: 'Once a week' },
}

/** What is followed, as a sentence of the form and the letters. */
export const followedWords: Readonly<Record<FollowKind, Message>> = {
	gallery: {
		vi: 'Mọi điển hình mới trong thư viện',
		en: 'Every new practice in the library',
	},
	practice: {
		vi: 'Tin mới về điển hình “{name}”: cập nhật của cơ quan, đơn vị áp dụng lại, ý kiến được đăng',
		en: 'News of the practice “{name}”: what its agency says of it, others that take it over, words of citizens',
	},
	unit: { vi: 'Điển hình mới của {name}', en: 'New practices of {name}' },
	topic: { vi: 'Điển hình mới về {name}', en: 'New practices in {name}' },
}

export const followErrors = {
	required: { vi: 'Vui lòng điền địa chỉ thư.', en: 'Please give your address.' },
	email: {
		vi: 'Địa chỉ thư chưa đúng, ví dụ đúng: an@example.vn.',
		en: 'This is no e-mail address; one looks like an@example.vn.',
	},
	choose: { vi: 'Vui lòng chọn một mục.', en: 'Please choose one.' },
	consent: {
		vi: 'Cần đồng ý để cổng gửi được thư.',
		en: 'Without your consent the portal cannot write to you.',
	},
} satisfies Record<string, Message>

const letter = {
	reader: { vi: 'anh/chị', en: 'reader' },
	confirmSubject: { vi: 'Xác nhận theo dõi qua thư', en: 'Confirm that you follow by e-mail' },
	confirmText: {
		vi: 'Có người yêu cầu gửi tới địa chỉ này: {what} ({pace}).\n\nNếu đó là anh/chị, vui lòng mở liên kết trước {until} (GMT+7) và bấm xác nhận:\n{link}\n\nNếu không phải, anh/chị có thể bỏ qua thư này.',
		en: 'Somebody asked that this address be sent: {what} ({pace}).\n\nIf it was you, please open the link before {until} (GMT+7) and confirm:\n{link}\n\nIf it was not, you may ignore this letter.',
	},
	subject: { vi: 'Thư viện Thi đua số: có nội dung mới', en: 'The library of Thi đua số: something new' },
	lead: { vi: 'Anh/chị đang theo dõi: {what}.', en: 'You follow: {what}.' },
	replicated: {
		vi: 'Điển hình được áp dụng lại ở:',
		en: 'The practice was taken over by:',
	},
	published: { vi: 'Mới công bố:', en: 'Newly published:' },
	more: { vi: 'Và {count} điển hình khác: {link}', en: 'And {count} more: {link}' },
	notes: {
		vi: 'Ý kiến mới của người dân được đăng: {count}. Xem tại:\n{link}',
		en: 'New words of citizens: {count}. Read them at:\n{link}',
	},
	updated: { vi: 'Cơ quan cho biết điển hình nay ra sao:', en: 'Its agency says how the practice stands:' },
	readUpdates: { vi: 'Xem tại:', en: 'Read it at:' },
	stop: {
		vi: 'Ngừng theo dõi (một lần bấm, không cần đăng nhập):\n{link}',
		en: 'To follow no more (one click, no sign-in needed):\n{link}',
	},
} satisfies Record<string, Message>

/** On one line, as names of entries stand in a letter. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const whatOf = (language: Language, subject: { kind: FollowKind; name: string }): string =>
	say(language, followedWords[subject.kind], { name: oneLine(subject.name) })

/** The letter with the link that makes it so, on a portal at `base`. */
export const followLetter =
	(base: string): ComposeFollowLetter =>
	({ language, subject, pace, secret, until }) => {
		const body = [
			say(language, frame.greeting, { name: say(language, letter.reader) }),
			say(language, letter.confirmText, {
				...{ what: whatOf(language, subject), pace: say(language, paceWords[pace]).toLowerCase() },
				...{ until: formatMoment(until), link: base + inLanguage(language, paths.followConfirm(secret)) },
			}),
			say(language, frame.signature),
		]
		return { subject: say(language, letter.confirmSubject), text: `${body.join('\n\n')}\n` }
	}

/** The letter that says what is new, on a portal at `base`. */
export const digestLetter =
	(base: string): ComposeDigest =>
	({ language, subject, practices, more, notes, updates, secret }) => {
		const at = (path: string) => base + inLanguage(language, path)
		const item = ({ title, agency, slug }: ToldPractice) =>
			`– ${oneLine(title)} (${oneLine(agency)})\n  ${at(paths.practice(slug))}`
		const stopLink = at(paths.followStop(secret))
		const isPractice = subject.kind === 'practice'
		const list = [
			say(language, isPractice ? letter.replicated : letter.published),
			...practices.map(item),
			...(more > 0 ? [say(language, letter.more, { count: more, link: at(paths.gallery()) })] : []),
		]
		const words = say(language, letter.notes, { count: notes, link: at(paths.practiceNotes(subject.key)) })
		const states = [
			say(language, letter.updated),
			...updates.map(
				({ at: on, state }) => `– ${formatDate(on)}: ${say(language, practiceStateNames[state])}`,
			),
			`${say(language, letter.readUpdates)}\n${at(paths.practice(subject.key))}`,
		]
		const body = [
			say(language, frame.greeting, { name: say(language, letter.reader) }),
			say(language, letter.lead, { what: whatOf(language, subject) }),
			...(updates.length > 0 ? [states.join('\n')] : []),
			...(practices.length > 0 ? [list.join('\n')] : []),
			...(notes > 0 ? [words] : []),
			say(language, frame.signature),
			say(language, letter.stop, { link: stopLink }),
		]
		return { subject: say(language, letter.subject), text: `${body.join('\n\n')}\n`, stopLink }
	}

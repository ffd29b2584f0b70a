/** The letters to somebody who objects to a proposed entry. They go to people without an account. */
import type { ComposeObjection, ObjectionLetter } from '#app/domain/objection.ts'
import { formatMoment } from './format.ts'
import { frame } from './mails.ts'
import { say, type Language, type Message } from './message.ts'
import { inLanguage, paths } from './paths.ts'

type What = ObjectionLetter['what']

export const objectionLetters = {
	confirm: {
		subject: { vi: 'Xác nhận gửi phản ánh, kiến nghị', en: 'Please confirm your objection' },
		text: {
			vi: 'Cổng nhận được một phản ánh, kiến nghị gửi từ địa chỉ thư này về hồ sơ “{title}” được đề nghị “{award}”.\n\nPhản ánh chỉ có giá trị sau khi xác nhận. Vui lòng mở liên kết sau và bấm nút xác nhận trước {until} (GMT+7):\n\n{link}\n\nCũng tại trang này, anh/chị gửi kèm minh chứng và xem trả lời. Vui lòng giữ liên kết và không chuyển cho người khác. Nếu không phải anh/chị gửi, vui lòng bỏ qua thư này.',
			en: 'An objection came from this e-mail address, to the entry “{title}” proposed for “{award}”.\n\nIt counts only once it is confirmed. Please open this link and press the button before {until} (GMT+7):\n\n{link}\n\nOn the same page you may add evidence and read the answer. Please keep the link to yourself. If it was not you, you may ignore this letter.',
		},
	},
	confirmed: {
		subject: { vi: 'Phản ánh {reference} đã được tiếp nhận', en: 'Objection {reference} was received' },
		text: {
			vi: 'Phản ánh, kiến nghị của anh/chị về hồ sơ “{title}” ({award}) đã được tiếp nhận với mã số {reference}. Hội đồng chỉ bỏ phiếu sau khi phản ánh này được trả lời. Trả lời sẽ được gửi đến địa chỉ thư này.\n\nDanh sách công khai: {link}',
			en: 'Your objection to the entry “{title}” ({award}) was received under the number {reference}. The council does not vote before it is answered. The answer will come to this address.\n\nThe public list: {link}',
		},
	},
	answered: {
		subject: { vi: 'Trả lời phản ánh {reference}', en: 'The answer to objection {reference}' },
		text: {
			vi: 'Ban Thư ký trả lời phản ánh {reference} về hồ sơ “{title}” ({award}):\n\n{answer}\n\nNội dung trả lời được đăng cùng danh sách công khai, không nêu thông tin của người phản ánh:\n{link}',
			en: 'The secretariat answers objection {reference} to the entry “{title}” ({award}):\n\n{answer}\n\nThe answer stands with the public list, without anything about you:\n{link}',
		},
	},
} satisfies Record<What, { subject: Message; text: Message }>

/** A letter in the language in which the objection was written, with links into the portal at `baseUrl`. */
export const objectionLetter =
	(baseUrl: string): ComposeObjection =>
	(letter) => {
		const { language, name, title, award, closesAt, what } = letter
		const path = what === 'confirm' ? paths.objection(letter.secret) : paths.publicity(letter.publicityId)
		const values = {
			...{ title, until: formatMoment(closesAt), link: baseUrl + inLanguage(language, path) },
			award: language === 'en' ? award.nameEn : award.nameVi,
			reference: 'reference' in letter ? letter.reference : '',
			answer: 'answer' in letter ? letter.answer : '',
		}
		const { subject, text } = objectionLetters[what]
		return {
			subject: say(language, subject, values),
			text: framed(language, name, say(language, text, values)),
		}
	}

const framed = (language: Language, name: string, text: string): string =>
	`${[say(language, frame.greeting, { name }), text, say(language, frame.signature)].join('\n\n')}\n`

/** Words of asking absent members in writing: the secretary's page, the letter, the page that its link opens. */
import type { ComposeWrittenLetter, LinkState } from '#app/domain/written-vote.ts'
import { formatMoment } from './format.ts'
import { frame } from './mails.ts'
import { say, type Language, type Message } from './message.ts'
import { inLanguage, paths } from './paths.ts'

export const writtenVotes = {
	title: { vi: 'Xin ý kiến bằng văn bản', en: 'Ask in writing' },
	lead: {
		vi: 'Mỗi thành viên vắng mặt nhận một thư có đường dẫn riêng để bỏ phiếu kín, không cần đăng nhập. Gửi lại thì đường dẫn cũ hết hiệu lực; dù gửi mấy lần, mỗi thành viên vẫn chỉ có một phiếu.',
		en: 'Each absent member gets a letter with a link of their own to the secret ballot, without signing in. Asked again, the older link no longer works; however often they are asked, a member has one ballot.',
	},
	counts: {
		vi: 'Đã xin ý kiến bằng văn bản {asked} thành viên, trong đó {answered} đã bỏ phiếu.',
		en: 'Asked in writing: {asked}; of these, {answered} have voted.',
	},
	countsNone: {
		vi: 'Thành viên vắng mặt được xin ý kiến bằng văn bản; phiếu của họ tính như phiếu tại phòng họp.',
		en: 'Absent members are asked in writing; their votes count like those in the room.',
	},
	askedUntil: { vi: 'đã gửi thư, đến {until}', en: 'letter sent, until {until}' },
	members: { vi: 'Thành viên được xin ý kiến', en: 'Members to ask' },
	membersHint: {
		vi: 'Chỉ những người chưa bỏ phiếu, không có mặt tại phòng họp và không có xung đột lợi ích.',
		en: 'Only those who have not voted, are not in the room and have no conflict of interest.',
	},
	asked: {
		vi: 'Đã xin ý kiến, trả lời đến {until}; gửi nữa là thư mới',
		en: 'Asked until {until}; another letter takes its place',
	},
	others: { vi: 'Không xin ý kiến', en: 'Not asked' },
	otherLine: { vi: '{name}: {reason}', en: '{name}: {reason}' },
	until: { vi: 'Trả lời đến (GMT+7)', en: 'Answers until (GMT+7)' },
	untilHint: {
		vi: 'Chậm nhất {due}, khi Hội đồng kết thúc họp xét.',
		en: 'At the latest {due}, when the council’s time ends.',
	},
	letter: { vi: 'Thư sẽ gửi', en: 'The letter' },
	letterHint: {
		vi: 'Thư gửi bằng ngôn ngữ mỗi người đã chọn. Đường dẫn chỉ có trong thư gửi đi; Ban Thư ký không xem được.',
		en: 'Each gets it in their own language. The link stands in the letter alone; the secretariat does not see it.',
	},
	look: { vi: 'Xem lại thư', en: 'Look at the letter again' },
	send: { vi: 'Gửi thư xin ý kiến', en: 'Send the letters' },
	back: { vi: 'Về phiếu bầu', en: 'Back to the ballot' },
	nobody: { vi: 'Không còn ai để xin ý kiến', en: 'There is nobody to ask' },
	nobodyWords: {
		vi: 'Những thành viên còn lại đã bỏ phiếu, đang có mặt tại phòng họp hoặc có xung đột lợi ích.',
		en: 'The others have voted, are in the room, or have a conflict of interest.',
	},
	notNow: { vi: 'Chưa xin ý kiến được', en: 'Nobody can be asked now' },

	page: { vi: 'Phiếu lấy ý kiến bằng văn bản', en: 'Ballot in writing' },
	pageLead: {
		vi: 'Hội đồng xin ý kiến Ông/Bà về hình thức “{award}” cho hồ sơ dưới đây. Phiếu nhận đến {until}.',
		en: 'The council asks for your vote on “{award}” for the entry below. It is taken until {until}.',
	},
	about: { vi: 'Hồ sơ', en: 'The entry' },
	more: {
		vi: 'Đăng nhập để đọc toàn bộ hồ sơ, minh chứng và phiếu chấm',
		en: 'Sign in to read the whole entry, its evidence and the sheets',
	},
	conflictWords: {
		vi: 'Nếu Ông/Bà có liên quan đến hồ sơ (tác giả, người thân, cùng đơn vị), vui lòng không bỏ phiếu và báo Ban Thư ký.',
		en: 'If you have an interest in the entry (author, family, same agency), please do not vote and tell the secretariat.',
	},
	yours: { vi: 'Phiếu của Ông/Bà', en: 'Your vote' },
	scoreFrom: {
		vi: '{score} điểm, trung bình {count} phiếu chấm',
		en: '{score} points, the mean of {count} {count:sheet|sheets}',
	},
	noScore: { vi: 'Phiếu chấm chưa được mở', en: 'The sheets are not open yet' },
	signIn: { vi: 'Đăng nhập', en: 'Sign in' },
} satisfies Record<string, Message>

/** The page of a link that takes no vote: what is the matter, and what to do. */
export const linkWords: Readonly<Record<Exclude<LinkState, 'open'>, { title: Message; words: Message }>> = {
	unknown: {
		title: { vi: 'Đường dẫn không đúng', en: 'This link is not right' },
		words: {
			vi: 'Vui lòng mở lại đường dẫn từ thư, đủ từ đầu đến cuối. Ông/Bà cũng có thể đăng nhập để bỏ phiếu.',
			en: 'Please open the link from the letter once more, the whole of it. You can also sign in to vote.',
		},
	},
	replaced: {
		title: { vi: 'Đã có thư mới hơn', en: 'There is a newer letter' },
		words: {
			vi: 'Ban Thư ký đã gửi lại thư nên đường dẫn này không còn dùng được. Vui lòng mở đường dẫn trong thư mới nhất, hoặc đăng nhập.',
			en: 'The secretariat has written again, so this link no longer works. Please use the one of the latest letter, or sign in.',
		},
	},
	left: {
		title: { vi: 'Đường dẫn không còn hiệu lực', en: 'This link no longer holds' },
		words: {
			vi: 'Đường dẫn dành cho thành viên Hội đồng đang tham gia xét hồ sơ này. Nếu có nhầm lẫn, vui lòng báo Ban Thư ký.',
			en: 'It is for a member who sits on this council now. If that is a mistake, please tell the secretariat.',
		},
	},
	conflict: {
		title: { vi: 'Ông/Bà không bỏ phiếu hồ sơ này', en: 'You do not vote on this entry' },
		words: {
			vi: 'Đã ghi nhận xung đột lợi ích với hồ sơ này sau khi gửi thư. Nếu có nhầm lẫn, vui lòng báo Ban Thư ký.',
			en: 'A conflict of interest with this entry was recorded after the letter. If that is a mistake, please tell the secretariat.',
		},
	},
	received: {
		title: { vi: 'Phiếu đã nhận', en: 'Your vote was received' },
		words: {
			vi: 'Cảm ơn Ông/Bà. Lá phiếu là kín: cổng chỉ ghi nhận đã bỏ phiếu, không ghi nhận lựa chọn, và không sửa được nữa.',
			en: 'Thank you. The ballot is secret: the portal notes that you voted, never how, and it cannot be changed.',
		},
	},
	closed: {
		title: { vi: 'Phiếu bầu đã đóng', en: 'The ballot is closed' },
		words: {
			vi: 'Hội đồng đã kiểm phiếu nên không nhận thêm phiếu. Kết quả có trong cổng sau khi đăng nhập.',
			en: 'The votes have been counted, and no more are taken. Sign in to see the result.',
		},
	},
	expired: {
		title: { vi: 'Đã quá hạn trả lời', en: 'The time to answer is over' },
		words: {
			vi: 'Thời hạn ghi trong thư đã qua. Khi phiếu bầu chưa đóng, Ông/Bà vẫn có thể đăng nhập để bỏ phiếu, hoặc đề nghị Ban Thư ký gửi lại thư.',
			en: 'The time named in the letter has passed. While the ballot is open you can still sign in and vote, or ask the secretariat for another letter.',
		},
	},
	'not-now': {
		title: { vi: 'Hội đồng không trong thời gian họp xét', en: 'The council does not meet now' },
		words: {
			vi: 'Phiếu chỉ được nhận trong thời gian họp xét của đợt. Ông/Bà có thể đăng nhập để xem lịch.',
			en: 'Votes are taken during the council’s time only. Sign in to see the calendar.',
		},
	},
}

export const writtenVoteErrors = {
	required: { vi: 'Vui lòng chọn.', en: 'Please choose.' },
	choose: { vi: 'Vui lòng chọn ít nhất một thành viên.', en: 'Please choose at least one member.' },
	moment: { vi: 'Vui lòng chọn ngày và giờ.', en: 'Please choose a day and an hour.' },
	unknown: { vi: 'Không có trong danh sách.', en: 'This is not in the list.' },
	'too-many': { vi: 'Quá nhiều thành viên.', en: 'Too many members.' },
} satisfies Record<string, Message>

const letter = {
	subject: {
		vi: 'Hội đồng xin ý kiến bằng văn bản: {round}',
		en: 'The council asks for your vote in writing: {round}',
	},
	text: {
		vi: 'Hội đồng của {round} xin ý kiến bằng văn bản của Ông/Bà, do vắng mặt, về hình thức “{award}” cho hồ sơ “{title}”. Kính đề nghị Ông/Bà bỏ phiếu trước {until} (GMT+7) tại đường dẫn riêng:\n\n{link}\n\nKhông cần đăng nhập. Mở đường dẫn chưa phải là bỏ phiếu. Lá phiếu là kín: cổng chỉ ghi nhận đã bỏ phiếu, không ghi nhận lựa chọn; mỗi thành viên chỉ có một phiếu. Vui lòng không chuyển tiếp thư này cho người khác.\n\nNếu có xung đột lợi ích với hồ sơ, vui lòng không bỏ phiếu và báo Ban Thư ký.',
		en: 'The council of {round} asks for your vote in writing, as you are absent, on “{award}” for the entry “{title}”. Please vote before {until} (GMT+7) by the link that is yours alone:\n\n{link}\n\nYou need not sign in. Opening the link is not yet voting. The ballot is secret: the portal notes that you voted, never how; each member has one ballot. Please do not forward this letter.\n\nIf you have a conflict of interest with the entry, please do not vote and tell the secretariat.',
	},
	unseen: {
		vi: '[đường dẫn riêng của từng thành viên]',
		en: '[the link of each member]',
	},
} satisfies Record<string, Message>

/** The letter as it is shown first, without its link, and then sent; links lead to this portal alone. */
export const writtenLetter =
	(baseUrl: string): ComposeWrittenLetter =>
	({ language, name, title, award, round, until, secret }) => {
		const called = nameOf(language, round)
		const text = say(language, letter.text, {
			...{ title, round: called, award: nameOf(language, award), until: formatMoment(until) },
			link:
				secret === null
					? say(language, letter.unseen)
					: baseUrl + inLanguage(language, paths.writtenVote(secret)),
		})
		const said = [say(language, frame.greeting, { name }), text, say(language, frame.signature)]
		return { subject: say(language, letter.subject, { round: called }), text: said.join('\n\n') }
	}

const nameOf = (language: Language, { nameVi, nameEn }: { nameVi: string; nameEn: string }): string =>
	language === 'en' && nameEn !== '' ? nameEn : nameVi

/** Words of a second round of review. */
import type { OpenReason, SecondEffect } from '#app/domain/second-round.ts'
import type { Message } from './message.ts'

export const secondRound = {
	title: { vi: 'Thẩm định lần hai', en: 'Second round of review' },
	lead: {
		vi: 'Mở thêm một lần thẩm định cho những hồ sơ mà lần đầu còn để ngỏ. Người chấm lần hai là người khác, do hệ thống chọn theo chuyên môn, nguyện vọng và số hồ sơ đang nhận; không ai có xung đột lợi ích. Phiếu lần đầu được giữ nguyên. Muốn chính người đã chấm xem lại, hãy mở lại phiếu của họ.',
		en: 'One more review for entries that the first left open. Others score than in the first, chosen by field, wishes and load, none with a conflict. The first sheets stay. To have the same person think again, open their sheet again instead.',
	},
	open: { vi: 'Mở thẩm định lần hai', en: 'Open the second round' },
	entries: { vi: 'Hồ sơ', en: 'Entries' },
	entriesHint: {
		vi: 'Hồ sơ có lý do bên dưới được gợi ý; các hồ sơ khác chỉ mở khi thật cần.',
		en: 'Those with a reason below them are suggested; open the others only where there is need.',
	},
	sheetsIn: { vi: '{count} phiếu đã nộp', en: '{count} {count:sheet|sheets} {count:is|are} in' },
	reviewers: { vi: 'Số người chấm lần hai mỗi hồ sơ', en: 'Reviewers for each entry' },
	reviewersHint: { vi: 'Từ 1 đến 5.', en: 'From 1 to 5.' },
	dueAt: { vi: 'Hạn nộp phiếu', en: 'Sheets are due' },
	effect: { vi: 'Cách tính điểm chính thức', en: 'How the official score is made' },
	reason: { vi: 'Lý do', en: 'Reason' },
	reasonHint: {
		vi: 'Ghi vào nhật ký và hiện cạnh điểm của hồ sơ cho Hội đồng.',
		en: 'It goes into the audit trail and stands beside the score for the council.',
	},
	none: {
		vi: 'Không có hồ sơ nào mở được thẩm định lần hai: hồ sơ phải đang thẩm định, có ít nhất một phiếu đã nộp, chưa bỏ phiếu.',
		en: 'There is no entry to open a second round for: it must be under review, have a sheet that is in, and no vote yet.',
	},
	openedTitle: { vi: 'Các hồ sơ đã mở', en: 'Opened already' },
	noneOpened: { vi: 'Chưa mở thẩm định lần hai cho hồ sơ nào.', en: 'No second round was opened yet.' },
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	sheets: { vi: 'Phiếu lần hai', en: 'Sheets' },
	sheetsOf: { vi: '{in}/{all}', en: '{in} of {all}' },
	openedAt: { vi: 'Mở lúc', en: 'Opened' },
	aside: {
		vi: 'Phiếu của lần thẩm định kia (không tính điểm)',
		en: 'Sheets of the other round (they do not count)',
	},
	lineReplaces: {
		vi: 'Đã thẩm định lần hai: điểm chính thức tính từ các phiếu lần hai. Lý do: {reason}',
		en: 'There was a second round of review: the official score is made of its sheets. Why: {reason}',
	},
	lineWaiting: {
		vi: 'Đang thẩm định lần hai: khi đủ phiếu lần hai, các phiếu này thay phiếu lần đầu. Lý do: {reason}',
		en: 'A second round of review is under way: once all its sheets are in they stand for the first. Why: {reason}',
	},
	lineAdded: {
		vi: 'Có thẩm định lần hai: phiếu của cả hai lần cùng được tính. Lý do: {reason}',
		en: 'There is a second round of review: the sheets of both count together. Why: {reason}',
	},
	tag: { vi: 'Vòng hai', en: 'Second round' },
} satisfies Record<string, Message>

export const effectWords: Record<SecondEffect, Message> = {
	replaces: {
		vi: 'Thay phiếu lần đầu, khi phiếu lần hai đã nộp đủ',
		en: 'Stands for the first, once all its sheets are in',
	},
	added: {
		vi: 'Cộng thêm: tính trung bình phiếu của cả hai lần',
		en: 'Added: the mean of the sheets of both',
	},
}

export const openReasonWords: Record<OpenReason, Message> = {
	missing: { vi: 'thiếu phiếu', en: 'sheets are missing' },
	apart: { vi: 'các phiếu chênh lệch quá mức', en: 'sheets lie too far apart' },
	split: { vi: 'kết luận hoặc điều kiện trái nhau', en: 'conclusions or conditions disagree' },
	stale: { vi: 'hồ sơ đã sửa sau khi chấm', en: 'the entry changed after it was scored' },
}

export const secondErrors: Readonly<Record<string, Message>> = {
	required: { vi: 'Vui lòng điền nội dung này.', en: 'Please fill this in.' },
	'none-chosen': { vi: 'Hãy chọn ít nhất một hồ sơ.', en: 'Choose at least one entry.' },
	'too-many': { vi: 'Chọn tối đa 50 hồ sơ một lần.', en: 'Choose at most 50 entries at a time.' },
	'too-long': { vi: 'Nội dung quá dài.', en: 'This is too long.' },
	number: { vi: 'Hãy nhập số từ 1 đến 5.', en: 'Write a number from 1 to 5.' },
	'not-a-moment': { vi: 'Hãy chọn ngày và giờ.', en: 'Choose a day and an hour.' },
}

/** Words of substitutes and of the reviewer whom the portal calls by itself. */
import type { Barrier } from '#app/domain/assignment-request.ts'
import type { Message } from './message.ts'

export const substitutes = {
	instead: { vi: 'Thay {name} (đã từ chối)', en: 'In place of {name}, who stepped back' },
	insteadLate: {
		vi: 'Thay {name} (quá hạn): phiếu của người này dừng lại, được giữ trong hồ sơ và không tính điểm',
		en: 'In place of {name}, who is late: that sheet ends, is kept and counts nothing',
	},
	facts: {
		vi: 'hợp lĩnh vực {match} %, đang có {load} phiếu{wish}',
		en: 'fits {match} %, has {load} sheets{wish}',
	},
	wants: { vi: ', muốn thẩm định', en: ', wants it' },
	rather: { vi: ', không muốn thẩm định', en: ', would rather not' },
	keptAway: { vi: 'Không gợi ý: {reasons}.', en: 'Not offered: {reasons}.' },
	reason: { vi: '{count} người {barrier}', en: '{count} {count:person|people}: {barrier}' },
	full: { vi: 'đã đủ giới hạn phiếu', en: 'at their limit' },
	unanswered: {
		vi: 'cổng đã tìm người thứ ba, không ai rảnh',
		en: 'the portal looked for a third: nobody was free',
	},

	boundTitle: {
		vi: 'Gọi thêm người thẩm định khi phiếu lệch nhau',
		en: 'One more reviewer where sheets lie apart',
	},
	boundLead: {
		vi: 'Khi đủ phiếu mà phiếu cao nhất và thấp nhất chênh nhau quá số điểm này, cổng tự gọi một người phù hợp nhất, mỗi hồ sơ một lần. Để trống thì không gọi ai.',
		en: 'When all sheets are in and the highest and lowest lie further apart than this, the portal calls the best free reviewer by itself, once for each entry. Leave it empty to call nobody.',
	},
	bound: { vi: 'Chênh lệch tối đa (điểm)', en: 'Furthest apart, in points' },
	save: { vi: 'Lưu ngưỡng', en: 'Save the bound' },

	asThird: {
		vi: 'Cổng gọi thêm vì các phiếu lệch nhau: hợp nhất trong {among} người rảnh, hợp lĩnh vực {match} %, lúc đó có {load} phiếu.',
		en: 'Called by the portal because sheets lay apart: the best of {among} who were free, fits {match} %, had {load} sheets.',
	},
	asSecond: {
		vi: 'Thẩm định lần hai: hợp nhất trong {among} người rảnh, hợp lĩnh vực {match} %, lúc đó có {load} phiếu.',
		en: 'Second round of review: the best of {among} who were free, fits {match} %, had {load} sheets.',
	},
	asSubstitute: {
		vi: 'Thay {name}: chọn trong {among} người rảnh, hợp lĩnh vực {match} %, lúc đó có {load} phiếu.',
		en: 'In place of {name}: taken from {among} who were free, fits {match} %, had {load} sheets.',
	},
	endedLate: {
		vi: 'Quá hạn, phiếu đã giao cho người khác.',
		en: 'Was late: the sheet was given to somebody else.',
	},
} satisfies Record<string, Message>

/** Why so many are not offered, after “3 người …”. */
export const keptWords: Readonly<Record<Barrier | 'full', Message>> = {
	'has-it': { vi: 'đang thẩm định hồ sơ này', en: 'have it already' },
	recused: { vi: 'đã từ chối', en: 'stepped back' },
	conflict: { vi: 'có xung đột lợi ích', en: 'bound to it' },
	visited: { vi: 'đã được cử đi kiểm tra thực tế', en: 'were to visit it' },
	away: { vi: 'vắng mặt', en: 'away' },
	language: { vi: 'không thẩm định ngôn ngữ này', en: 'do not review in its language' },
	'other-panel': { vi: 'thuộc tổ khác', en: 'of another panel' },
	apart: { vi: 'phải tách khỏi người đang có hồ sơ', en: 'kept apart from one who has it' },
	full: substitutes.full,
}

export const boundErrors = {
	number: { vi: 'Hãy nhập một số nguyên', en: 'Enter a whole number' },
	'bound-out': {
		vi: 'Hãy nhập từ 1 đến 99 điểm, hoặc để trống',
		en: 'Enter 1 to 99 points, or leave it empty',
	},
} satisfies Record<string, Message>

/** Words of a decision that amends or replaces an earlier one. Papers are in Vietnamese. */
import type { Reach } from '#app/domain/supersession.ts'
import type { Message } from './message.ts'

export const supersession = {
	title: { vi: 'Sửa đổi, thay thế Quyết định số {number}', en: 'Supersede decision {number}' },
	lead: {
		vi: 'Quyết định đã ghi không sửa được. Một quyết định mới nêu lại những hồ sơ cần sửa; hồ sơ không nêu thì giữ nguyên như Quyết định số {number}.',
		en: 'A recorded decision is never edited. A new one speaks anew of the entries to be put right; the others stay as decision {number} says.',
	},
	leadUnpublished: {
		vi: 'Quyết định này chưa công bố nên được thay thế toàn bộ: mọi hồ sơ phải được nêu lại. Sau đó quyết định cũ không công bố được nữa.',
		en: 'This decision is not public yet and is replaced whole: every entry is named again. The old one can then no longer be published.',
	},
	open: { vi: 'Sửa đổi, thay thế quyết định này', en: 'Supersede this decision' },
	section: { vi: 'Sửa đổi, thay thế', en: 'Superseding' },
	sectionLead: {
		vi: 'Khi ghi sai mức khen, tên gọi, thành tích, hoặc cần rút, bổ sung khen thưởng. Quyết định này vẫn được lưu và đọc được.',
		en: 'Where the level, a name or a citation is wrong, or an award is to be withdrawn or added. This decision stays on record, readable.',
	},
	nothing: {
		vi: 'Mọi hồ sơ của quyết định này đã được một quyết định sau nêu lại',
		en: 'A later decision speaks of every entry of this one',
	},
	nothingWords: {
		vi: 'Vui lòng mở quyết định sau để sửa.',
		en: 'Please open the later decision to put it right.',
	},
	grounds: { vi: 'Căn cứ, lý do sửa đổi', en: 'Grounds for superseding' },
	groundsHint: {
		vi: 'Ghi trong quyết định; đơn vị liên quan và người tra cứu giấy chứng nhận cũ đọc được.',
		en: 'Stands in the decision; read by the agencies concerned and by whoever checks an old certificate.',
	},
	correctTo: { vi: 'Sửa: tặng {award}', en: 'Correct: give {award}' },
	withdraw: { vi: 'Rút khen thưởng', en: 'Withdraw the award' },
	keep: { vi: 'Giữ nguyên', en: 'Leave as it is' },
	recipient: { vi: 'Tên tập thể, cá nhân được khen', en: 'Name of whoever is rewarded' },
	recipientOf: { vi: 'Tên tập thể, cá nhân được khen: {title}', en: 'Name of whoever is rewarded: {title}' },
	recipientHint: { vi: 'Để trống nếu đúng như hồ sơ.', en: 'Leave empty where it is as the entry says.' },
	now: { vi: 'Hiện nay: {award}', en: 'As it stands: {award}' },
	added: { vi: 'Bổ sung vào quyết định', en: 'Add to the decision' },
	record: { vi: 'Ghi quyết định sửa đổi', en: 'Record the superseding decision' },
	changes: { vi: 'Thay đổi so với Quyết định số {number}', en: 'What changes against decision {number}' },
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	before: { vi: 'Trước', en: 'Before' },
	after: { vi: 'Sau', en: 'After' },
	absent: { vi: 'Chưa nêu', en: 'Not named' },
	basisOf: { vi: 'Lý do: {grounds}', en: 'Grounds: {grounds}' },
	recordedOnly: { vi: 'Quyết định mới chưa công bố.', en: 'The new decision is not public yet.' },
	certificateLater: {
		vi: 'Quyết định số {number} ngày {date} đã thay đổi khen thưởng này. Lý do: {grounds}',
		en: 'Decision {number} of {date} took the place of this award. Grounds: {grounds}',
	},
	certificateNow: { vi: 'Khen thưởng hiện nay', en: 'The award as it stands' },
	letterCorrected: { vi: 'Báo tin sửa đổi khen thưởng:', en: 'Told that the award was corrected:' },
	letterWithdrawn: { vi: 'Báo tin rút khen thưởng:', en: 'Told that the award was withdrawn:' },
	overtaken: {
		vi: 'Đã được quyết định sau sửa đổi hoặc thay thế.',
		en: 'A later decision took its place.',
	},
	relation: { vi: 'Sửa đổi, thay thế', en: 'Superseding' },
} satisfies Record<string, Message>

/** What the later decision does to the earlier one, by its number. */
export const supersedingWords: Readonly<Record<Reach, Message>> = {
	amends: {
		vi: 'Sửa đổi, bổ sung Quyết định số {number} ngày {date}',
		en: 'Amends decision {number} of {date}',
	},
	replaces: { vi: 'Thay thế Quyết định số {number} ngày {date}', en: 'Replaces decision {number} of {date}' },
}

export const supersededWords: Readonly<Record<Reach, Message>> = {
	amends: {
		vi: 'Được sửa đổi, bổ sung bởi Quyết định số {number} ngày {date}',
		en: 'Amended by decision {number} of {date}',
	},
	replaces: {
		vi: 'Được thay thế bởi Quyết định số {number} ngày {date}',
		en: 'Replaced by decision {number} of {date}',
	},
}

/** What the paper of such a decision says beside its articles. */
export const supersedingOnPaper = {
	basis: 'Căn cứ Quyết định số {number} ngày {date} của {council};',
	basisGrounds: 'Xét thấy: {grounds};',
	amends: 'Sửa đổi, bổ sung danh sách kèm theo Quyết định số {number} ngày {date} như sau:',
	replaces: 'Quyết định này thay thế Quyết định số {number} ngày {date}.',
	rest: 'Các nội dung khác của Quyết định số {number} ngày {date} giữ nguyên hiệu lực.',
	given: 'khen thưởng {count} trường hợp theo danh sách kèm theo',
	withdrawn: 'rút khen thưởng {count} trường hợp theo danh sách kèm theo',
} satisfies Record<string, string>

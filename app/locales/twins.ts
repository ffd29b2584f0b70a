import type { Aspect, TwinRelation } from '#app/domain/twin.ts'
import type { Message } from './message.ts'

/** Similar entries: the drafter's check, the replication proposal, the secretary's list of pairs. */
export const twins = {
	title: { vi: 'Hồ sơ tương tự', en: 'Similar entries' },
	lead: {
		vi: 'So với các điển hình đã công bố và các hồ sơ của đơn vị mình, mọi năm. Phần giống nhau được tô nền.',
		en: 'Compared with published practices and your own unit’s entries of any year. What is alike is marked.',
	},
	scopeNote: {
		vi: 'Hồ sơ chưa công bố của đơn vị khác không hiện ở đây; thư ký hội đồng đối chiếu khi tiếp nhận.',
		en: 'Unpublished entries of other units are not shown here; the secretariat compares them when it receives yours.',
	},
	found: {
		vi: 'Có {count} hồ sơ tương tự với tên và tóm tắt đang viết.',
		en: '{count} similar to the title and summary being written.',
	},
	noneLive: { vi: 'Chưa thấy hồ sơ tương tự.', en: 'Nothing similar so far.' },
	checking: { vi: 'Đang tìm hồ sơ tương tự…', en: 'Looking for similar entries…' },
	unreachable: {
		vi: 'Chưa đối chiếu được lúc này; nội dung đang viết không bị ảnh hưởng.',
		en: 'The comparison is not available now; what you write is not affected.',
	},
	compare: { vi: 'Xem và đối chiếu', en: 'See and compare' },
	noneTitle: { vi: 'Không thấy hồ sơ tương tự', en: 'No similar entry was found' },
	noneWords: {
		vi: 'Nội dung, tài liệu và ảnh của hồ sơ này không giống điển hình nào đã công bố hay hồ sơ nào của đơn vị.',
		en: 'Text, documents and pictures of this entry are like no published practice and none of your unit’s entries.',
	},
	published: { vi: 'Đã công bố', en: 'Published' },
	own: { vi: 'Hồ sơ của đơn vị', en: 'Your unit’s entry' },
	strong: { vi: 'Rất giống', en: 'Very alike' },
	some: { vi: 'Có phần giống', en: 'Partly alike' },
	alike: { vi: 'Giống về', en: 'Alike in' },
	passages: { vi: 'Đoạn trùng', en: 'Shared passages' },
	open: { vi: 'Mở để đọc', en: 'Open to read' },
	relation: { vi: 'Quan hệ với hồ sơ này', en: 'How yours stands to this one' },
	noRelation: {
		vi: 'Vui lòng chọn quan hệ giữa hai hồ sơ.',
		en: 'Please say how the two stand to each other.',
	},
	explainAgain: { vi: 'Sửa giải trình', en: 'Explain again' },
	explainTitle: { vi: 'Giải trình', en: 'Explanation' },
	explainHint: {
		vi: 'Khác hoặc giống ở điểm nào, dựa vào đâu. Thư ký hội đồng đọc giải trình này khi tiếp nhận hồ sơ.',
		en: 'In what they differ or agree, and on what ground. The secretariat reads this when it receives the entry.',
	},
	explainFirst: { vi: 'Giải trình', en: 'Explain' },
	explain: { vi: 'Lưu giải trình', en: 'Save the explanation' },
	explained: { vi: 'Đã giải trình', en: 'Explained' },
	replicate: { vi: 'Đã có rồi: chúng tôi nhân rộng', en: 'This exists: we replicate it' },
	backToEntry: { vi: 'Về hồ sơ', en: 'Back to the entry' },
	handInTitle: { vi: 'Có hồ sơ rất giống hồ sơ này', en: 'Another entry is very like this one' },
	handInWords: {
		vi: 'Cần giải trình quan hệ với từng hồ sơ dưới đây, hoặc chuyển thành đề xuất nhân rộng, rồi mới trình ký và nộp được. Thư ký hội đồng đọc giải trình khi tiếp nhận.',
		en: 'Please explain how yours stands to each of these, or propose to replicate one; then it can be endorsed and handed in. The secretariat reads the explanation.',
	},
	titleField: { vi: 'Tên dự kiến', en: 'Working title' },
	summaryField: { vi: 'Tóm tắt vài câu', en: 'A few sentences' },
	beginHint: {
		vi: 'Viết trước vài câu để xem đã có điển hình nào tương tự; nội dung này được đưa vào hồ sơ mới.',
		en: 'Write a few sentences to see whether something similar exists; they are taken into the new entry.',
	},

	replicationTitle: { vi: 'Đề xuất nhân rộng', en: 'Proposal to replicate' },
	replicationLead: {
		vi: 'Hồ sơ trở thành đề xuất áp dụng lại điển hình dưới đây. Tên và nội dung đã viết được giữ nguyên; hồ sơ không được xét như một sáng kiến mới.',
		en: 'The entry becomes a proposal to take over the practice below. What is written stays; it will not be judged as a new initiative.',
	},
	original: { vi: 'Điển hình gốc', en: 'The original practice' },
	explanation: { vi: 'Áp dụng ở đâu, thế nào, vì sao phù hợp', en: 'Where, how, and why it fits' },
	propose: { vi: 'Đề xuất nhân rộng điển hình này', en: 'Propose to replicate this practice' },
	undo: { vi: 'Bỏ đề xuất nhân rộng', en: 'Undo the proposal' },
	undoNote: {
		vi: 'Hồ sơ trở lại là hồ sơ mới; nội dung không đổi.',
		en: 'The entry claims to be new again; its content does not change.',
	},
	proposedBy: { vi: '{name} đề xuất', en: 'Proposed by {name}' },
	isReplication: {
		vi: 'Đề xuất nhân rộng “{title}” ({agency}, {year})',
		en: 'Proposal to replicate “{title}” ({agency}, {year})',
	},
	cannotWin: {
		vi: 'Là đề xuất nhân rộng nên không đưa ra bỏ phiếu hay khen thưởng như một sáng kiến mới.',
		en: 'As a proposal to replicate it is not voted on or awarded as a new initiative.',
	},
	noOriginal: { vi: 'Chưa chọn điển hình để nhân rộng', en: 'No practice to replicate is chosen' },
	noOriginalWords: {
		vi: 'Mở thư viện hoặc trang “Hồ sơ tương tự” và chọn điển hình đã công bố.',
		en: 'Choose a published practice in the gallery or on the page “Similar entries”.',
	},
	required: {
		vi: 'Vui lòng viết ngắn gọn, tối đa 2.000 ký tự.',
		en: 'Please write something, at most 2,000 characters.',
	},

	pairsTitle: { vi: 'Hồ sơ trùng lặp', en: 'Twins' },
	pairsLead: {
		vi: 'Các cặp hồ sơ giống nhau, giống nhất đứng trước. Máy chỉ ra phần giống; kết luận là của thư ký.',
		en: 'Pairs of entries that are alike, the most alike first. The portal shows what is alike; the finding is yours.',
	},
	pair: { vi: 'Cặp hồ sơ', en: 'Pair' },
	score: { vi: 'Mức giống', en: 'Likeness' },
	round: { vi: 'Đợt', en: 'Round' },
	any: { vi: 'Tất cả', en: 'All' },
	state: { vi: 'Kết luận', en: 'Finding' },
	stateOpen: { vi: 'Chưa kết luận', en: 'Open' },
	stateDismissed: { vi: 'Không trùng lặp', en: 'No twins' },
	apply: { vi: 'Lọc', en: 'Filter' },
	foundPairs: { vi: '{count} cặp', en: '{count} {count:pair|pairs}' },
	nonePairs: { vi: 'Không có cặp nào', en: 'No pair here' },
	nonePairsWords: {
		vi: 'Hồ sơ mới nộp được đối chiếu trong khoảng một phút. Bỏ bộ lọc để xem cả những cặp đã kết luận.',
		en: 'New submissions are compared within about a minute. Clear the filters to see pairs already judged.',
	},
	seeAll: { vi: 'Xem tất cả', en: 'See all' },
	explainedBy: { vi: 'Giải trình của đơn vị', en: 'The unit’s explanation' },
	notExplained: { vi: 'Chưa giải trình', en: 'Not explained' },
	pairTitle: { vi: 'Đối chiếu hai hồ sơ', en: 'Two entries side by side' },
	dismiss: { vi: 'Không trùng lặp', en: 'No twins' },
	dismissReason: { vi: 'Vì sao hai hồ sơ không trùng lặp', en: 'Why the two are no twins' },
	dismissed: { vi: 'Đã kết luận không trùng lặp', en: 'Found to be no twins' },
	restore: { vi: 'Bỏ kết luận này', en: 'Take this back' },
	summary: { vi: 'Tóm tắt', en: 'Summary' },
	whole: { vi: 'Nội dung', en: 'Text' },
	documents: { vi: 'Tài liệu', en: 'Documents' },
	pictures: { vi: 'Ảnh gần như giống hệt', en: 'Near-identical pictures' },
	toPairs: { vi: 'Các hồ sơ trùng lặp', en: 'Twins' },
	ofEntry: { vi: 'Hồ sơ giống hồ sơ này', en: 'Entries like this one' },
} satisfies Record<string, Message>

/** How the agency sees the two: said by the drafter, read by the secretary. */
export const relationNames: Record<TwinRelation, Message> = {
	independent: { vi: 'Độc lập: làm riêng, khác nhau', en: 'Independent: different work' },
	replication: { vi: 'Nhân rộng: áp dụng lại hồ sơ kia', en: 'Replication: takes over the other one' },
	same: {
		vi: 'Là một: cùng một thành tích, nộp lại hoặc viết tiếp',
		en: 'The same: one achievement, handed in again or continued',
	},
}

export const relationWords: Record<TwinRelation, Message> = {
	independent: { vi: 'Giải trình: độc lập', en: 'Explained: independent' },
	replication: { vi: 'Giải trình: nhân rộng', en: 'Explained: replication' },
	same: { vi: 'Giải trình: là một', en: 'Explained: the same' },
}

export const aspectNames: Record<Aspect, Message> = {
	title: { vi: 'tên', en: 'title' },
	brief: { vi: 'tóm tắt', en: 'summary' },
	text: { vi: 'nội dung', en: 'text' },
	documents: { vi: 'tài liệu', en: 'documents' },
	pictures: { vi: 'ảnh', en: 'pictures' },
}

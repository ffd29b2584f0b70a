import type { Message } from './message.ts'

/** Endorsement in steps: the unit above, delegation, quotas. */
export const chain = {
	above: { vi: 'Hồ sơ của đơn vị trực thuộc chờ ký duyệt', en: 'Entries of units below that wait for you' },
	aboveLead: {
		vi: 'Đơn vị trực thuộc đã ký duyệt và trình. Hồ sơ chỉ được tính là đã nộp khi đơn vị bạn ký duyệt trước hạn.',
		en: 'The unit below has endorsed and asks you. An entry counts as handed in only once you endorse it, before the deadline.',
	},
	aboveNone: {
		vi: 'Không có hồ sơ nào chờ đơn vị bạn ký duyệt. Khi đơn vị trực thuộc trình, hồ sơ hiện ở đây và bạn nhận được thư.',
		en: 'Nothing waits for your unit. When a unit below asks, its entry appears here and you get a letter.',
	},
	aboveRefused: {
		vi: 'Chỉ lãnh đạo đơn vị hoặc người được ủy quyền xem được danh sách này.',
		en: 'Only the head of a unit, or who acts for the head, sees this list.',
	},
	toAbove: { vi: 'Hồ sơ của đơn vị trực thuộc', en: 'Entries of units below' },
	answered: { vi: 'Đã trả lời', en: 'Answered' },
	answeredNone: { vi: 'Chưa trả lời hồ sơ nào.', en: 'Nothing answered yet.' },
	answer: { vi: 'Trả lời', en: 'Answer' },
	endorsedWord: { vi: 'Đã ký duyệt', en: 'Endorsed' },
	returnedWord: { vi: 'Đã trả lại', en: 'Returned' },
	number: { vi: 'Số biên nhận', en: 'Receipt' },
	note: { vi: 'Nội dung', en: 'Note' },
	by: { vi: 'Người ký', en: 'By' },
	at: { vi: 'Lúc', en: 'At' },
	unit: { vi: 'Đơn vị', en: 'Unit' },
	round: { vi: 'Đợt', en: 'Round' },
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	askedBy: {
		vi: '{unit} trình ngày {date}, do {by} ký duyệt',
		en: 'From {unit} on {date}, endorsed by {by}',
	},
	readAndEndorse: { vi: 'Xem và ký duyệt', en: 'Read and endorse' },
	endorseTitle: { vi: 'Ký duyệt hồ sơ của đơn vị trực thuộc', en: 'Endorse the entry of a unit below' },
	endorseAbove: { vi: 'Ký duyệt và nộp', en: 'Endorse and hand in' },
	declareAbove: {
		vi: 'Tôi đã xem hồ sơ và xác nhận đồng ý đề nghị của đơn vị trực thuộc.',
		en: 'I have read the entry and support what the unit below puts forward.',
	},
	mustDeclare: { vi: 'Hãy đánh dấu xác nhận trước khi ký.', en: 'Tick the confirmation before you endorse.' },
	returnBelow: { vi: 'Trả lại đơn vị', en: 'Return it to the unit' },
	returnNote: { vi: 'Nội dung cần sửa', en: 'What is to be mended' },
	mustNote: { vi: 'Hãy nêu nội dung cần sửa.', en: 'Say what is to be mended.' },

	waitsTitle: { vi: 'Đang chờ {unit} ký duyệt', en: 'Waits for {unit}' },
	waitsSince: {
		vi: 'Từ {since}. Người có quyền ký: {heads}.',
		en: 'Since {since}. Who may endorse: {heads}.',
	},
	notHandedIn: {
		vi: 'Hồ sơ chưa được tính là đã nộp cho đến khi ký xong.',
		en: 'It is not handed in until that is done.',
	},
	nobody: {
		vi: 'chưa có ai trên cổng, hãy báo Ban Thư ký',
		en: 'nobody on the portal yet, please tell the secretariat',
	},
	nextAbove: {
		vi: 'Sau khi thủ trưởng ký duyệt, hồ sơ được chuyển {unit} ký duyệt rồi mới được nộp. Người có quyền ký: {heads}.',
		en: 'After the head endorses, {unit} endorses too, and only then is it handed in. Who may endorse: {heads}.',
	},
	twoPeople: {
		vi: 'Đợt này cần hai người: người soạn hoặc trình hồ sơ không tự ký duyệt.',
		en: 'This round wants two people: whoever wrote or asked does not endorse.',
	},
	waitingAt: { vi: 'Chờ {unit} từ', en: 'Waits for {unit} since' },
	waitingHead: { vi: 'Chờ thủ trưởng từ', en: 'Waits for the head since' },
	endorseAndAsk: { vi: 'Ký duyệt và trình cấp trên', en: 'Endorse and ask the unit above' },

	quotas: { vi: 'Chỉ tiêu hồ sơ', en: 'Quotas' },
	quotaLine: { vi: '{what}: đã nộp {used}/{most}', en: '{what}: {used} of {most} handed in' },
	quotaParent: { vi: 'đơn vị cấp trên, tính cả đơn vị trực thuộc', en: 'the unit above with all below it' },
	quotaFull: {
		vi: 'Đã hết chỉ tiêu: vẫn soạn được, nhưng chỉ nộp được khi có hồ sơ khác rút về hoặc chỉ tiêu được nâng.',
		en: 'Used up: you may write, but hand in only when another entry is recalled or the quota is raised.',
	},
	allKinds: { vi: 'mọi loại hồ sơ', en: 'all kinds' },

	endorsements: { vi: 'Các bước ký duyệt', en: 'Endorsements' },
	onBehalf: { vi: '{by} (ký thay {head})', en: '{by} (on behalf of {head})' },
	step: { vi: 'Bước', en: 'Step' },

	didAskedAbove: { vi: 'Trình {unit}', en: 'Sent to {unit}' },
	didEndorsed: { vi: 'Thủ trưởng ký duyệt', en: 'Endorsed by the head' },
	didEndorsedAbove: { vi: '{unit} ký duyệt', en: 'Endorsed by {unit}' },
	didReturnedAbove: { vi: '{unit} trả lại', en: 'Returned by {unit}' },
	didMoved: { vi: 'Gia hạn nộp đến {until}', en: 'Deadline moved to {until}' },
	didMovedByCode: { vi: 'Dùng mã gia hạn, hạn nộp {until}', en: 'Used a deadline code, until {until}' },
	insteadOf: { vi: 'ký thay {head}', en: 'on behalf of {head}' },

	delegations: { vi: 'Ủy quyền ký duyệt', en: 'Acting for the head' },
	delegationsLead: {
		vi: 'Khi vắng mặt, lãnh đạo đơn vị giao một thành viên của đơn vị ký duyệt thay (KT.) trong một thời gian. Lịch sử và biên nhận ghi rõ ai ký thay ai.',
		en: 'A head who is away names a member of the unit who endorses on their behalf for a time. History and receipt say who signed for whom.',
	},
	give: { vi: 'Ủy quyền', en: 'Name a delegate' },
	delegate: { vi: 'Người được ủy quyền', en: 'Delegate' },
	head: { vi: 'Lãnh đạo', en: 'Head' },
	startsAt: { vi: 'Từ (GMT+7)', en: 'From (GMT+7)' },
	endsAt: { vi: 'Đến (GMT+7)', en: 'Until (GMT+7)' },
	period: { vi: 'Thời gian (GMT+7)', en: 'Period (GMT+7)' },
	reason: { vi: 'Lý do', en: 'Reason' },
	state: { vi: 'Tình trạng', en: 'State' },
	stateNow: { vi: 'Đang hiệu lực', en: 'In force' },
	stateNext: { vi: 'Sắp tới', en: 'To come' },
	stateDone: { vi: 'Đã kết thúc', en: 'Over' },
	end: { vi: 'Kết thúc ngay', en: 'End it now' },
	act: { vi: 'Thao tác', en: 'Act' },
	given: { vi: 'Bạn đã ủy quyền', en: 'Given by you' },
	givenNone: { vi: 'Bạn chưa ủy quyền cho ai.', en: 'You have named nobody.' },
	held: { vi: 'Bạn được ủy quyền', en: 'Given to you' },
	heldNone: { vi: 'Chưa ai ủy quyền cho bạn.', en: 'Nobody has named you.' },
	noMembers: {
		vi: '{unit} chưa có thành viên nào khác. Hãy đề nghị quản trị viên thêm người.',
		en: '{unit} has no other member. Ask the administrator to add somebody.',
	},
	notHead: { vi: 'Chỉ lãnh đạo đơn vị ủy quyền được.', en: 'Only the head of a unit names a delegate.' },

	rules: { vi: 'Ký duyệt và chỉ tiêu', en: 'Endorsement and quotas' },
	rulesLead: {
		vi: 'Đặt trước khi mở nhận hồ sơ. Sau đó vẫn đổi được, nhưng hệ thống cho xem trước tác động.',
		en: 'Set before submission opens. Afterwards it can still be changed, but you first see what it would do.',
	},
	asksParent: {
		vi: 'Đơn vị cấp trên trực tiếp cũng ký duyệt trước khi hồ sơ được nộp',
		en: 'The unit directly above endorses too before an entry is handed in',
	},
	asksParentHint: {
		vi: 'Đơn vị không có cấp trên (bộ, tỉnh) chỉ cần lãnh đạo của mình ký.',
		en: 'Agencies with no unit above need only their own head.',
	},
	twoPeopleRule: {
		vi: 'Cần hai người: người soạn hoặc trình hồ sơ không tự ký duyệt',
		en: 'Two people: whoever wrote or asked does not endorse',
	},
	saveRules: { vi: 'Lưu cách ký duyệt', en: 'Save' },
	confirmRules: { vi: 'Tôi đã xem và vẫn đổi', en: 'Change it all the same' },
	previewTitle: { vi: 'Thay đổi này sẽ tác động', en: 'What this change would do' },
	previewAtHead: {
		vi: '{count} hồ sơ đang chờ thủ trưởng: khi ký, áp dụng cách mới.',
		en: '{count} {count:entry|entries} {count:waits|wait} for their head: when endorsed, the new way applies.',
	},
	previewAtParent: {
		vi: '{count} hồ sơ đang chờ đơn vị cấp trên: vẫn chờ ở đó và được nộp khi cấp trên ký.',
		en: '{count} {count:entry|entries} {count:waits|wait} for a unit above: they stay there and are handed in once it endorses.',
	},
	previewNoParent: {
		vi: '{count} trong {all} đơn vị có hồ sơ đang soạn không có cấp trên trên cổng: chỉ cần lãnh đạo của mình ký.',
		en: '{count} of {all} agencies with something to hand in have no unit above: their own head is enough.',
	},
	previewNoHead: {
		vi: '{count} đơn vị có cấp trên chưa có lãnh đạo trên cổng: hồ sơ sẽ không nộp được cho đến khi có.',
		en: '{count} {count:agency|agencies} {count:has|have} a unit above without a head on the portal: they could not hand in until there is one.',
	},
	quotaCaption: { vi: 'Chỉ tiêu của đợt', en: 'Quotas of the round' },
	quotaNone: {
		vi: 'Chưa đặt chỉ tiêu: số hồ sơ không giới hạn.',
		en: 'No quota set: any number may be handed in.',
	},
	quotaHint: {
		vi: 'Chỉ tiêu riêng của một đơn vị thay cho chỉ tiêu chung cùng loại và đối tượng. Khi đơn vị cấp trên cùng ký duyệt, chỉ tiêu của cấp trên tính cả hồ sơ của đơn vị trực thuộc. Hồ sơ rút về trả lại chỗ.',
		en: 'An agency’s own figure stands in place of the common one. Where the unit above endorses, its figure counts the units below too. A recalled entry frees its place.',
	},
	kind: { vi: 'Loại hồ sơ', en: 'Kind' },
	subject: { vi: 'Đối tượng', en: 'Subject' },
	allSubjects: { vi: 'Mọi đối tượng', en: 'All subjects' },
	everyUnit: { vi: 'Mỗi đơn vị', en: 'Each agency' },
	most: { vi: 'Nhiều nhất', en: 'At most' },
	setQuota: { vi: 'Đặt chỉ tiêu', en: 'Set a quota' },
	lift: { vi: 'Bỏ', en: 'Lift' },
	alsoEndorses: { vi: 'cấp trên ký duyệt: {unit}', en: 'also endorsed by {unit}' },
	needsCode: { vi: 'đã đóng, cần mã gia hạn', en: 'closed, needs a deadline code' },
	codeOptional: {
		vi: 'Chỉ điền khi đợt đã đóng mà Ban Thư ký cấp mã cho đơn vị.',
		en: 'Only when the round has closed and the secretariat has given you a code.',
	},
} satisfies Record<string, Message>

/** Codes of the forms on these pages. */
export const chainErrors = {
	required: { vi: 'Vui lòng điền mục này.', en: 'Please fill this in.' },
	'too-short': { vi: 'Vui lòng nêu rõ hơn.', en: 'Please say more.' },
	'too-long': { vi: 'Nội dung quá dài (nhiều nhất 500 ký tự).', en: 'Too long (500 characters at most).' },
	'not-a-moment': { vi: 'Ngày giờ không đúng.', en: 'Not a valid date and time.' },
	'before-opening': {
		vi: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',
		en: 'It must end after it begins.',
	},
	most: { vi: 'Điền một số từ 0 đến 10.000.', en: 'A number from 0 to 10,000.' },
} satisfies Record<string, Message>

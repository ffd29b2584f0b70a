/** Words of the administration of people. */
import type { Message } from './message.ts'

export const people = {
	title: { vi: 'Người dùng', en: 'People' },
	lead: {
		vi: 'Mời người tham gia, giao và kết thúc vai trò, khóa tài khoản. Mọi thay đổi được ghi vào nhật ký và có hiệu lực ngay ở lượt truy cập tiếp theo.',
		en: 'Invite people, give and end roles, close accounts. Every change goes into the audit trail and counts from the next request on.',
	},
	search: { vi: 'Tìm theo tên, thư điện tử, đơn vị', en: 'Search by name, e-mail, unit' },
	role: { vi: 'Vai trò', en: 'Role' },
	state: { vi: 'Tình trạng', en: 'State' },
	allRoles: { vi: 'Mọi vai trò', en: 'Every role' },
	allStates: { vi: 'Mọi tình trạng', en: 'Every state' },
	find: { vi: 'Tìm', en: 'Search' },
	found: { vi: '{count} người', en: '{count} {count:person|people}' },
	caption: { vi: 'Danh sách người dùng', en: 'List of people' },
	name: { vi: 'Họ và tên', en: 'Name' },
	email: { vi: 'Thư điện tử', en: 'E-mail' },
	roles: { vi: 'Vai trò', en: 'Roles' },
	none: { vi: 'Không có ai khớp với điều kiện tìm.', en: 'Nobody matches the search.' },
	noRole: { vi: 'Chưa có vai trò', en: 'No role' },
	sample: { vi: 'Mẫu', en: 'Sample' },

	inviteTitle: { vi: 'Mời người tham gia', en: 'Invite a person' },
	invite: { vi: 'Gửi thư mời', en: 'Send the invitation' },
	language: { vi: 'Ngôn ngữ của thư', en: 'Language of letters' },
	vietnamese: { vi: 'Tiếng Việt', en: 'Vietnamese' },
	english: { vi: 'Tiếng Anh', en: 'English' },
	rolesHint: {
		vi: 'Người soạn và lãnh đạo cần đơn vị; người thẩm định và hội đồng cần đợt.',
		en: 'Drafters and heads need a unit; reviewers and council members need a round.',
	},
	unit: { vi: 'Đơn vị', en: 'Unit' },
	unitHint: {
		vi: 'Với người thẩm định và hội đồng: nơi công tác, để cổng phát hiện xung đột lợi ích.',
		en: 'For reviewers and council members: where they work, from which conflicts of interest are found.',
	},
	round: { vi: 'Đợt', en: 'Round' },

	since: { vi: 'Từ', en: 'Since' },
	act: { vi: 'Thao tác', en: 'Action' },
	end: { vi: 'Kết thúc', en: 'End' },
	endRole: { vi: 'Kết thúc vai trò {role}', en: 'End the role {role}' },
	rolesNow: { vi: 'Vai trò hiện nay', en: 'Roles now' },
	noRolesNow: { vi: 'Chưa có vai trò nào.', en: 'No role yet.' },
	grantTitle: { vi: 'Giao vai trò', en: 'Give a role' },
	grant: { vi: 'Giao vai trò', en: 'Give the role' },
	accountTitle: { vi: 'Tài khoản', en: 'Account' },
	created: { vi: 'Tạo lúc', en: 'Created' },
	openSessions: { vi: 'Phiên đang mở', en: 'Open sessions' },
	disable: { vi: 'Khóa tài khoản', en: 'Close the account' },
	disableHint: {
		vi: 'Các phiên đăng nhập kết thúc ngay; vai trò và hồ sơ được giữ nguyên. Có thể mở lại bất cứ lúc nào.',
		en: 'Sessions end at once; roles and entries stay as they are. It can be opened again at any time.',
	},
	enable: { vi: 'Mở lại tài khoản', en: 'Open the account again' },
	inviteAgain: { vi: 'Gửi lại thư mời', en: 'Send the invitation again' },
	inviteAgainHint: {
		vi: 'Liên kết trong thư trước sẽ hết hiệu lực. Thư mới dùng được trong 7 ngày.',
		en: 'The link in the earlier letter stops working. The new one works for 7 days.',
	},
	trail: { vi: 'Nhật ký của người này', en: 'This person’s trail' },
	unreachableNotice: {
		vi: 'Chưa gửi được thư tới địa chỉ này; cổng sẽ thử lại.',
		en: 'A letter to this address could not be sent yet; it will be tried again.',
	},
	itself: {
		vi: 'Đây là tài khoản của chính anh/chị: việc khóa cần một quản trị viên khác.',
		en: 'This is your own account: closing it takes another administrator.',
	},
} satisfies Record<string, Message>

export const roleWords = {
	administrator: { vi: 'Quản trị viên', en: 'Administrator' },
	secretary: { vi: 'Thư ký hội đồng', en: 'Council secretary' },
	drafter: { vi: 'Người soạn hồ sơ', en: 'Drafter' },
	head: { vi: 'Lãnh đạo đơn vị', en: 'Head of unit' },
	reviewer: { vi: 'Người thẩm định', en: 'Reviewer' },
	chair: { vi: 'Chủ tịch hội đồng', en: 'Council chair' },
	member: { vi: 'Ủy viên hội đồng', en: 'Council member' },
} satisfies Record<string, Message>

export const stateWords = {
	active: { vi: 'Đang dùng', en: 'Active' },
	invited: { vi: 'Đã mời, chưa vào', en: 'Invited, not yet in' },
	disabled: { vi: 'Đã khóa', en: 'Closed' },
	unreachable: { vi: 'Thư chưa gửi được', en: 'Letter not delivered' },
} satisfies Record<string, Message>

export const unitKindWords: Readonly<Record<string, Message>> = {
	province: { vi: 'Tỉnh, thành phố', en: 'Provinces and cities' },
	ministry: { vi: 'Bộ', en: 'Ministries' },
	ministerial_agency: { vi: 'Cơ quan ngang bộ', en: 'Ministerial-level agencies' },
	government_agency: { vi: 'Cơ quan thuộc Chính phủ', en: 'Government agencies' },
	other: { vi: 'Đơn vị khác', en: 'Other units' },
}

/** What is wrong with a field, by the code a form gives. */
export const peopleErrors: Readonly<Record<string, Message>> = {
	required: { vi: 'Vui lòng chọn hoặc điền mục này.', en: 'Please choose or fill this in.' },
	name: {
		vi: 'Vui lòng nhập họ và tên, tối đa 120 ký tự, không có ký hiệu < > @.',
		en: 'Please enter a name of at most 120 characters without < > @.',
	},
	email: {
		vi: 'Vui lòng nhập địa chỉ thư đầy đủ, ví dụ ten@coquan.gov.vn.',
		en: 'Please enter a whole e-mail address, for example name@agency.gov.vn.',
	},
	taken: {
		vi: 'Đã có người dùng với địa chỉ này. Hãy tìm trong danh sách và giao vai trò tại trang của người đó.',
		en: 'Somebody has this address already. Find them in the list and give the role on their page.',
	},
	unit: { vi: 'Vai trò này cần một đơn vị.', en: 'This role needs a unit.' },
	round: { vi: 'Vai trò này cần một đợt.', en: 'This role needs a round.' },
	'one-seat': {
		vi: 'Một người chỉ có một ghế trong hội đồng: chủ tịch hoặc ủy viên.',
		en: 'A person has one seat on a council: chair or member.',
	},
}

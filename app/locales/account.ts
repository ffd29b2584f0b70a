/** Words of signing in, passwords and one's own account. */
import type { Message } from './message.ts'

export const account = {
	signInTitle: { vi: 'Đăng nhập', en: 'Sign in' },
	signInLead: {
		vi: 'Dành cho cơ quan tham gia, người thẩm định, hội đồng và Ban Thư ký. Người đọc không cần tài khoản.',
		en: 'For agencies, reviewers, the council and the secretariat. Readers need no account.',
	},
	email: { vi: 'Thư điện tử', en: 'E-mail' },
	password: { vi: 'Mật khẩu', en: 'Password' },
	signIn: { vi: 'Đăng nhập', en: 'Sign in' },
	againTitle: { vi: 'Phiên đăng nhập đã hết', en: 'Your session has ended' },
	againLead: {
		vi: 'Hãy đăng nhập lại để gửi tiếp. Nội dung vừa viết được giữ trong trang này và chưa lưu trên máy chủ: xin đừng đóng trang.',
		en: 'Sign in again to send it. What you wrote is kept in this page and not stored on the server yet: please do not close it.',
	},
	sendAgainTitle: { vi: 'Gửi lại nội dung vừa viết', en: 'Send what you wrote again' },
	sendAgainLead: {
		vi: 'Đã đăng nhập lại. Nội dung dưới đây chưa được lưu vì phiên đăng nhập đã hết lúc gửi; hãy gửi lại.',
		en: 'You are signed in again. What follows was not stored, for the session had ended; please send it again.',
	},
	sendAgain: { vi: 'Gửi lại', en: 'Send again' },
	dropKept: { vi: 'Không gửi nữa', en: 'Do not send it' },
	keptTexts: { vi: 'Nội dung sẽ gửi', en: 'What will be sent' },
	forgotten: { vi: 'Quên mật khẩu?', en: 'Forgotten your password?' },
	noAccount: {
		vi: 'Chưa có tài khoản? Quản trị viên của phong trào gửi thư mời; cổng không có đăng ký tự do.',
		en: 'No account yet? The movement’s administrator sends invitations; there is no open registration.',
	},
	sampleTitle: { vi: 'Dữ liệu mẫu', en: 'Sample movement' },
	sampleLead: {
		vi: 'Cổng đang chạy với một phong trào mẫu. Các tài khoản dưới đây dùng chung một mật khẩu, là giá trị của SAMPLE_PASSWORD hoặc được in một lần ở cửa sổ lệnh khi dữ liệu mẫu được nạp.',
		en: 'This portal runs on a sample movement. The accounts below share one password: the value of SAMPLE_PASSWORD, or the one printed once in the terminal when the sample was loaded.',
	},
	sampleRole: { vi: 'Vai trò', en: 'Role' },
	sampleAccounts: { vi: 'Tài khoản', en: 'Accounts' },

	forgottenTitle: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
	forgottenLead: {
		vi: 'Nhập địa chỉ thư của tài khoản. Nếu địa chỉ có tài khoản, cổng gửi một liên kết đặt lại mật khẩu, dùng được một lần trong một giờ.',
		en: 'Enter the e-mail address of your account. If it has one, a link to set a new password will be sent; it works once, within an hour.',
	},
	sendLink: { vi: 'Gửi liên kết', en: 'Send the link' },
	backToSignIn: { vi: 'Về trang đăng nhập', en: 'Back to sign in' },

	setTitle: { vi: 'Đặt mật khẩu', en: 'Set your password' },
	welcome: {
		vi: 'Chào mừng {name} đến với cổng Thi đua số. Vui lòng đặt mật khẩu cho tài khoản {email}.',
		en: 'Welcome to Thi đua số, {name}. Please set a password for {email}.',
	},
	renew: {
		vi: 'Vui lòng đặt mật khẩu mới cho tài khoản {email}. Mọi phiên đăng nhập đang mở sẽ kết thúc.',
		en: 'Please set a new password for {email}. Every open session will end.',
	},
	newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
	newPasswordHint: {
		vi: 'Ít nhất 15 ký tự. Một câu dễ nhớ là tốt nhất; được dùng dấu tiếng Việt và dấu cách.',
		en: 'At least 15 characters. A sentence you can remember is best; any letters and spaces are welcome.',
	},
	repeat: { vi: 'Nhập lại mật khẩu mới', en: 'New password again' },
	setPassword: { vi: 'Đặt mật khẩu', en: 'Set password' },
	linkGoneTitle: { vi: 'Liên kết không còn dùng được', en: 'The link no longer works' },
	linkGone: {
		vi: 'Liên kết đã hết hạn, đã được dùng, hoặc đã có liên kết mới hơn thay thế. Anh/chị đã từng đăng nhập có thể yêu cầu liên kết mới; người mới được mời vui lòng nhờ quản trị viên gửi lại thư mời.',
		en: 'It has expired, was used, or was replaced by a newer one. If you have signed in before, ask for a new link; if you were invited, please ask the administrator to send the invitation again.',
	},
	askAgain: { vi: 'Yêu cầu liên kết mới', en: 'Ask for a new link' },

	accountTitle: { vi: 'Tài khoản', en: 'Account' },
	roles: { vi: 'Vai trò', en: 'Roles' },
	noRoles: {
		vi: 'Tài khoản chưa có vai trò nào. Vui lòng liên hệ quản trị viên.',
		en: 'The account has no role yet. Please ask the administrator.',
	},
	since: { vi: 'Từ', en: 'Since' },
	unit: { vi: 'Đơn vị', en: 'Unit' },
	round: { vi: 'Đợt', en: 'Round' },
	sessions: { vi: 'Các phiên đăng nhập', en: 'Sessions' },
	sessionsLead: {
		vi: 'Những trình duyệt đang đăng nhập bằng tài khoản này. Hãy kết thúc phiên nào không phải của anh/chị và đổi mật khẩu.',
		en: 'The browsers signed in to this account. End any that is not yours, and change your password.',
	},
	browser: { vi: 'Trình duyệt', en: 'Browser' },
	signedInAt: { vi: 'Đăng nhập lúc', en: 'Signed in' },
	seenAt: { vi: 'Hoạt động gần nhất', en: 'Last seen' },
	thisOne: { vi: 'Phiên này', en: 'This one' },
	end: { vi: 'Kết thúc', en: 'End' },
	endOf: { vi: 'Kết thúc phiên {browser}', en: 'End the session {browser}' },
	act: { vi: 'Thao tác', en: 'Action' },
	browserOn: { vi: '{browser} trên {system}', en: '{browser} on {system}' },
	unknownBrowser: { vi: 'Trình duyệt khác', en: 'Another browser' },
	changeTitle: { vi: 'Đổi mật khẩu', en: 'Change password' },
	changeLead: {
		vi: 'Các phiên đăng nhập khác sẽ kết thúc.',
		en: 'Your other sessions will end.',
	},
	current: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
	change: { vi: 'Đổi mật khẩu', en: 'Change password' },
} satisfies Record<string, Message>

/** What is wrong with a field, by the code a form gives. */
export const accountErrors: Readonly<Record<string, Message>> = {
	required: { vi: 'Vui lòng điền mục này.', en: 'Please fill this in.' },
	email: {
		vi: 'Vui lòng nhập địa chỉ thư đầy đủ, ví dụ ten@coquan.gov.vn.',
		en: 'Please enter a whole e-mail address, for example name@agency.gov.vn.',
	},
	wrong: {
		vi: 'Thư điện tử hoặc mật khẩu không đúng. Vui lòng kiểm tra và thử lại.',
		en: 'The e-mail or the password is not right. Please check and try again.',
	},
	'wrong-current': { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is not right.' },
	'too-short': {
		vi: 'Mật khẩu cần ít nhất 15 ký tự. Hãy thử một câu dễ nhớ.',
		en: 'The password needs at least 15 characters. Try a sentence you can remember.',
	},
	'too-long': { vi: 'Nội dung quá dài.', en: 'This is too long.' },
	common: {
		vi: 'Mật khẩu này dựa trên một mật khẩu phổ biến, dễ bị đoán. Vui lòng chọn câu khác.',
		en: 'This rests on a well-known password and is easy to guess. Please choose another.',
	},
	repeated: {
		vi: 'Mật khẩu chỉ lặp lại một đoạn. Vui lòng chọn câu khác.',
		en: 'The password repeats one piece. Please choose another.',
	},
	'contains-email': {
		vi: 'Mật khẩu không được chứa địa chỉ thư của anh/chị.',
		en: 'The password must not contain your e-mail address.',
	},
	'contains-product': {
		vi: 'Mật khẩu không được chứa tên của cổng.',
		en: 'The password must not contain the portal’s name.',
	},
	differs: { vi: 'Hai lần nhập không giống nhau.', en: 'The two entries differ.' },
}

/** Words of files on their way, their limits, versions, virus scan and the receipt as a file. */
import type { ScanState } from '#app/domain/evidence.ts'
import type { FileGroup, UploadLimits } from '#app/domain/upload.ts'
import { formatNumber, formatSize } from './format.ts'
import { say, type Language, type Message } from './message.ts'

export const uploads = {
	limitsTitle: { vi: 'Được tải lên những gì', en: 'What may be uploaded' },
	perFile: { vi: 'Mỗi tệp tối đa: {sizes}.', en: 'At most for each file: {sizes}.' },
	left: {
		vi: 'Hồ sơ này còn nhận {files} tệp, {bytes}.',
		en: 'This entry may still get {files} files, {bytes}.',
	},
	full: {
		vi: 'Hồ sơ đã đủ số tệp cho phép. Hãy gỡ bớt tệp trước khi thêm tệp mới.',
		en: 'The entry has all the files it may have. Remove one before adding another.',
	},
	notScanned: {
		vi: 'Tệp chưa được quét mã độc: cổng này chưa có máy quét. Hãy tự quét tệp trước khi tải lên.',
		en: 'Files are not scanned for malware: no scanner is set up here. Scan your files before you upload them.',
	},
	scanned: {
		vi: 'Mỗi tệp được quét mã độc trước khi ai mở được. Vẫn lưu và nộp được hồ sơ trong khi chờ.',
		en: 'Every file is scanned for viruses before anybody can open it. You can save and submit meanwhile.',
	},
	tooLargeTitle: { vi: 'Nội dung gửi lên quá lớn', en: 'What was sent is too large' },
	tooLarge: {
		vi: 'Biểu mẫu này nhận tối đa {size} mỗi lần gửi. Lần gửi vừa rồi chưa được lưu; những gì đã lưu trước đó vẫn nguyên vẹn.',
		en: 'This form takes at most {size} at a time. What you just sent was not stored; what was stored before is as it was.',
	},
	tooLargeNext: {
		vi: 'Bấm nút Quay lại của trình duyệt, chọn tệp nhỏ hơn hoặc chia nội dung thành nhiều lần, rồi gửi lại. Tệp minh chứng lớn xin tải lên ở mục Minh chứng của hồ sơ.',
		en: 'Use the Back button of your browser, choose a smaller file or send it in parts. Large evidence goes to the Evidence page of the entry.',
	},
	queue: { vi: 'Tệp đang tải lên', en: 'Files being uploaded' },
	overall: { vi: 'Tất cả {count} tệp', en: 'All {count} {count:file|files}' },
	share: { vi: '{percent} % · {sent} / {size}', en: '{percent}% · {sent} / {size}' },
	waiting: { vi: 'Chờ đến lượt', en: 'Waiting its turn' },
	sending: { vi: 'Đang tải lên', en: 'Uploading' },
	sendingShare: { vi: '{name}: đã tải {percent} %.', en: '{name}: {percent}% uploaded.' },
	doneNews: { vi: '{name}: đã tải lên xong.', en: '{name}: uploaded.' },
	checking: { vi: 'Đang kiểm tra tệp', en: 'Checking the file' },
	paused: { vi: 'Đã tạm dừng', en: 'Paused' },
	offline: {
		vi: 'Mất kết nối. Tự tải tiếp khi có mạng trở lại.',
		en: 'The connection was lost. It goes on by itself once it is back.',
	},
	signedOut: {
		vi: 'Phiên đăng nhập đã hết. Hãy đăng nhập lại ở thẻ mới; tệp sẽ tải tiếp từ chỗ dừng.',
		en: 'Your session has ended. Sign in again in a new tab; the file goes on from where it stopped.',
	},
	signIn: { vi: 'Đăng nhập lại', en: 'Sign in again' },
	tooMany: {
		vi: 'Nhiều tệp liên tiếp: tự tải tiếp sau {seconds} giây.',
		en: 'Many files in a short time: it goes on by itself in {seconds} seconds.',
	},
	failed: { vi: 'Chưa tải được: {reason}', en: 'Not uploaded: {reason}' },
	pause: { vi: 'Tạm dừng', en: 'Pause' },
	resume: { vi: 'Tải tiếp', en: 'Go on' },
	retry: { vi: 'Thử lại', en: 'Try again' },
	cancel: { vi: 'Hủy', en: 'Cancel' },
	dismiss: { vi: 'Bỏ qua', en: 'Dismiss' },
	pauseAll: { vi: 'Tạm dừng tất cả', en: 'Pause all' },
	resumeAll: { vi: 'Tải tiếp tất cả', en: 'Resume all' },
	unfinished: { vi: 'Tệp tải dở', en: 'Unfinished uploads' },
	unfinishedLead: {
		vi: 'Chọn lại đúng tệp đó để tải tiếp từ chỗ dừng, kể cả vào hôm khác hay trên máy khác. Tệp tải dở được giữ 7 ngày.',
		en: 'Choose the same file again to go on from where it stopped, on another day or another machine too. Unfinished uploads are kept for 7 days.',
	},
	unfinishedLine: {
		vi: '{name}: đã có {sent} / {size}',
		en: '{name}: {sent} of {size} are there',
	},
	begunBy: { vi: '{name} bắt đầu', en: 'begun by {name},' },
	goOn: { vi: 'Chọn lại {name} để tải tiếp', en: 'Choose {name} again to go on' },
	otherFile: {
		vi: 'Đó không phải tệp {name} đã tải dở: tên, dung lượng hoặc ngày sửa khác. Hãy chọn đúng tệp, hoặc hủy bản tải dở.',
		en: 'That is not the file {name} that was begun: its name, size or date differs. Choose that file, or cancel the unfinished one.',
	},
	waitingScan: {
		vi: 'Đang chờ quét mã độc, chưa ai mở được',
		en: 'Waiting for the virus scan; nobody can open it yet',
	},
	clean: { vi: 'Đã quét, không thấy mã độc', en: 'Scanned, nothing found' },
	unscanned: { vi: 'Chưa quét mã độc', en: 'Not scanned' },
	infected: {
		vi: 'Có mã độc ({signature}); cổng không giữ nội dung tệp này',
		en: 'Malware was found ({signature}); the portal does not keep this file',
	},
	noneScanned: {
		vi: 'Các tệp này chưa được quét mã độc vì cổng chưa có máy quét. Hãy mở trên máy có phần mềm diệt mã độc.',
		en: 'These files were not scanned for malware: no scanner is set up. Open them on a machine that is protected.',
	},
	notReady: {
		vi: 'Đang chờ quét mã độc, chưa mở được. Hãy xem lại sau ít phút.',
		en: 'Waiting for the malware scan; it cannot be opened yet. Look again in some minutes.',
	},
	held: {
		vi: 'Có mã độc; cổng không giữ nội dung tệp này.',
		en: 'Malware was found; the portal does not keep this file.',
	},
	awaitingScan: { vi: 'chờ quét mã độc', en: 'awaiting scan' },
	heldByScan: { vi: 'có mã độc, không mở được', en: 'malware found, cannot be opened' },
	versions: { vi: 'Thay tệp và các phiên bản', en: 'Replace the file, and its versions' },
	versionsOf: { vi: 'Thay tệp và các phiên bản: {name}', en: 'Replace and versions: {name}' },
	versionsLead: {
		vi: 'Tệp mới giữ nguyên chú thích, vị trí và các dẫn chứng. Bản cũ vẫn được lưu; hồ sơ đã nộp luôn trỏ đến đúng bản lúc nộp.',
		en: 'A new file keeps caption, place and proofs. Earlier versions are kept; what was submitted always points to the version of that moment.',
	},
	versionsTable: { vi: 'Các phiên bản', en: 'Versions' },
	version: { vi: 'Phiên bản', en: 'Version' },
	versionNumber: { vi: 'Phiên bản {number}', en: 'Version {number}' },
	currentVersion: { vi: '{number} (đang dùng)', en: '{number} (current)' },
	fileName: { vi: 'Tên tệp', en: 'File' },
	size: { vi: 'Dung lượng', en: 'Size' },
	addedBy: { vi: 'Người tải lên', en: 'Uploaded by' },
	addedAt: { vi: 'Thời điểm', en: 'At' },
	scan: { vi: 'Quét vi-rút', en: 'Virus scan' },
	handedIn: { vi: 'Đã nộp trong', en: 'Submitted in' },
	newFile: { vi: 'Tải tệp thay thế', en: 'Upload the new file' },
	replaceWith: { vi: 'Tệp mới', en: 'New file' },
	replace: { vi: 'Thay tệp', en: 'Replace' },
	handedInVersions: { vi: 'Các phiên bản minh chứng đã nộp', en: 'Versions of evidence that were submitted' },
	roundTitle: { vi: 'Giới hạn tệp minh chứng', en: 'Limits of evidence files' },
	roundLead: {
		vi: 'Áp dụng ngay cho tệp mới; tệp đã có không bị ảnh hưởng. Người soạn hồ sơ thấy các giới hạn này trước khi chọn tệp.',
		en: 'They hold for new files at once; files that are there stay. Drafters see them before they choose a file.',
	},
	groupLimit: { vi: '{group}: tối đa mỗi tệp (MB)', en: '{group}: at most for each file (MB)' },
	files: { vi: 'Số tệp tối đa của một hồ sơ', en: 'Files of one entry at most' },
	entryBytes: { vi: 'Dung lượng tối đa của một hồ sơ (MB)', en: 'Size of one entry at most (MB)' },
	agencyBytes: {
		vi: 'Dung lượng tối đa của một cơ quan trong đợt (MB)',
		en: 'Size of one agency in the round at most (MB)',
	},
	agencyHint: {
		vi: 'Tính mọi phiên bản đang lưu và tệp đang tải lên.',
		en: 'Every version that is kept and every file on its way counts.',
	},
	grace: {
		vi: 'Tải dở lúc hết hạn được tải tiếp thêm (phút)',
		en: 'An upload under way at the deadline may go on for (minutes)',
	},
	graceHint: {
		vi: 'Hồ sơ có tệp bắt đầu tải trước hạn và chưa xong lúc hết hạn cũng còn nộp được trong thời gian này.',
		en: 'An entry with a file that was begun before the deadline and not whole at it may be submitted within this time, too.',
	},
	saveLimits: { vi: 'Lưu giới hạn', en: 'Save the limits' },
	editLimits: { vi: 'Xem và sửa giới hạn tệp', en: 'See and change the limits of files' },
	receiptFile: { vi: 'Tải biên nhận (tệp JSON)', en: 'Download the receipt (JSON file)' },
	receiptFileHint: {
		vi: 'Giữ tệp này cùng hồ sơ. Ban Thư ký đối chiếu được bất cứ lúc nào bằng lệnh npm run verify-receipt.',
		en: 'Keep this file with the entry. The secretariat can check it at any time with npm run verify-receipt.',
	},
} satisfies Record<string, Message>

/** What the virus scanner said of a file. */
export const scanWords: Readonly<Record<ScanState, Message>> = {
	unscanned: uploads.unscanned,
	waiting: uploads.awaitingScan,
	clean: uploads.clean,
	infected: uploads.heldByScan,
}

export const limitErrors = {
	required: { vi: 'Hãy nhập một số.', en: 'Enter a number.' },
	'not-a-number': { vi: 'Hãy nhập một số nguyên.', en: 'Enter a whole number.' },
	'out-of-range': {
		vi: 'Ngoài khoảng cho phép: tệp từ 1 đến 2047 MB, số tệp từ 1 đến 200, dung lượng chung đến 1.048.576 MB, thời gian đến 1440 phút.',
		en: 'Out of range: files from 1 to 2047 MB, 1 to 200 files, sums up to 1,048,576 MB, time up to 1440 minutes.',
	},
} satisfies Record<string, Message>

export const groupWords: Readonly<Record<FileGroup, Message>> = {
	document: { vi: 'Tài liệu', en: 'Documents' },
	picture: { vi: 'Hình ảnh', en: 'Pictures' },
	sound: { vi: 'Âm thanh', en: 'Sound' },
	video: { vi: 'Phim', en: 'Films' },
}

/** 50 MB, 2 GB: a limit of whole megabytes as people say it. */
export const limitSize = (language: Language, bytes: number): string => {
	const megabytes = Math.round(bytes / 1024 ** 2)
	return megabytes >= 1024
		? `${formatNumber(language, megabytes / 1024, { most: 1 })} GB`
		: `${formatNumber(language, megabytes)} MB`
}

/** Documents 50 MB, pictures 50 MB…: of the groups that the portal takes. */
export const perFileText = (language: Language, limits: UploadLimits, groups: readonly FileGroup[]): string =>
	say(language, uploads.perFile, {
		sizes: groups
			.map(
				(group) => `${say(language, groupWords[group]).toLowerCase()} ${limitSize(language, limits[group])}`,
			)
			.join(', '),
	})

export const shareText = (language: Language, sent: number, size: number): string =>
	say(language, uploads.share, {
		percent: size === 0 ? 0 : Math.floor((100 * sent) / size),
		sent: formatSize(language, sent),
		size: formatSize(language, size),
	})

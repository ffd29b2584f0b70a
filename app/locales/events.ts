/**
 * A sentence for every event of the audit trail, after "who, when": exhaustive by type, so that an event without words
 * does not compile. Facts of the payload fill the placeholders, its codes in words.
 */
import type { EventName, SubjectType } from '#app/domain/event.ts'
import { formatMoment } from './format.ts'
import { say, type Language, type Message } from './message.ts'
import { phases } from './reasons.ts'

export const eventSentences: { readonly [Name in EventName]: Message } = {
	'installation.prepared': {
		vi: 'đã nạp dữ liệu nền: {units} đơn vị',
		en: 'loaded the reference data: {units} units',
	},
	'sample.marked': {
		vi: 'đã ghi nguồn gốc dữ liệu mẫu: {basis}',
		en: 'marked the basis of a sample entry: {basis}',
	},
	'sample.loaded': {
		vi: 'đã nạp phong trào mẫu: {entries} hồ sơ, {practices} điển hình công bố',
		en: 'loaded the sample movement: {entries} {entries:entry|entries}, {practices} published {practices:practice|practices}',
	},
	'movement.created': { vi: 'đã lập phong trào {slug}', en: 'created the movement {slug}' },
	'round.created': {
		vi: 'đã lập đợt {slug}: {phases} giai đoạn, {rubrics} bảng tiêu chí',
		en: 'created the round {slug}: {phases} phases, {rubrics} rubrics',
	},
	'round.calendar-changed': {
		vi: 'đã đổi lịch giai đoạn {phase}: {opensAt} – {closesAt}. Lý do: {reason}',
		en: 'moved the phase “{phase}”: {opensAt} – {closesAt}. Reason: {reason}',
	},
	'round.deadline-extended': {
		vi: 'đã gia hạn nhận hồ sơ cho mọi đơn vị: {from} → {until}. Lý do: {reason}',
		en: 'extended submission for all: {from} → {until}. Reason: {reason}',
	},
	'round.code-made': {
		vi: 'đã cấp mã gia hạn ({scope}), {uses} lượt, đến {until}. Lý do: {reason}',
		en: 'made a deadline code ({scope}) for {uses} {uses:use|uses}, until {until}. Reason: {reason}',
	},
	'round.code-undone': {
		vi: 'đã thu hồi mã gia hạn chưa dùng ({scope}), {uses} lượt, đến {until}',
		en: 'took back an unused deadline code ({scope}) for {uses} {uses:use|uses}, until {until}',
	},
	'round.endorsement-changed': {
		vi: 'đã đổi cách ký duyệt của đợt: đơn vị cấp trên ký duyệt {asksParent}; người soạn không tự ký {twoPeople}',
		en: 'changed how the round endorses: the unit above endorses {asksParent}; nobody endorses their own {twoPeople}',
	},
	'round.quota-set': {
		vi: 'đã đặt chỉ tiêu {most} hồ sơ {kind} {subject} {unit}',
		en: 'set a quota of {most} {most:entry|entries} {kind} {subject} {unit}',
	},
	'round.quota-lifted': {
		vi: 'đã bỏ chỉ tiêu hồ sơ {kind} {subject} {unit}',
		en: 'lifted the quota of entries {kind} {subject} {unit}',
	},
	'delegation.made': {
		vi: 'đã ủy quyền ký duyệt tại {unit} cho {to} từ {from} đến {until}. Lý do: {reason}',
		en: 'named {to} to endorse at {unit} from {from} until {until}. Reason: {reason}',
	},
	'delegation.ended': {
		vi: 'đã kết thúc ủy quyền ký duyệt tại {unit} cho {to}',
		en: 'ended the delegation at {unit} to {to}',
	},
	'round.exception-granted': {
		vi: 'đã gia hạn cho đơn vị {unit} đến {until}. Lý do: {reason}',
		en: 'granted the agency {unit} until {until}. Reason: {reason}',
	},
	'round.exception-undone': {
		vi: 'đã thu hồi gia hạn đến {until} của đơn vị {unit}',
		en: 'took back the deadline {until} of the agency {unit}',
	},
	'round.code-redeemed': {
		vi: 'đã dùng mã gia hạn cho đơn vị {unit}, đến {until}',
		en: 'used a deadline code for the agency {unit}, until {until}',
	},
	'round.upload-limits-set': {
		vi: 'đã đặt giới hạn tệp minh chứng: {fields}',
		en: 'set the limits of evidence files: {fields}',
	},
	'form.begun': {
		vi: 'đã bắt đầu soạn mẫu hồ sơ {code}, bản {version}: {name}',
		en: 'began composing the form {code}, version {version}: {name}',
	},
	'form.edited': {
		vi: 'đã sửa mẫu hồ sơ {code}, bản {version}: {act} {part}',
		en: 'edited the form {code}, version {version}: {act} {part}',
	},
	'form.published': {
		vi: 'đã ban hành mẫu hồ sơ {code}, bản {version}',
		en: 'published the form {code}, version {version}',
	},
	'form.discarded': {
		vi: 'đã bỏ bản đang soạn {version} của mẫu hồ sơ {code}',
		en: 'discarded version {version} of the form {code}, which was being composed',
	},
	'form.drafts-moved': {
		vi: 'đã chuyển {drafts} bản nháp sang mẫu hồ sơ {code}, bản {version}',
		en: 'moved {drafts} drafts to the form {code}, version {version}',
	},
	'rubric.begun': {
		vi: 'đã bắt đầu soạn bảng tiêu chí {code}, bản {version}: {name}',
		en: 'began version {version} of the table of criteria {code}: {name}',
	},
	'rubric.copied': {
		vi: 'đã chép {copied} vào bảng tiêu chí {code}, bản {version}',
		en: 'copied {copied} into the table of criteria {code}, version {version}',
	},
	'rubric.edited': {
		vi: 'đã sửa bảng tiêu chí {code}, bản {version}: {act} {part}',
		en: 'changed the table of criteria {code}, version {version}: {act} {part}',
	},
	'rubric.published': {
		vi: 'đã ban hành bảng tiêu chí {code}, bản {version}; {entries} hồ sơ chuyển sang bản này',
		en: 'published version {version} of the table of criteria {code}; {entries} {entries:entry|entries} moved to it',
	},
	'visit.planned': {
		vi: 'đã lên lịch kiểm tra thực tế với {members} thành viên',
		en: 'planned a visit in the field with {members} {members:member|members}',
	},
	'visit.cancelled': {
		vi: 'đã hủy lịch kiểm tra thực tế: {reason}',
		en: 'cancelled a visit in the field: {reason}',
	},
	'visit.saved': {
		vi: 'đã lưu biên bản kiểm tra thực tế, bản {version}',
		en: 'saved the minutes of a visit, version {version}',
	},
	'visit.photo-added': { vi: 'đã thêm ảnh kiểm tra thực tế', en: 'added a photograph of a visit' },
	'visit.photo-removed': { vi: 'đã bỏ ảnh kiểm tra thực tế', en: 'removed a photograph of a visit' },
	'visit.signed': { vi: 'đã xác nhận biên bản kiểm tra thực tế', en: 'confirmed the minutes of a visit' },
	'visit.recorded': {
		vi: 'biên bản kiểm tra thực tế đã đủ hai xác nhận và khóa: {points}/{most} điểm',
		en: 'two confirmed the minutes of a visit, which are frozen: {points} of {most} {most:point|points}',
	},
	'rubric.discarded': {
		vi: 'đã bỏ bản {version} đang soạn của bảng tiêu chí {code}',
		en: 'discarded version {version} of the table of criteria {code}',
	},
	'unit.added': { vi: 'đã thêm đơn vị {name}', en: 'added the unit {name}' },
	'unit.renamed': { vi: 'đã ghi tên mới {name} từ {from}', en: 'recorded the new name {name} from {from}' },
	'unit.succeeded': {
		vi: 'đã ghi việc {slug} được {by} kế tục từ {on}',
		en: 'recorded that {by} took over from {slug} on {on}',
	},
	'committee.formed': {
		vi: 'đã lập hội đồng của đợt {round}',
		en: 'formed the council of the round {round}',
	},
	'person.invited': { vi: 'đã mời {email}: {roles}', en: 'invited {email}: {roles}' },
	'person.registered': { vi: 'đã đăng ký tài khoản {email}', en: 'registered the account {email}' },
	'person.disabled': { vi: 'đã khóa tài khoản {email}', en: 'disabled the account {email}' },
	'person.enabled': { vi: 'đã mở lại tài khoản {email}', en: 'enabled the account {email}' },
	'person.signed-in': { vi: 'đã đăng nhập', en: 'signed in' },
	'person.signed-out': { vi: 'đã đăng xuất', en: 'signed out' },
	'person.session-ended': { vi: 'đã kết thúc một phiên đăng nhập', en: 'ended a session' },
	'person.reset-requested': { vi: 'đã yêu cầu đặt lại mật khẩu', en: 'asked to reset the password' },
	'person.password-set': { vi: 'đã đặt mật khẩu ({by})', en: 'set a password ({by})' },
	'person.reminders-chosen': { vi: 'đã {choice} thư nhắc hạn nộp', en: 'turned the reminders {choice}' },
	'role.granted': { vi: 'đã giao vai trò {role} {scope}', en: 'granted the role {role} {scope}' },
	'role.ended': { vi: 'đã kết thúc vai trò {role} {scope}', en: 'ended the role {role} {scope}' },
	'entry.created': { vi: 'đã tạo hồ sơ: {kind}, {subject}', en: 'began an entry: {kind}, {subject}' },
	'entry.copied': {
		vi: 'đã sao chép nội dung từ hồ sơ trước ({evidence} minh chứng)',
		en: 'copied from an earlier entry ({evidence} evidence)',
	},
	'entry.word-read': { vi: 'đã đọc một tệp Word', en: 'read a Word file' },
	'entry.form-moved': {
		vi: 'đã chuyển hồ sơ từ bản {from} sang bản {version} của mẫu {code}',
		en: 'moved the entry from version {from} to version {version} of the form {code}',
	},
	'entry.saved': { vi: 'đã lưu bản nháp lần {version}: {fields}', en: 'saved draft {version}: {fields}' },
	'entry.exception-granted': {
		vi: 'đã gia hạn cho hồ sơ đến {until}. Lý do: {reason}',
		en: 'granted the entry until {until}. Reason: {reason}',
	},
	'entry.exception-undone': {
		vi: 'đã thu hồi gia hạn đến {until} của hồ sơ',
		en: 'took back the deadline {until} of the entry',
	},
	'entry.code-redeemed': {
		vi: 'đã dùng mã gia hạn, hạn nộp mới {until}',
		en: 'used a deadline code, new deadline {until}',
	},
	'entry.reminded': {
		vi: 'đã viết thư nhắc trước hạn nộp ({moment}) cho {people} người',
		en: 'wrote a reminder before the deadline ({moment}) to {people} {people:person|people}',
	},
	'entry.comment-added': { vi: 'đã góp ý trong nội bộ đơn vị', en: 'commented to colleagues' },
	'entry.comment-changed': { vi: 'đã sửa góp ý nội bộ', en: 'edited a comment to colleagues' },
	'entry.comment-removed': { vi: 'đã thu hồi góp ý nội bộ', en: 'took back a comment to colleagues' },
	'entry.thread-done': { vi: 'đã đánh dấu xong một góp ý nội bộ', en: 'marked a comment as done' },
	'entry.thread-reopened': { vi: 'đã mở lại một góp ý nội bộ', en: 'reopened a comment' },
	'entry.endorsement-requested': { vi: 'đã trình lãnh đạo ký', en: 'asked the head to endorse' },
	'entry.endorsement-recalled': { vi: 'đã rút lại tờ trình', en: 'took the request for endorsement back' },
	'entry.endorsement-returned': {
		vi: 'đã trả lại cho người soạn: {note}',
		en: 'gave it back to the drafter: {note}',
	},
	'entry.twin-explained': {
		vi: 'đã giải trình quan hệ với một hồ sơ tương tự ({relation})',
		en: 'explained how it stands to a similar entry ({relation})',
	},
	'entry.replication-proposed': {
		vi: 'đã chuyển thành đề xuất nhân rộng “{original}”',
		en: 'turned it into a proposal to replicate “{original}”',
	},
	'entry.replication-undone': {
		vi: 'đã bỏ đề xuất nhân rộng “{original}”',
		en: 'undid the proposal to replicate “{original}”',
	},
	'entry.twins-dismissed': {
		vi: 'đã xác định không trùng lặp với một hồ sơ tương tự',
		en: 'found it no twin of a similar entry',
	},
	'entry.twins-restored': {
		vi: 'đã bỏ xác định không trùng lặp',
		en: 'took back that it is no twin of a similar entry',
	},
	'entry.endorsed': {
		vi: 'đã ký duyệt và chuyển đơn vị cấp trên {to} {onBehalf}',
		en: 'endorsed it and sent it on to the unit above, {to} {onBehalf}',
	},
	'entry.submitted': {
		vi: 'đã nộp hồ sơ, biên nhận số {number}',
		en: 'handed the entry in, receipt {number}',
	},
	'entry.withdrawn': {
		vi: 'đã rút hồ sơ, biên nhận số {number}',
		en: 'recalled the entry, receipt {number}',
	},
	'entry.checked': {
		vi: 'đã kiểm tra tính hợp lệ của biên nhận {number}: {outcome} {parts}',
		en: 'checked the receipt {number}: {outcome} {parts}',
	},
	'import.received': { vi: 'đã tải lên bảng {rows} hồ sơ', en: 'sent a table of {rows} entries' },
	'import.taken': {
		vi: 'đã nhập {created} hồ sơ từ bảng, bỏ qua {skipped} hồ sơ đã nhập trước',
		en: 'took {created} entries from the table, {skipped} were there before',
	},
	'upload.begun': { vi: 'bắt đầu tải một tệp {size} byte', en: 'began to upload a file of {size} bytes' },
	'upload.dropped': { vi: 'đã bỏ một tệp tải dở: {why}', en: 'dropped an unfinished upload: {why}' },
	'evidence.added': { vi: 'đã thêm minh chứng {kind}', en: 'added evidence ({kind})' },
	'evidence.replaced': {
		vi: 'đã thay tệp minh chứng {kind}, phiên bản {version}',
		en: 'replaced a file of evidence ({kind}), version {version}',
	},
	'evidence.scanned': {
		vi: 'đã quét mã độc minh chứng, phiên bản {version}: {outcome} {signature}',
		en: 'scanned evidence, version {version}: {outcome} {signature}',
	},
	'file.let-through': {
		vi: 'đã quét mã độc một tệp, không thấy gì',
		en: 'scanned a file, nothing was found',
	},
	'file.withheld': {
		vi: 'đã giữ lại một tệp có mã độc: {signature}',
		en: 'withheld a file that holds malware: {signature}',
	},
	'evidence.changed': { vi: 'đã sửa minh chứng: {fields}', en: 'changed evidence: {fields}' },
	'evidence.removed': { vi: 'đã gỡ minh chứng', en: 'removed evidence' },
	'evidence.prepared': { vi: 'đã chuẩn bị bản để xem {widths}', en: 'prepared copies to be read {widths}' },
	'evidence.unreadable': { vi: 'không đọc được tệp: {failure}', en: 'could not read a file: {failure}' },
	'interest.declared': {
		vi: 'đã khai báo xung đột lợi ích ({kind})',
		en: 'declared a conflict of interest ({kind})',
	},
	'interest.pinned': {
		vi: 'đã ghi nhận xung đột lợi ích ({kind})',
		en: 'recorded a conflict of interest ({kind})',
	},
	'interest.lifted': {
		vi: 'đã gỡ một xung đột lợi ích. Lý do: {reason}',
		en: 'lifted a conflict of interest. Reason: {reason}',
	},
	'interest.claimed': {
		vi: 'đã đề nghị không để người có xung đột lợi ích xét hồ sơ ({kind})',
		en: 'claimed a conflict of interest ({kind})',
	},
	'interest.claim-answered': {
		vi: 'đã trả lời đề nghị về xung đột lợi ích: {outcome}',
		en: 'answered a claim of a conflict of interest: {outcome}',
	},
	'round.conflicts-changed': {
		vi: 'đã đổi quy tắc xung đột lợi ích theo cụm, khối: {clusterBinds}',
		en: 'changed whether clusters and blocks bind: {clusterBinds}',
	},
	'round.panel-set': {
		vi: 'đã lập tổ thẩm định: {members} người, {topics} lĩnh vực',
		en: 'set a panel of {members} {members:person|people} for {topics} {topics:topic|topics}',
	},
	'round.panel-removed': { vi: 'đã bỏ một tổ thẩm định', en: 'removed a panel' },
	'round.pair-set': {
		vi: 'đã ghi hai người thẩm định phải cùng hoặc không cùng hồ sơ ({how}). Lý do: {reason}',
		en: 'set a pair of reviewers ({how}). Reason: {reason}',
	},
	'round.pair-lifted': {
		vi: 'đã bỏ quy định về một cặp người thẩm định ({how})',
		en: 'lifted the rule for a pair of reviewers ({how})',
	},
	'reviewer.profile-changed': {
		vi: 'đã sửa năng lực và lịch của người thẩm định',
		en: 'changed a reviewer’s profile',
	},
	'reviewer.wishes-changed': {
		vi: 'đã ghi {wishes} nguyện vọng thẩm định',
		en: 'recorded {wishes} wishes of a reviewer',
	},
	'round.plan-asked': {
		vi: 'đã lập phương án phân công: {perEntry} người mỗi hồ sơ ({scope})',
		en: 'asked for an assignment plan: {perEntry} for each entry ({scope})',
	},
	'round.plan-applied': {
		vi: 'đã áp dụng phương án phân công: {pairs} lượt cho {entries} hồ sơ',
		en: 'applied an assignment plan: {pairs} {pairs:assignment|assignments} for {entries} {entries:entry|entries}',
	},
	'round.plan-dropped': { vi: 'đã bỏ một phương án phân công', en: 'dropped an assignment plan' },
	'round.reviewers-reminded': {
		vi: 'đã nhắc {people} người thẩm định nộp phiếu',
		en: 'reminded {people} {people:reviewer|reviewers} of their sheets',
	},
	'round.divergence-bound-set': {
		vi: 'đã đặt ngưỡng chênh lệch để gọi thêm người thẩm định: {bound}',
		en: 'set how far sheets may lie apart before one more reviewer is called: {bound}',
	},
	'entry.second-round-opened': {
		vi: 'đã mở thẩm định lần hai ({effect}), {reviewers} người chấm, hạn {dueAt}: {reason}',
		en: 'opened a second round of review ({effect}), {reviewers} {reviewers:reviewer|reviewers}, due {dueAt}: {reason}',
	},
	'entry.third-called': {
		vi: 'các phiếu lệch quá {bound} điểm: gọi thêm người thẩm định ({called})',
		en: 'sheets more than {bound} points apart: one more reviewer called ({called})',
	},
	'assignment.made': { vi: 'đã phân công thẩm định cho {reviewer}', en: 'assigned the review to {reviewer}' },
	'assignment.ended': {
		vi: 'đã ghi nhận {reviewer} từ chối thẩm định ({kind})',
		en: 'recorded that {reviewer} stepped back ({kind})',
	},
	'question.asked': { vi: 'đã hỏi Ban Thư ký về hồ sơ', en: 'asked the secretariat about an entry' },
	'question.declined': {
		vi: 'đã không chuyển một câu hỏi của người thẩm định',
		en: 'declined a question of a reviewer',
	},
	'inquiry.sent': { vi: 'đã đề nghị cơ quan làm rõ hồ sơ', en: 'asked the agency about its entry' },
	'note.sent': { vi: 'một người dân đã gửi ý kiến ({kind})', en: 'a citizen wrote ({kind})' },
	'note.repeated': {
		vi: 'một người dân gửi lại ý kiến đã có ({kind})',
		en: 'a citizen wrote again ({kind})',
	},
	'note.confirmed': {
		vi: 'một người dân đã xác nhận địa chỉ thư ({kind})',
		en: 'a citizen confirmed their address ({kind})',
	},
	'note.asked': {
		vi: 'đã chuyển ý kiến của người dân tới cơ quan ({kind})',
		en: 'put what a citizen wrote to the agency ({kind})',
	},
	'note.answered': {
		vi: 'đã trả lời ý kiến của người dân ({kind})',
		en: 'answered what a citizen wrote ({kind})',
	},
	'note.published': {
		vi: 'đã đăng ý kiến của người dân ({kind})',
		en: 'published what a citizen wrote ({kind})',
	},
	'note.settled': { vi: 'đã kết luận phản ánh của người dân', en: 'settled a citizen’s objection' },
	'note.refused': {
		vi: 'không đăng ý kiến của người dân ({kind})',
		en: 'refused what a citizen wrote ({kind})',
	},
	'note.hidden': {
		vi: 'đã gỡ ý kiến của người dân ({kind})',
		en: 'took what a citizen wrote off the page ({kind})',
	},
	'note.paper-shown': {
		vi: 'đã đăng tệp PDF của một phản ánh',
		en: 'published the PDF of an objection',
	},
	'note.paper-taken-back': {
		vi: 'đã gỡ tệp PDF của một phản ánh',
		en: 'took the PDF of an objection off the page',
	},
	'follow.asked': {
		vi: 'có người xin theo dõi qua thư ({kind})',
		en: 'somebody asked to follow by e-mail ({kind})',
	},
	'follow.confirmed': {
		vi: 'một người theo dõi đã xác nhận địa chỉ ({kind})',
		en: 'a follower confirmed ({kind})',
	},
	'follow.ended': { vi: 'một người ngừng theo dõi ({kind})', en: 'a follower left ({kind})' },
	'follow.told': {
		vi: 'đã viết thư cho một người theo dõi: {practices} điển hình, {notes} ý kiến',
		en: 'wrote to a follower: {practices} {practices:practice|practices}, {notes} notes',
	},
	'citizens.swept': {
		vi: 'đã xóa dữ liệu người dân hết thời hạn lưu: {notes} ý kiến và {follows} yêu cầu theo dõi chưa xác nhận, {addresses} địa chỉ, {links} liên kết',
		en: 'erased citizens’ data past its time: {notes} notes and {follows} follows not confirmed, {addresses} addresses, {links} links',
	},
	'privacy.link-sent': { vi: 'đã gửi liên kết xem dữ liệu cá nhân', en: 'sent a link to personal data' },
	'privacy.erased': {
		vi: 'đã xóa dữ liệu cá nhân theo yêu cầu: xóa {notes} ý kiến và {follows} theo dõi, giữ {kept} ý kiến không tên',
		en: 'erased personal data on request: {notes} notes and {follows} follows gone, {kept} kept without a name',
	},
	'inquiry.answered': { vi: 'đã trả lời đề nghị làm rõ', en: 'answered what the secretariat asked' },
	'review.saved': {
		vi: 'đã lưu phiếu chấm điểm lần {version}',
		en: 'saved a score sheet, version {version}',
	},
	'round.sheets-received': {
		vi: 'đã tải lên bảng phiếu chấm viết ngoài cổng: {rows} dòng',
		en: 'sent a table of sheets written offline: {rows} rows',
	},
	'round.sheets-taken': {
		vi: 'đã đưa {sheets} phiếu chấm viết ngoài cổng vào cổng',
		en: 'took over {sheets} {sheets:sheet|sheets} written offline',
	},
	'discussion.note-added': {
		vi: 'đã trao đổi về hồ sơ sau khi chấm',
		en: 'said something in the discussion',
	},
	'review.reopened': { vi: 'đã mở lại một phiếu chấm điểm', en: 'opened a score sheet again' },
	'review.submitted': { vi: 'đã nộp phiếu chấm điểm', en: 'handed a score sheet in' },
	'award-level.publicity-asked': {
		vi: 'đã quy định công khai danh sách đề nghị trước khi bỏ phiếu: {award}, số ngày làm việc: {days}',
		en: 'set how long proposed names are made public before the vote: {award}, working days: {days}',
	},
	'publicity.opened': {
		vi: 'đã công khai danh sách đề nghị {award}: {entries} hồ sơ, đến hết ngày {until}',
		en: 'made the names proposed for {award} public: {entries} {entries:entry|entries}, until {until}',
	},
	'publicity.extended': {
		vi: 'đã kéo dài công khai {award} từ {from} đến {until}. Lý do: {reason}',
		en: 'extended the publicity of {award} from {from} until {until}. Reason: {reason}',
	},
	'objection.sent': {
		vi: 'một phản ánh được gửi đến, chờ xác nhận',
		en: 'an objection came in, to be confirmed',
	},
	'objection.confirmed': { vi: 'phản ánh {number} được xác nhận', en: 'objection {number} was confirmed' },
	'objection.file-added': {
		vi: 'một tệp được gửi kèm phản ánh ({kind}, {size} byte)',
		en: 'a file came with an objection ({kind}, {size} bytes)',
	},
	'objection.answered': { vi: 'đã trả lời phản ánh {number}', en: 'answered objection {number}' },
	'session.called': {
		vi: 'đã triệu tập phiên họp Hội đồng: {items} nội dung',
		en: 'called a session of the council: {items} items',
	},
	'session.arrived': { vi: 'ghi nhận một thành viên có mặt', en: 'took down that a member came' },
	'session.left': { vi: 'ghi nhận một thành viên rời họp', en: 'took down that a member left' },
	'session.begun': { vi: 'đã khai mạc phiên họp', en: 'began the session' },
	'session.ended': { vi: 'đã bế mạc phiên họp', en: 'ended the session' },
	'session.item-taken-up': { vi: 'đã đưa ra xét nội dung {position}', en: 'took up item {position}' },
	'session.item-noted': { vi: 'đã ghi chép nội dung {position}', en: 'took notes on item {position}' },
	'session.item-left': {
		vi: 'ghi nhận một thành viên nêu xung đột và rời họp ở nội dung {position}',
		en: 'took down that a member stated a conflict and left for item {position}',
	},
	'ballot.opened': { vi: 'đã mở bỏ phiếu: {award}', en: 'opened the ballot on {award}' },
	'ballot.asked-in-writing': {
		vi: 'đã xin ý kiến bằng văn bản {people} thành viên vắng mặt, đến {until}',
		en: 'asked {people} absent {people:member|members} in writing, until {until}',
	},
	'ballot.cast': { vi: 'đã bỏ phiếu kín', en: 'cast a secret vote' },
	'calibration.adopted': {
		vi: 'Hội đồng áp dụng điểm hiệu chỉnh. Lý do: {reason}',
		en: 'the council took the adjusted order into force. Reason: {reason}',
	},
	'calibration.withdrawn': {
		vi: 'Hội đồng thôi áp dụng điểm hiệu chỉnh. Lý do: {reason}',
		en: 'the council took the adjusted order out of force. Reason: {reason}',
	},
	'ballot.closed': {
		vi: 'đã đóng và kiểm phiếu: {agree} đồng ý, {disagree} không đồng ý, {abstain} ý kiến khác; {passed}',
		en: 'closed and counted the ballot: {agree} for, {disagree} against, {abstain} abstaining; {passed}',
	},
	'decision.recorded': {
		vi: 'đã ghi quyết định số {number}, {awards} hình thức khen thưởng',
		en: 'recorded decision {number} with {awards} {awards:award|awards}',
	},
	'entry.sent-back': {
		vi: 'đã ghi việc Hội đồng trả lại hồ sơ để hoàn thiện, quyết định số {decision}',
		en: 'recorded that the council sends the entry back, decision {decision}',
	},
	'entry.referred': {
		vi: 'đã ghi việc Hội đồng trình cấp trên xem xét hồ sơ, quyết định số {decision}',
		en: 'recorded that the council refers the entry to a higher body, decision {decision}',
	},
	'entry.suspended': {
		vi: 'đã ghi việc Hội đồng tạm dừng xét hồ sơ, quyết định số {decision}',
		en: 'recorded that the council suspends the entry, decision {decision}',
	},
	'decision.superseded': {
		vi: 'đã ghi quyết định số {by} sửa đổi hoặc thay thế quyết định số {number}',
		en: 'recorded decision {by}, which amends or replaces decision {number}',
	},
	'decision.papers-numbered': {
		vi: 'đã cấp số cho {papers} văn bản của quyết định số {number}',
		en: 'gave {papers} {papers:paper|papers} of decision {number} their numbers',
	},
	'decision.signed-paper-added': {
		vi: 'đã tải lên bản ký (bản quét): {paper}, quyết định số {number}, phiên bản {version}',
		en: 'uploaded the signed {paper} of decision {number}, version {version}',
	},
	'decision.signed-paper-scanned': {
		vi: 'đã quét mã độc bản ký: {paper}, phiên bản {version}: {outcome} {signature}',
		en: 'scanned the signed {paper}, version {version}: {outcome} {signature}',
	},
	'decision.published': {
		vi: 'đã công bố quyết định số {number}, {practices} điển hình vào thư viện',
		en: 'published decision {number}, {practices} {practices:practice|practices} in the gallery',
	},
	'award.revoked': {
		vi: 'đã ghi quyết định số {number} hủy bỏ khen thưởng theo quyết định số {decision}: {cause}',
		en: 'recorded decision {number}, which revokes an award of decision {decision}: {cause}',
	},
	'practice.corrected': {
		vi: 'đã đính chính {fields} của điển hình đã công bố, địa chỉ {slug}. Lý do: {reason}',
		en: 'corrected {fields} of a published practice, address {slug}. Reason: {reason}',
	},
	'practice.updated': {
		vi: 'đã cập nhật điển hình đã công bố ({state})',
		en: 'said what became of a published practice ({state})',
	},
	'practice.update-taken-back': {
		vi: 'đã gỡ một cập nhật của điển hình đã công bố. Lý do: {reason}',
		en: 'took an update off a published practice. Reason: {reason}',
	},
	'practice.focal-point-named': {
		vi: 'đã công khai đầu mối hỗ trợ nhân rộng của điển hình',
		en: 'named the focal point for replicating a practice',
	},
	'practice.focal-point-taken-back': {
		vi: 'đã gỡ đầu mối hỗ trợ nhân rộng của điển hình. {reason}',
		en: 'took the focal point of a practice off its page. {reason}',
	},
	'practice.file-read': {
		vi: 'đã cập nhật tìm kiếm theo một tệp của điển hình đã công bố',
		en: 'searched a published practice anew by one of its files',
	},
	'certificate.reissued': {
		vi: 'đã cấp lại giấy chứng nhận, lần {edition}. Lý do: {reason}',
		en: 'gave a certificate out anew, edition {edition}. Reason: {reason}',
	},
	'post.begun': { vi: 'đã bắt đầu soạn một bài: {kind}', en: 'began to write: {kind}' },
	'post.saved': { vi: 'đã lưu bản nháp số {version}', en: 'saved the draft, version {version}' },
	'post.cover-set': { vi: 'đã đặt ảnh bìa', en: 'set the cover' },
	'post.cover-removed': { vi: 'đã bỏ ảnh bìa', en: 'removed the cover' },
	'post.published': {
		vi: 'đã đăng bài {slug}, công khai từ {from}',
		en: 'published {slug}, public from {from}',
	},
	'post.withdrawn': { vi: 'đã gỡ bài {slug}. Lý do: {note}', en: 'withdrew {slug}. Reason: {note}' },
	'mail.sent': { vi: 'đã gửi thư', en: 'sent a letter' },
	'mail.dropped': { vi: 'đã bỏ một thư nhắc không còn cần', en: 'dropped a reminder that nobody needs' },
}

export const isEventName = (name: string): name is EventName => Object.hasOwn(eventSentences, name)

export const eventNames: readonly EventName[] = Object.keys(eventSentences).filter(isEventName)

export const subjectTypes: { readonly [Type in SubjectType]: Message } = {
	form: { vi: 'Mẫu hồ sơ', en: 'Form' },
	rubric: { vi: 'Bảng tiêu chí', en: 'Table of criteria' },
	visit: { vi: 'Kiểm tra thực tế', en: 'Visit in the field' },
	installation: { vi: 'Cổng', en: 'Portal' },
	movement: { vi: 'Phong trào', en: 'Movement' },
	round: { vi: 'Đợt xét chọn', en: 'Round' },
	unit: { vi: 'Đơn vị', en: 'Unit' },
	delegation: { vi: 'Ủy quyền', en: 'Delegation' },
	person: { vi: 'Người dùng', en: 'Person' },
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	import: { vi: 'Bảng nhập hồ sơ', en: 'Imported table' },
	evidence: { vi: 'Minh chứng', en: 'Evidence' },
	assignment: { vi: 'Phân công', en: 'Assignment' },
	'award-level': { vi: 'Hình thức khen thưởng', en: 'Award level' },
	publicity: { vi: 'Công khai danh sách đề nghị', en: 'Publicity of proposed names' },
	objection: { vi: 'Phản ánh, kiến nghị', en: 'Objection' },
	session: { vi: 'Phiên họp', en: 'Session' },
	ballot: { vi: 'Bỏ phiếu', en: 'Ballot' },
	decision: { vi: 'Quyết định', en: 'Decision' },
	award: { vi: 'Khen thưởng', en: 'Award' },
	post: { vi: 'Bài đăng', en: 'Post' },
	mail: { vi: 'Thư', en: 'Letter' },
}

/** Codes in payloads, in words. */
const codes: Readonly<Record<string, Message>> = {
	sourced: { vi: 'có nguồn công khai', en: 'sourced' },
	illustrative: { vi: 'minh họa', en: 'illustrative' },
	administrator: { vi: 'quản trị viên', en: 'administrator' },
	secretary: { vi: 'thư ký', en: 'secretary' },
	drafter: { vi: 'người soạn hồ sơ', en: 'drafter' },
	head: { vi: 'lãnh đạo đơn vị', en: 'head of the unit' },
	reviewer: { vi: 'người thẩm định', en: 'reviewer' },
	chair: { vi: 'chủ tịch hội đồng', en: 'council chair' },
	member: { vi: 'ủy viên hội đồng', en: 'council member' },
	initiative: { vi: 'sáng kiến', en: 'initiative' },
	model: { vi: 'điển hình tiên tiến', en: 'model example' },
	collective: { vi: 'tập thể', en: 'collective' },
	individual: { vi: 'cá nhân', en: 'individual' },
	household: { vi: 'hộ gia đình', en: 'household' },
	enterprise: { vi: 'doanh nghiệp', en: 'enterprise' },
	entry: { vi: 'cho một hồ sơ', en: 'for one entry' },
	agency: { vi: 'cho đơn vị', en: 'for an agency' },
	cancelled: { vi: 'người soạn hủy', en: 'cancelled by the drafter' },
	expired: { vi: 'quá 7 ngày', en: 'left for 7 days' },
	clean: { vi: 'không thấy mã độc', en: 'nothing found' },
	infected: { vi: 'có mã độc', en: 'malware found' },
	accepted: { vi: 'hợp lệ', en: 'eligible' },
	returned: { vi: 'trả lại để bổ sung', en: 'returned for completion' },
	refused: { vi: 'không tiếp nhận', en: 'not accepted' },
	same: { vi: 'là một', en: 'the same' },
	replication: { vi: 'nhân rộng', en: 'replication' },
	independent: { vi: 'độc lập', en: 'independent' },
	invitation: { vi: 'theo thư mời', en: 'by invitation' },
	reset: { vi: 'đặt lại', en: 'by reset' },
	self: { vi: 'tự đổi', en: 'by oneself' },
	on: { vi: 'bật', en: 'on' },
	off: { vi: 'tắt', en: 'off' },
	'7d': { vi: '7 ngày', en: '7 days' },
	'3d': { vi: '3 ngày', en: '3 days' },
	'1d': { vi: '1 ngày', en: '1 day' },
	'6h': { vi: '6 giờ', en: '6 hours' },
	family: { vi: 'quan hệ gia đình', en: 'family' },
	employment: { vi: 'công tác, sử dụng lao động', en: 'employment' },
	finance: { vi: 'lợi ích tài chính', en: 'financial interest' },
	collaboration: { vi: 'cùng hợp tác', en: 'collaboration' },
	dispute: { vi: 'mâu thuẫn, tranh chấp', en: 'dispute' },
	upheld: { vi: 'chấp nhận', en: 'found right' },
	dismissed: { vi: 'không chấp nhận', en: 'dismissed' },
	apart: { vi: 'không cùng hồ sơ', en: 'kept apart' },
	together: { vi: 'luôn cùng hồ sơ', en: 'kept together' },
	all: { vi: 'mọi hồ sơ đã tiếp nhận', en: 'every accepted entry' },
	missing: { vi: 'chỉ hồ sơ còn thiếu', en: 'only what is missing' },
	conflict: { vi: 'xung đột lợi ích', en: 'conflict of interest' },
	expertise: { vi: 'không đúng chuyên môn', en: 'outside one’s field' },
	workload: { vi: 'quá tải', en: 'workload' },
	other: { vi: 'lý do khác', en: 'another reason' },
	late: { vi: 'quá hạn, giao cho người khác', en: 'late, given to somebody else' },
	'false-achievement': { vi: 'kê khai gian dối thành tích', en: 'achievements falsely declared' },
	'forged-papers': { vi: 'làm giả hồ sơ, giấy tờ', en: 'forged papers' },
	'unlawful-appraisal': { vi: 'xét, thẩm định trái quy định', en: 'unlawful appraisal' },
	'standard-not-met': { vi: 'có kết luận không bảo đảm tiêu chuẩn', en: 'later found below the standard' },
	news: { vi: 'tin tức', en: 'news' },
	announcement: { vi: 'thông báo', en: 'announcement' },
	collection: { vi: 'bộ sưu tập', en: 'collection' },
	true: { vi: 'đạt tỷ lệ', en: 'the share was reached' },
	false: { vi: 'không đạt tỷ lệ', en: 'the share was not reached' },
}

const councilPapers: Record<string, Message> = {
	minutes: { vi: 'biên bản họp', en: 'minutes' },
	proposal: { vi: 'tờ trình', en: 'submission' },
	decision: { vi: 'quyết định', en: 'decision' },
	notice: { vi: 'thông báo kết quả', en: 'notice of the result' },
}

const switches = {
	on: { vi: '(có)', en: '(yes)' },
	off: { vi: '(không)', en: '(no)' },
	onBehalf: { vi: '(ký thay)', en: '(on behalf)' },
} satisfies Record<string, Message>

/** Instants are stored as ISO text; `from` may also be a day. */
const isMoment = (key: string, text: string): boolean =>
	['opensAt', 'closesAt', 'from', 'until'].includes(key) && /^\d{4}-\d{2}-\d{2}T/.test(text)

const wordOf = (language: Language, key: string, value: unknown): string => {
	if (key === 'bound' && value === null) return say(language, switches.off)
	if (value === null || value === undefined) return ''
	if (Array.isArray(value)) return value.map((each) => wordOf(language, key, each)).join(', ')
	const text = String(value)
	if (isMoment(key, text)) return formatMoment(text)
	if (key === 'phase' && phases[text]) return say(language, phases[text])
	if (key === 'paper' && councilPapers[text]) return say(language, councilPapers[text])
	if (key === 'called' || key === 'asksParent' || key === 'twoPeople' || key === 'clusterBinds')
		return say(language, text === 'true' ? switches.on : switches.off)
	if (key === 'onBehalf') return text === 'true' ? say(language, switches.onBehalf) : ''
	const code = Object.hasOwn(codes, text) ? codes[text] : undefined
	return code ? say(language, code) : text
}

/** What happened, in one sentence without its subject; a name that is no longer known is shown as it is. */
export const eventSentence = (
	language: Language,
	name: string,
	payload: Readonly<Record<string, unknown>>,
): string => {
	if (!isEventName(name)) return name
	const values = Object.fromEntries(
		Object.entries(payload).map(([key, value]) => [key, wordOf(language, key, value)]),
	)
	return say(language, eventSentences[name], values)
		.replace(/\{\w+\}/g, '')
		.replace(/\s+/g, ' ')
		.trim()
}

export const isSubjectType = (type: string): type is SubjectType => Object.hasOwn(subjectTypes, type)

/** Words of the composer of forms. */
import type { FieldKindName } from '#app/domain/answer.ts'
import type { Audience, EntryForm, Required } from '#app/domain/entry-form.ts'
import type { FormFault } from '#app/domain/form-composing.ts'
import type { Taxonomy } from '#app/domain/movement.ts'
import type { Message } from './message.ts'

export const forms = {
	title: { vi: 'Mẫu hồ sơ', en: 'Forms' },
	lead: {
		vi: 'Mỗi mẫu quy định hồ sơ của một loại và đối tượng gồm những phần nào. Mẫu đã ban hành không sửa; mỗi thay đổi là một bản mới, hồ sơ đang có giữ bản của mình.',
		en: 'A form says which parts the entries of a kind and subject have. A published form is never changed: a change is a new version, and entries keep theirs.',
	},
	caption: { vi: 'Các mẫu hồ sơ của đợt', en: 'Forms of the round' },
	none: {
		vi: 'Đợt này chưa có mẫu hồ sơ nào, nên chưa thể lập hồ sơ. Hãy tạo mẫu đầu tiên dưới đây.',
		en: 'This round has no form yet, so no entry can be begun. Make the first one below.',
	},
	name: { vi: 'Tên mẫu', en: 'Name' },
	nameVi: { vi: 'Tên mẫu (tiếng Việt)', en: 'Name in Vietnamese' },
	nameEn: { vi: 'Tên mẫu (tiếng Anh)', en: 'Name in English' },
	purposeVi: { vi: 'Dùng cho việc gì (tiếng Việt)', en: 'What it is for, in Vietnamese' },
	purposeEn: { vi: 'Dùng cho việc gì (tiếng Anh)', en: 'What it is for, in English' },
	kind: { vi: 'Loại hồ sơ', en: 'Kind' },
	subjects: { vi: 'Đối tượng', en: 'Subjects' },
	subjectName: { vi: 'Tên người, tập thể tiêu biểu', en: 'Name of the example' },
	versionNumber: { vi: 'Bản {version}', en: 'Version {version}' },
	versions: { vi: 'Các bản', en: 'Versions' },
	versionLine: {
		vi: 'Bản {version}: {entries} hồ sơ',
		en: 'Version {version}: {entries} {entries:entry|entries}',
	},
	versionOpen: { vi: 'Bản {version}: đang soạn', en: 'Version {version}: being composed' },
	notOffered: { vi: 'Không nhận hồ sơ mới', en: 'Takes no new entries' },
	isOffered: { vi: 'Nhận hồ sơ mới theo mẫu này', en: 'New entries may begin with this form' },
	newTitle: { vi: 'Tạo mẫu mới', en: 'Make a new form' },
	copyOf: { vi: 'Chép từ mẫu', en: 'Copy of' },
	copyNone: { vi: 'Không chép, bắt đầu trống', en: 'None, begin empty' },
	create: { vi: 'Tạo mẫu', en: 'Make the form' },
	published: { vi: 'Đã ban hành', en: 'Published' },
	composing: { vi: 'Đang soạn', en: 'Being composed' },
	fixed: {
		vi: 'Bản này đã ban hành nên không sửa. Muốn thay đổi, hãy soạn bản tiếp theo.',
		en: 'This version is published and cannot be changed. To change the form, begin its next version.',
	},
	begin: { vi: 'Soạn bản tiếp theo', en: 'Begin the next version' },
	publish: { vi: 'Ban hành bản này', en: 'Publish this version' },
	discard: { vi: 'Bỏ bản đang soạn', en: 'Discard this version' },
	settings: { vi: 'Thông tin chung của mẫu', en: 'About the form' },
	save: { vi: 'Lưu', en: 'Save' },
	sections: { vi: 'Các phần nội dung', en: 'Sections' },
	fields: { vi: 'Các trường thông tin', en: 'Fields' },
	noSections: { vi: 'Chưa có phần nội dung nào.', en: 'There is no section yet.' },
	noFields: { vi: 'Chưa có trường thông tin nào.', en: 'There is no field yet.' },
	addSection: { vi: 'Thêm phần nội dung', en: 'Add a section' },
	addField: { vi: 'Thêm trường thông tin', en: 'Add a field' },
	up: { vi: 'Đưa lên: {name}', en: 'Move up: {name}' },
	down: { vi: 'Đưa xuống: {name}', en: 'Move down: {name}' },
	remove: { vi: 'Bỏ khỏi mẫu: {name}', en: 'Remove from the form: {name}' },
	labelVi: { vi: 'Tên (tiếng Việt)', en: 'Name in Vietnamese' },
	labelEn: { vi: 'Tên (tiếng Anh)', en: 'Name in English' },
	guidanceVi: { vi: 'Hướng dẫn (tiếng Việt)', en: 'Guidance in Vietnamese' },
	guidanceEn: { vi: 'Hướng dẫn (tiếng Anh)', en: 'Guidance in English' },
	hintVi: { vi: 'Gợi ý (tiếng Việt)', en: 'Hint in Vietnamese' },
	hintEn: { vi: 'Gợi ý (tiếng Anh)', en: 'Hint in English' },
	format: { vi: 'Cách viết', en: 'Format' },
	rich: { vi: 'Văn bản có định dạng', en: 'Formatted text' },
	plain: { vi: 'Văn bản thường', en: 'Plain text' },
	fewestWords: { vi: 'Ít nhất (từ)', en: 'At least (words)' },
	mostWords: { vi: 'Nhiều nhất (từ)', en: 'At most (words)' },
	criteria: { vi: 'Phục vụ tiêu chí', en: 'Serves the criteria' },
	audience: { vi: 'Ai đọc', en: 'Who reads it' },
	required: { vi: 'Bắt buộc', en: 'Required' },
	frozenFrom: { vi: 'Khóa từ ngày', en: 'Closed from' },
	frozenHint: { vi: 'Để trống nếu không khóa.', en: 'Empty for never.' },
	fieldKind: { vi: 'Kiểu trường', en: 'Kind of field' },
	unit: { vi: 'Đơn vị tính (số)', en: 'Unit (numbers)' },
	least: { vi: 'Nhỏ nhất (số)', en: 'Least (numbers)' },
	most: { vi: 'Lớn nhất', en: 'Most' },
	mostHint: {
		vi: 'Số: giá trị lớn nhất. Chữ: số ký tự. Bảng: số dòng. Tệp: số tệp.',
		en: 'Numbers: the largest. Text: characters. Tables: lines. Files: how many.',
	},
	isMany: { vi: 'Được chọn nhiều mục', en: 'Several may be chosen' },
	taxonomy: { vi: 'Danh mục của phong trào', en: 'Words of the movement' },
	options: { vi: 'Các lựa chọn', en: 'Options' },
	optionsHint: {
		vi: 'Mỗi dòng một lựa chọn: tiếng Việt | tiếng Anh.',
		en: 'One a line: Vietnamese | English.',
	},
	columns: { vi: 'Các cột của bảng', en: 'Columns of the table' },
	columnsHint: {
		vi: 'Mỗi dòng một cột, nhiều nhất 8: tiếng Việt | tiếng Anh | chữ, số hoặc ngày | đơn vị tính.',
		en: 'One a line, at most 8: Vietnamese | English | text, number or date | unit.',
	},
	preview: { vi: 'Người soạn sẽ thấy', en: 'As the drafter sees it' },
	effects: { vi: 'Ban hành bản này sẽ làm gì', en: 'What publishing this would do' },
	effectsNow: { vi: 'So với bản trước', en: 'Against the version before' },
	firstVersion: {
		vi: 'Đây là bản đầu tiên: hồ sơ mới sẽ được lập theo bản này, không hồ sơ nào thay đổi.',
		en: 'This is the first version: new entries begin with it, and no entry changes.',
	},
	noChange: { vi: 'Không khác bản trước.', en: 'There is no difference from the version before.' },
	added: { vi: 'Thêm', en: 'Added' },
	removed: { vi: 'Bỏ', en: 'Removed' },
	changed: { vi: 'Sửa', en: 'Changed' },
	reordered: { vi: 'Thứ tự các phần thay đổi.', en: 'Parts stand in another order.' },
	ownChanged: { vi: 'Thông tin chung của mẫu thay đổi.', en: 'The form’s own settings change.' },
	staying: {
		vi: '{count} hồ sơ đã trình hoặc nộp giữ nguyên bản của mình.',
		en: '{count} {count:entry|entries} that were sent on keep the version they have.',
	},
	draftsTitle: {
		vi: '{count} bản nháp ở các bản trước có thể chuyển sang bản này',
		en: '{count} {count:draft|drafts} of earlier versions can move to this one',
	},
	noDrafts: {
		vi: 'Không có bản nháp nào ở các bản trước.',
		en: 'No draft is written in an earlier version.',
	},
	draft: { vi: 'Bản nháp', en: 'Draft' },
	draftNumber: { vi: 'Bản nháp {number}', en: 'Draft {number}' },
	kept: { vi: 'Phần đứng nguyên', en: 'Parts that stay' },
	parked: { vi: 'Phần được cất giữ', en: 'Parts that are kept aside' },
	parkedPart: { vi: '{name} ({words} từ)', en: '{name} ({words} {words:word|words})' },
	moveDrafts: {
		vi: 'Chuyển {count} bản nháp sang bản này',
		en: 'Move {count} {count:draft|drafts} to this version',
	},
	moveNote: {
		vi: 'Không chữ nào mất: phần không còn trong mẫu vẫn được giữ và hiện cho người soạn để chép lại.',
		en: 'No word is lost: text of parts that are gone is kept and shown to the drafter.',
	},
	faults: { vi: 'Chưa ban hành được', en: 'Cannot be published yet' },
	toForms: { vi: 'Mẫu hồ sơ của đợt', en: 'Forms of this round' },
	parkedTitle: { vi: 'Không còn trong mẫu', en: 'No longer in the form' },
	parkedWords: {
		vi: 'Mẫu mới không có các phần này. Nội dung vẫn được giữ để bạn chép sang phần khác; sẽ không được nộp.',
		en: 'The form has these parts no more. The text is kept so that you can copy it elsewhere; it is not sent in.',
	},
	newerTitle: { vi: 'Mẫu hồ sơ đã có bản mới', en: 'There is a newer version of the form' },
	newerWords: {
		vi: 'Hồ sơ này đang theo bản {version}. Bản {newest} đã ban hành. Bạn có thể tiếp tục bản cũ hoặc chuyển sang bản mới.',
		en: 'This entry is written in version {version}. Version {newest} has been published. You may go on, or move.',
	},
	moveMine: { vi: 'Chuyển sang bản {newest}', en: 'Move to version {newest}' },
	choose: { vi: 'Mẫu hồ sơ', en: 'Form' },
	requiredParts: { vi: 'Phần bắt buộc: {parts}.', en: 'Required: {parts}.' },
	forSubjects: { vi: 'Dành cho: {subjects}.', en: 'For: {subjects}.' },
} satisfies Record<string, Message>

export const audienceNames: Record<Audience, Message> = {
	public: { vi: 'Mọi người (khi công bố)', en: 'Everybody, once published' },
	reviewers: { vi: 'Người thẩm định và hội đồng', en: 'Reviewers and the council' },
	secretariat: { vi: 'Chỉ Ban Thư ký', en: 'The secretariat only' },
}

export const requiredNames: Record<Required, Message> = {
	always: { vi: 'Luôn luôn: đã viết thì không được để trống', en: 'Always: once written, never emptied' },
	submission: { vi: 'Trước khi nộp', en: 'Before submission' },
	never: { vi: 'Không bắt buộc', en: 'Not required' },
}

export const kindNames: Record<FieldKindName, Message> = {
	text: { vi: 'Chữ', en: 'Text' },
	number: { vi: 'Số có đơn vị tính', en: 'Number with a unit' },
	date: { vi: 'Ngày, tháng hoặc năm', en: 'Date' },
	choice: { vi: 'Lựa chọn', en: 'Choice' },
	taxonomy: { vi: 'Danh mục của phong trào', en: 'Words of the movement' },
	table: { vi: 'Bảng', en: 'Table' },
	file: { vi: 'Tệp minh chứng', en: 'File' },
	person: { vi: 'Người', en: 'Person' },
	unit: { vi: 'Đơn vị', en: 'Unit' },
}

export const taxonomyNames: Record<Taxonomy, Message> = {
	pillar: { vi: 'Trụ cột', en: 'Pillars' },
	theme: { vi: 'Nội dung thi đua', en: 'Themes' },
	sector: { vi: 'Lĩnh vực', en: 'Sectors' },
	technology: { vi: 'Công nghệ', en: 'Technologies' },
	novelty: { vi: 'Loại đổi mới', en: 'Kinds of novelty' },
}

export const subjectNameWords: Record<EntryForm['subjectName'], Message> = {
	required: { vi: 'Bắt buộc trước khi nộp', en: 'Required before submission' },
	optional: { vi: 'Có, không bắt buộc', en: 'Asked, not required' },
	none: { vi: 'Không hỏi', en: 'Not asked' },
}

export const faultWords: Record<FormFault['what'], Message> = {
	'no-name': { vi: 'chưa có tên', en: 'has no name' },
	'no-subject': { vi: 'chưa có đối tượng nào', en: 'has no subject' },
	'no-part': { vi: 'mẫu chưa có phần nào', en: 'the form has no part' },
	'no-option': { vi: 'chưa có lựa chọn nào', en: 'has no option' },
	'no-column': { vi: 'bảng chưa có cột nào', en: 'has no column' },
	'words-crossed': { vi: 'số từ ít nhất lớn hơn nhiều nhất', en: 'asks for more words than it allows' },
	'numbers-crossed': { vi: 'giá trị nhỏ nhất lớn hơn lớn nhất', en: 'its least is larger than its most' },
}

/** What a refused form says, by the code that its schema gives. */
export const composeErrors: Readonly<Record<string, Message>> = {
	required: { vi: 'Vui lòng điền nội dung này.', en: 'Please fill this in.' },
	'too-long': { vi: 'Nội dung quá dài.', en: 'This is too long.' },
	'too-large': { vi: 'Số quá lớn.', en: 'The number is too large.' },
	'not-a-number': { vi: 'Hãy nhập một số.', en: 'Write a number.' },
	'not-a-date': { vi: 'Hãy chọn một ngày.', en: 'Choose a date.' },
	'not-a-key': { vi: 'Tên phần không hợp lệ.', en: 'The name of the part is not valid.' },
	crossed: { vi: 'Nhiều nhất phải lớn hơn ít nhất.', en: 'The most must be larger than the least.' },
	'no-option': {
		vi: 'Hãy ghi ít nhất một lựa chọn, mỗi dòng một lựa chọn.',
		en: 'Write at least one option, one a line.',
	},
	'no-column': {
		vi: 'Hãy ghi các cột, mỗi dòng một cột: tiếng Việt | tiếng Anh | chữ, số hoặc ngày | đơn vị.',
		en: 'Write the columns, one a line: Vietnamese | English | text, number or date | unit.',
	},
}

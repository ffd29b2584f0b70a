/** What the coach says, with what helps; the words of the matrix of claims and evidence. */
import type { ContradictionCode, Hint, Severity, WeakCode } from '#app/domain/coach.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { formatNumber } from './format.ts'
import { gapText } from './gap-words.ts'
import { say, type Language, type Message } from './message.ts'

export const coach = {
	title: { vi: 'Rà soát hồ sơ', en: 'Look over the entry' },
	toDo: { vi: '{count} việc phải làm', en: '{count} to do' },
	toLookAt: { vi: '{count} nên xem lại', en: '{count} worth a look' },
	unproven: {
		vi: '{unproven}/{claims} kết quả chưa có minh chứng',
		en: '{unproven} of {claims} results without proof',
	},
	allProven: { vi: 'Kết quả nào cũng có minh chứng', en: 'Every result has its proof' },
	nothing: {
		vi: 'Hồ sơ đã đủ và không có điểm nào cần xem lại.',
		en: 'Nothing is missing, and nothing needs another look.',
	},
	hintsOf: { vi: 'Rà soát phần {name}', en: 'Looking over: {name}' },
	openMatrix: { vi: 'Xem bảng đối chiếu kết quả và minh chứng', en: 'Match results and evidence' },
} satisfies Record<string, Message>

export const severities = {
	missing: { vi: 'Phải làm trước khi nộp', en: 'To do before it is handed in' },
	contradictory: { vi: 'Chưa khớp nhau', en: 'Does not agree with itself' },
	weak: { vi: 'Nên bổ sung để thuyết phục hơn', en: 'Would convince more' },
} satisfies Record<Severity, Message>

const hintWords = {
	'no-baseline': {
		vi: 'Kết quả {number}: chưa có số liệu trước khi áp dụng để so sánh.',
		en: 'Result {number}: no figure from before to compare with.',
	},
	'no-proof': {
		vi: 'Kết quả {number}: chưa chỉ ra minh chứng. Chọn tệp và ghi trang hoặc thời điểm.',
		en: 'Result {number}: no proof named. Choose a file and give its page or time.',
	},
	'no-page': {
		vi: 'Kết quả {number}: “{name}” chưa ghi trang nào.',
		en: 'Result {number}: no page given in “{name}”.',
	},
	'no-time': {
		vi: 'Kết quả {number}: “{name}” chưa ghi phút:giây nào.',
		en: 'Result {number}: no minutes:seconds given in “{name}”.',
	},
	'old-result': {
		vi: 'Kết quả {number}: thời điểm {date} có trước phong trào ({from}).',
		en: 'Result {number}: {date} is before the movement began ({from}).',
	},
	'old-evidence': {
		vi: '“{name}” được lập ngày {date}, trước phong trào ({from}).',
		en: '“{name}” was made on {date}, before the movement began ({from}).',
	},
	'small-picture': {
		vi: 'Ảnh “{name}” chỉ {pixels} điểm ảnh ở cạnh dài; nên từ {least} trở lên để xem rõ.',
		en: 'The picture “{name}” is only {pixels} pixels on its long side; {least} or more reads well.',
	},
	uncited: {
		vi: '“{name}” chưa chứng minh kết quả nào và chưa xuất hiện trong nội dung.',
		en: '“{name}” proves no result and is shown nowhere.',
	},
	capitals: {
		vi: 'Tên hồ sơ viết toàn chữ hoa; nên viết thường để dễ đọc.',
		en: 'The title is all capitals; it reads better in small letters.',
	},
	'copied-summary': {
		vi: 'Tóm tắt chép nguyên văn từ phần “{section}”; nên viết lại cho người đọc lần đầu.',
		en: 'The summary is copied from “{section}”; write it anew for a first reader.',
	},
	'no-change': {
		vi: 'Kết quả {number}: số trước và số sau bằng nhau, chưa cho thấy cải thiện.',
		en: 'Result {number}: before and after are the same, which shows no improvement.',
	},
	'before-start': {
		vi: 'Kết quả {number}: thời điểm {date} có trước năm bắt đầu áp dụng ({year}).',
		en: 'Result {number}: {date} is before the year of first use ({year}).',
	},
	'start-too-late': {
		vi: 'Năm bắt đầu áp dụng ({year}) sau thời điểm của mọi kết quả.',
		en: 'The year of first use ({year}) is after the date of every result.',
	},
	'future-result': {
		vi: 'Kết quả {number}: thời điểm {date} chưa tới.',
		en: 'Result {number}: {date} has not come yet.',
	},
	'over-100': {
		vi: 'Kết quả {number}: tỷ lệ {value}% lớn hơn 100%.',
		en: 'Result {number}: a share of {value}% is over 100%.',
	},
	negative: {
		vi: 'Kết quả {number}: số đếm {value} nhỏ hơn 0.',
		en: 'Result {number}: a count of {value} is below 0.',
	},
	shares: {
		vi: 'Tỷ lệ đóng góp của các tác giả cộng lại là {sum}%, không phải 100%.',
		en: 'The shares of the authors add up to {sum}%, not 100%.',
	},
	'other-number': {
		vi: 'Tóm tắt ghi {typed} {unit}, không có trong các kết quả đã khai.',
		en: 'The summary says {typed} {unit}, which none of the results says.',
	},
	'removed-proof': {
		vi: 'Kết quả {number}: minh chứng được dẫn đã bị gỡ.',
		en: 'Result {number}: the evidence it cites was removed.',
	},
	'page-beyond': {
		vi: 'Kết quả {number}: “{name}” chỉ có {pages} trang, không có trang {page}.',
		en: 'Result {number}: “{name}” has {pages} {pages:page|pages} and no page {page}.',
	},
	'time-beyond': {
		vi: 'Kết quả {number}: “{name}” chỉ dài {length}, không có {time}.',
		en: 'Result {number}: “{name}” is only {length} long and has no {time}.',
	},
} satisfies Record<WeakCode | ContradictionCode, Message>

/** One hint in words. */
export const hintText = (hint: Hint, form: EntryForm, language: Language): string => {
	const { severity, where, code, values } = hint
	if (severity === 'missing') return gapText({ where, what: code }, form, (message) => say(language, message))
	const section = form.sections.find(({ key }) => key === values['section'])
	const said = Object.fromEntries(
		Object.entries(values).map(([key, value]) => [key, wordOf(language, key, value)]),
	)
	return say(language, hintWords[code], section ? { ...said, section: section.label[language] } : said)
}

/** Figures as the language writes them; years as they are. */
const wordOf = (language: Language, key: string, value: string | number): string =>
	typeof value === 'number' && key !== 'year' ? formatNumber(language, value, { most: 2 }) : String(value)

export const matrix = {
	title: { vi: 'Bảng đối chiếu kết quả và minh chứng', en: 'Results and their evidence' },
	lead: {
		vi: 'Mỗi dòng là một kết quả, mỗi cột là một minh chứng; ô cho biết minh chứng nào, ở đâu chứng minh kết quả.',
		en: 'Each line is a result, each column a piece of evidence; a cell says where the one proves the other.',
	},
	result: { vi: 'Kết quả', en: 'Result' },
	column: { vi: 'Minh chứng {count}', en: 'Evidence {count}' },
	page: { vi: 'Trang {page}', en: 'Page {page}' },
	whole: { vi: 'Cả tệp', en: 'All of it' },
	none: { vi: 'không chứng minh', en: 'no proof' },
	unproven: { vi: 'Chưa có minh chứng', en: 'No proof yet' },
	idle: { vi: 'Chưa chứng minh kết quả nào', en: 'Proves no result' },
	opens: {
		vi: '{place} của {name}, chứng minh {result} (mở thẻ mới)',
		en: '{place} of {name}, proves {result} (opens a tab)',
	},
	noResults: {
		vi: 'Hồ sơ chưa có kết quả đo lường được. Hãy thêm kết quả ở trang soạn thảo.',
		en: 'There is no measured result yet. Add one where the entry is written.',
	},
	noEvidence: { vi: 'Hồ sơ chưa có minh chứng.', en: 'There is no evidence yet.' },
	edit: { vi: 'Sửa minh chứng của kết quả', en: 'Change the proofs' },
	proofs: { vi: 'Minh chứng cho kết quả này', en: 'Proof of this result' },
	provenBy: { vi: 'Minh chứng', en: 'Evidence' },
	proofNumber: { vi: 'Minh chứng {number} của kết quả {result}', en: 'Proof {number} of result {result}' },
	evidence: { vi: 'Tệp hoặc liên kết', en: 'File or link' },
	noneChosen: { vi: 'Chưa chọn', en: 'None' },
	gone: { vi: 'Minh chứng đã gỡ', en: 'Removed evidence' },
	place: { vi: 'Trang hoặc phút:giây', en: 'Page or minutes:seconds' },
	addProof: { vi: 'Thêm minh chứng', en: 'Add a proof' },
	removeProof: { vi: 'Bỏ', en: 'Remove' },
	noFiles: {
		vi: 'Thêm tệp ở phần Minh chứng, rồi chọn tệp chứng minh kết quả này.',
		en: 'Add files under Evidence, then choose the one that proves this result.',
	},
} satisfies Record<string, Message>

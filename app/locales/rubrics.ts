/** Words of the composer of tables of criteria. */
import type { RubricFault } from '#app/domain/rubric-faults.ts'
import type { ItemList } from '#app/domain/rubric-items.ts'
import type { VisitCounts } from '#app/domain/visit.ts'
import type { Message } from './message.ts'

export const rubrics = {
	title: { vi: 'Bảng tiêu chí chấm điểm', en: 'Tables of criteria' },
	toRubrics: { vi: 'Biên tập bảng tiêu chí', en: 'Edit the tables of criteria' },
	lead: {
		vi: 'Mỗi bảng tiêu chí dùng để chấm hồ sơ của những loại và đối tượng đã chọn. Bản đã ban hành không sửa; mỗi thay đổi là một bản mới, và chỉ ban hành được trước khi phiếu chấm đầu tiên được mở.',
		en: 'A table of criteria scores entries of the kinds and subjects chosen for it. A published version is never changed: a change is a new version, which can be published until the first sheet is opened.',
	},
	caption: { vi: 'Các bảng tiêu chí của đợt', en: 'Tables of criteria of the round' },
	none: {
		vi: 'Đợt này chưa có bảng tiêu chí nào, nên chưa thể lập và chấm hồ sơ. Hãy tạo bảng đầu tiên dưới đây.',
		en: 'This round has no table of criteria yet, so no entry can be begun or scored. Make the first one below.',
	},
	name: { vi: 'Tên bảng', en: 'Name' },
	nameVi: { vi: 'Tên bảng (tiếng Việt)', en: 'Name in Vietnamese' },
	nameEn: { vi: 'Tên bảng (tiếng Anh)', en: 'Name in English' },
	applies: { vi: 'Chấm hồ sơ của', en: 'Scores entries of' },
	pair: { vi: '{kind} – {subject}', en: '{kind}: {subject}' },
	allSubjects: { vi: '{kind} (mọi đối tượng)', en: '{kind} (every subject)' },
	versions: { vi: 'Các bản', en: 'Versions' },
	versionLine: {
		vi: 'Bản {version}: {entries} hồ sơ',
		en: 'Version {version}: {entries} {entries:entry|entries}',
	},
	versionOpen: { vi: 'Bản {version}: đang soạn', en: 'Version {version}: being composed' },
	locked: { vi: 'Đã khóa', en: 'Locked' },
	lockedTitle: { vi: 'Bảng tiêu chí đã khóa', en: 'The table is locked' },
	lockedWords: {
		vi: 'Phiếu chấm đầu tiên theo bảng này đã được mở. Để mọi hồ sơ được chấm bằng cùng một thước đo, từ nay không ban hành bản mới.',
		en: 'The first sheet by this table was opened. So that all entries are measured alike, no new version can be published from now on.',
	},
	newTitle: { vi: 'Tạo bảng tiêu chí mới', en: 'Make a new table' },
	copyOf: { vi: 'Chép nội dung từ', en: 'Copy the content of' },
	copyNone: { vi: 'Không chép, bắt đầu trống', en: 'None, begin empty' },
	copyTitle: { vi: 'Chép từ bảng tiêu chí khác', en: 'Copy from another table' },
	copyWords: {
		vi: 'Toàn bộ tiêu chí, mức, điểm thưởng, điểm trừ và điều kiện của bản đang soạn sẽ được thay bằng nội dung bảng đã chọn. Tên bảng và phạm vi áp dụng giữ nguyên.',
		en: 'Criteria, levels, bonus, penalty and conditions of the version being composed are replaced by those of the chosen table. Its name and scope stay.',
	},
	copyAct: { vi: 'Chép vào bản đang soạn', en: 'Copy into this version' },
	copyChoose: { vi: 'Chọn bảng tiêu chí', en: 'Choose a table' },
	create: { vi: 'Tạo bảng tiêu chí', en: 'Make the table' },
	versionNumber: { vi: 'Bản {version}', en: 'Version {version}' },
	published: { vi: 'Đã ban hành', en: 'Published' },
	composing: { vi: 'Đang soạn', en: 'Being composed' },
	fixed: {
		vi: 'Bản này đã ban hành nên không sửa. Muốn thay đổi, hãy soạn bản tiếp theo.',
		en: 'This version is published and cannot be changed. To change the table, begin its next version.',
	},
	begin: { vi: 'Soạn bản tiếp theo', en: 'Begin the next version' },
	publish: { vi: 'Ban hành bản này', en: 'Publish this version' },
	discard: { vi: 'Bỏ bản đang soạn', en: 'Discard this version' },
	save: { vi: 'Lưu', en: 'Save' },
	settings: { vi: 'Thông tin chung của bảng', en: 'About the table' },
	legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
	maxScore: { vi: 'Tổng điểm tối đa', en: 'Highest total' },
	maxScoreHint: {
		vi: 'Nhiều nhất 100; điểm tối đa các tiêu chí phải cộng đúng bằng số này.',
		en: 'At most 100; the maxima of the criteria must add up to it.',
	},
	bonusCap: { vi: 'Trần điểm thưởng', en: 'Cap of the bonus' },
	penaltyCap: { vi: 'Trần điểm trừ', en: 'Cap of the penalty' },
	visitCounts: { vi: 'Điểm kiểm tra thực tế', en: 'Points of a visit in the field' },
	penaltyHint: { vi: 'Ghi số dương, ví dụ 10.', en: 'Without a sign, such as 10.' },
	up: { vi: 'Đưa lên', en: 'Move up' },
	down: { vi: 'Đưa xuống', en: 'Move down' },
	remove: { vi: 'Bỏ', en: 'Remove' },
	criteria: { vi: 'Tiêu chí', en: 'Criteria' },
	sumLine: {
		vi: 'Tổng điểm tối đa các tiêu chí: {sum}/{most}.',
		en: 'The maxima of the criteria add up to {sum} of {most}.',
	},
	noCriteria: { vi: 'Chưa có tiêu chí nào.', en: 'There is no criterion yet.' },
	criterionLine: {
		vi: '{code}. {name}: {max} điểm, trọng số {weight} %',
		en: '{code}. {name}: {max} {max:point|points}, weight {weight} %',
	},
	addCriterion: { vi: 'Thêm tiêu chí', en: 'Add a criterion' },
	code: { vi: 'Ký hiệu', en: 'Code' },
	codeHint: { vi: 'Ví dụ: A1.', en: 'Such as A1.' },
	partVi: { vi: 'Tên (tiếng Việt)', en: 'Name in Vietnamese' },
	partEn: { vi: 'Tên (tiếng Anh)', en: 'Name in English' },
	max: { vi: 'Điểm tối đa', en: 'Most points' },
	parts: { vi: 'Khi bằng điểm', en: 'When scores are equal' },
	partsHint: {
		vi: 'Hồ sơ có điểm trung bình của tiêu chí này cao hơn thì xếp trước.',
		en: 'The entry with the higher mean of this criterion comes first.',
	},
	partsNothing: { vi: 'Không dùng để phân định', en: 'Not used' },
	benefit: { vi: 'Phân định thứ nhất (hiệu quả)', en: 'Parts first (benefit)' },
	spread: { vi: 'Phân định thứ hai (lan tỏa)', en: 'Parts second (spread)' },
	scorePassMin: { vi: 'Điểm đạt tối thiểu', en: 'Least points to pass' },
	basis: { vi: 'Căn cứ', en: 'Basis' },
	levels: { vi: 'Các mức của {code}', en: 'Levels of {code}' },
	noLevels: { vi: 'Chưa có mức nào.', en: 'There is no level yet.' },
	levelLine: { vi: '{name}: {band} điểm', en: '{name}: {band} points' },
	addLevel: { vi: 'Thêm mức cho {code}', en: 'Add a level to {code}' },
	min: { vi: 'Từ (điểm)', en: 'From (points)' },
	upTo: { vi: 'Đến (điểm)', en: 'To (points)' },
	guideVi: { vi: 'Diễn giải mức (tiếng Việt)', en: 'What the level means, in Vietnamese' },
	guideEn: { vi: 'Diễn giải mức (tiếng Anh)', en: 'What the level means, in English' },
	points: { vi: 'Điểm', en: 'Points' },
	minScore: { vi: 'Điểm tối thiểu', en: 'Least score' },
	noItems: { vi: 'Chưa có mục nào.', en: 'There is nothing here yet.' },
	itemLine: { vi: '{name} ({points})', en: '{name} ({points} {points:point|points})' },
	addItem: { vi: 'Thêm mục: {list}', en: 'Add to: {list}' },
	preview: { vi: 'Người thẩm định sẽ thấy', en: 'As the reviewer sees it' },
	previewNote: {
		vi: 'Đây là phiếu chấm đúng như người thẩm định sẽ điền; ở đây không lưu gì. Điều kiện loại trừ và mức công nhận do Ban Thư ký và hội đồng dùng.',
		en: 'The sheet just as a reviewer fills it in; nothing is saved here. Exclusions and thresholds are used by the secretariat and the council.',
	},
	effects: { vi: 'Ban hành bản này sẽ làm gì', en: 'What publishing this would do' },
	effectsNow: { vi: 'So với bản trước', en: 'Against the version before' },
	firstVersion: { vi: 'Đây là bản đầu tiên của bảng này.', en: 'This is the first version of the table.' },
	noChange: { vi: 'Không khác bản trước.', en: 'There is no difference from the version before.' },
	added: { vi: 'Thêm', en: 'Added' },
	removed: { vi: 'Bỏ', en: 'Removed' },
	changed: { vi: 'Sửa', en: 'Changed' },
	own: { vi: 'Thông tin chung', en: 'Settings' },
	reordered: { vi: 'Thứ tự các phần thay đổi.', en: 'Parts stand in another order.' },
	withFigure: { vi: '{name} ({figure})', en: '{name} – {figure}' },
	wasFigure: { vi: '{name} ({was} → {figure})', en: '{name} – {was} → {figure}' },
	moves: {
		vi: '{count} hồ sơ đang theo “{name}” chuyển sang bản này.',
		en: '{count} {count:entry|entries} that “{name}” scores now move to this version.',
	},
	movesOther: {
		vi: '{count} hồ sơ đang theo bản cũ chuyển sang bản này.',
		en: '{count} {count:entry|entries} of an older version move to this one.',
	},
	noMoves: { vi: 'Không hồ sơ nào phải chuyển bảng tiêu chí.', en: 'No entry changes its table.' },
	left: {
		vi: 'Sẽ không còn bảng tiêu chí nào cho: {pairs}. Hãy chọn lại phạm vi áp dụng, hoặc ban hành trước một bảng khác cho các loại này.',
		en: 'Nothing would score these any more: {pairs}. Choose them here, or first publish another table for them.',
	},
	faults: { vi: 'Chưa ban hành được', en: 'Cannot be published yet' },
	faultLine: { vi: '{name}: {fault}', en: '{name} – {fault}' },
	wholeTable: { vi: 'Bảng tiêu chí', en: 'The table' },
} satisfies Record<string, Message>

export const listNames: Record<ItemList, Message> = {
	gates: { vi: 'Điều kiện bắt buộc', en: 'Conditions that must be met' },
	bonus: { vi: 'Điểm thưởng', en: 'Bonus' },
	penalty: { vi: 'Điểm trừ', en: 'Penalty' },
	disqualify: { vi: 'Điều kiện loại trừ', en: 'Exclusions' },
	recognition: { vi: 'Mức công nhận đề nghị', en: 'Recognition that may be proposed' },
	visit: { vi: 'Nội dung kiểm tra thực tế', en: 'Checklist of a visit in the field' },
}

/** What changed of the table's own settings, by the names of `rubric-change.ts`. */
export const settingNames: Readonly<Record<string, Message>> = {
	name: rubrics.name,
	applies: rubrics.applies,
	legalBasis: rubrics.legalBasis,
	maxScore: rubrics.maxScore,
	bonusCap: rubrics.bonusCap,
	penaltyCap: rubrics.penaltyCap,
	visitCounts: rubrics.visitCounts,
}

export const visitCountWords: Record<VisitCounts, Message> = {
	nothing: { vi: 'Không tính điểm, chỉ để tham khảo', en: 'It informs and counts nothing' },
	added: {
		vi: 'Cộng thêm vào điểm trung bình các phiếu',
		en: 'Its points are added to the mean of the sheets',
	},
	share: {
		vi: 'Chiếm một phần của tổng điểm, các phiếu chiếm phần còn lại',
		en: 'It is a share of the total, and the sheets are the rest',
	},
}

export const rubricFaultWords: Record<RubricFault['what'], Message> = {
	'no-name': { vi: 'chưa có tên hoặc ký hiệu', en: 'has no name or code' },
	'no-pair': { vi: 'chưa chọn loại hồ sơ nào để chấm', en: 'scores no kind of entry' },
	'no-criterion': { vi: 'chưa có tiêu chí nào', en: 'has no criterion' },
	sum: {
		vi: 'điểm tối đa các tiêu chí cộng lại là {sum}, phải bằng {most}',
		en: 'the maxima of the criteria add up to {sum}, and must be {most}',
	},
	'code-twice': { vi: 'ký hiệu đã dùng cho tiêu chí khác', en: 'another criterion has this code' },
	'no-level': { vi: 'chưa có mức nào', en: 'has no level' },
	'band-crossed': { vi: 'điểm “từ” lớn hơn điểm “đến”', en: 'begins above its end' },
	'bands-overlap': {
		vi: 'trùng điểm {from} với mức khác',
		en: 'has {from} points in common with another level',
	},
	hole: { vi: 'không có mức nào cho {from}–{to} điểm', en: 'no level holds {from}–{to} points' },
	top: {
		vi: 'mức cao nhất dừng ở {top} điểm, phải bằng điểm tối đa {most}',
		en: 'the highest level ends at {top} points, and must reach the most, {most}',
	},
	'pass-above': {
		vi: 'điểm đạt lớn hơn điểm tối đa {most}',
		en: 'asks for more than the most, {most}, to pass',
	},
	'no-cap': { vi: 'có mục nhưng trần điểm là 0', en: 'has items but its cap is 0' },
	'visit-sum': {
		vi: 'điểm kiểm tra thực tế cộng lại là {sum}, nhiều nhất {most}',
		en: 'the points of a visit add up to {sum}, and may be at most {most}',
	},
	'points-above': {
		vi: 'điểm lớn hơn tổng điểm tối đa {most}',
		en: 'has more points than the highest total, {most}',
	},
}

/** What a refused form says, by the code that its schema gives. */
export const rubricErrors: Readonly<Record<string, Message>> = {
	required: { vi: 'Vui lòng điền nội dung này.', en: 'Please fill this in.' },
	'too-long': { vi: 'Nội dung quá dài.', en: 'This is too long.' },
	'too-large': { vi: 'Số quá lớn.', en: 'The number is too large.' },
	'too-small': { vi: 'Hãy nhập ít nhất 1.', en: 'Write at least 1.' },
	'not-a-number': { vi: 'Hãy nhập một số nguyên không âm.', en: 'Write a whole number, not below 0.' },
	'not-whole': { vi: 'Chỉ nhận số nguyên.', en: 'Only whole points are possible.' },
	crossed: { vi: 'Điểm “đến” không được nhỏ hơn điểm “từ”.', en: 'It may not end below where it begins.' },
	'pass-above': { vi: 'Không được lớn hơn điểm tối đa.', en: 'It may not be above the most points.' },
}

import type { UnitKind } from '#app/domain/unit-kinds.ts'
import type { Message } from './message.ts'

/** Units: the list, and the page of one. */
export const units = {
	title: { vi: 'Đơn vị', en: 'Units' },
	lead: {
		vi: 'Đơn vị có vòng đời: thành lập, đổi tên, hợp nhất. Danh sách cho biết đơn vị còn hoạt động tại một ngày.',
		en: 'Units have a life: founded, renamed, merged. The list shows those alive on a day.',
	},
	search: { vi: 'Tìm theo tên', en: 'Search by name' },
	kind: { vi: 'Loại đơn vị', en: 'Kind' },
	allKinds: { vi: 'Mọi loại', en: 'All kinds' },
	aliveOn: { vi: 'Còn hoạt động vào ngày', en: 'Alive on' },
	find: { vi: 'Tìm', en: 'Find' },
	found: { vi: 'Có {count} đơn vị', en: '{count} {count:unit|units}' },
	caption: { vi: 'Danh sách đơn vị', en: 'List of units' },
	name: { vi: 'Tên đơn vị', en: 'Name' },
	nameVi: { vi: 'Tên tiếng Việt', en: 'Vietnamese name' },
	nameEn: { vi: 'Tên tiếng Anh', en: 'English name' },
	parent: { vi: 'Đơn vị cấp trên', en: 'Unit above' },
	code: { vi: 'Mã của thời kỳ', en: 'Code of its time' },
	none: { vi: 'Không có đơn vị nào khớp.', en: 'No unit fits.' },
	region: { vi: 'Vùng', en: 'Region' },
	life: { vi: 'Vòng đời', en: 'Life' },
	fromTo: { vi: '{from} – {to}', en: '{from} – {to}' },
	always: { vi: 'từ trước', en: 'since before' },
	still: { vi: 'nay', en: 'now' },
	names: { vi: 'Tên qua các thời kỳ', en: 'Names over time' },
	valid: { vi: 'Thời gian dùng', en: 'In use' },
	children: { vi: 'Đơn vị cấp dưới', en: 'Units below' },
	noChildren: { vi: 'Chưa có đơn vị cấp dưới.', en: 'No unit below.' },
	predecessors: { vi: 'Kế tục từ', en: 'Took over from' },
	successors: { vi: 'Được kế tục bởi', en: 'Succeeded by' },
	basis: { vi: 'Căn cứ', en: 'Basis' },
	effectiveOn: { vi: 'Từ ngày', en: 'From' },
	members: { vi: 'Người dùng của đơn vị', en: 'People of the unit' },
	noMembers: { vi: 'Chưa có người dùng.', en: 'No people yet.' },
	role: { vi: 'Vai trò', en: 'Role' },
	email: { vi: 'Địa chỉ thư', en: 'E-mail address' },
	person: { vi: 'Họ và tên', en: 'Full name' },
	clusters: { vi: 'Cụm, khối thi đua', en: 'Clusters and blocks' },
	noClusters: { vi: 'Không thuộc cụm, khối nào.', en: 'In no cluster or block.' },
	movement: { vi: 'Phong trào', en: 'Movement' },
	add: { vi: 'Thêm đơn vị cấp dưới', en: 'Add a unit below' },
	addHint: {
		vi: 'Sở, huyện, xã, trường học, doanh nghiệp, hộ gia đình… Tên ghi đầy đủ, ví dụ: Sở Y tế tỉnh Phú Thọ.',
		en: 'A department, district, commune, school, enterprise, household… in full, e.g. Phu Tho Department of Health.',
	},
	foundedOn: { vi: 'Ngày thành lập', en: 'Founded on' },
	addSubmit: { vi: 'Thêm đơn vị', en: 'Add the unit' },
	rename: { vi: 'Ghi tên mới', en: 'Record a new name' },
	renameHint: {
		vi: 'Tên cũ vẫn được giữ cho các hồ sơ trước ngày đổi tên.',
		en: 'The old name stays with what happened before that day.',
	},
	renameFrom: { vi: 'Dùng từ ngày', en: 'In use from' },
	renameSubmit: { vi: 'Ghi tên mới', en: 'Record the name' },
} satisfies Record<string, Message>

export const unitKindWords: Readonly<Record<UnitKind, Message>> = {
	province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
	ministry: { vi: 'Bộ', en: 'Ministry' },
	ministerial_agency: { vi: 'Cơ quan ngang bộ', en: 'Ministerial-level agency' },
	government_agency: { vi: 'Cơ quan thuộc Chính phủ', en: 'Government agency' },
	department: { vi: 'Sở, cục, trung tâm', en: 'Department' },
	district: { vi: 'Huyện', en: 'District' },
	commune: { vi: 'Xã, phường', en: 'Commune or ward' },
	school: { vi: 'Trường học', en: 'School' },
	enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
	household: { vi: 'Hộ gia đình', en: 'Household' },
	other: { vi: 'Đơn vị khác', en: 'Another unit' },
}

/** Codes of `forms/unit.ts`. */
export const unitErrors = {
	required: { vi: 'Vui lòng điền mục này.', en: 'Please fill this in.' },
	'too-long': { vi: 'Nội dung quá dài (nhiều nhất 250 ký tự).', en: 'Too long (250 characters at most).' },
	'not-a-date': { vi: 'Ngày không đúng.', en: 'Not a valid date.' },
} satisfies Record<string, Message>

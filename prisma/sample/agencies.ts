import type { AddedKind } from '#app/domain/unit-kinds.ts'

/**
 * The agencies of the story. `unit` is a unit of the reference data; with `under` it is added below it.
 * The drafter's address is `<key>@mau.vn`, the head's `<key>.lanhdao@mau.vn`.
 */
export type Agency = {
	key: string
	/** Slug of a reference unit, when the agency is one itself. */
	unit?: string
	/** The unit it is added under: a slug, or the key of another part of the story. */
	under?: string
	kind?: AddedKind
	nameVi?: string
	nameEn?: string
	dissolvedOn?: string
	drafter: string
	head: string
}

const part = (
	key: string,
	under: string,
	kind: AddedKind,
	[nameVi, nameEn]: readonly [string, string],
	[drafter, head]: readonly [string, string],
	dissolvedOn?: string,
): Agency => ({ key, under, kind, nameVi, nameEn, drafter, head, ...(dissolvedOn ? { dissolvedOn } : {}) })

/** Departments and communes that ended with the reorganisations of 1/3/2025 and 1/7/2025. */
const ministriesReorganised = '2025-03-01'
const provincesMerged = '2025-07-01'

export const agencies: readonly Agency[] = [
	{ key: 'quangtri', unit: 'quang-tri-2025', drafter: 'Lê Thị Thu Hà', head: 'Trần Đình Sơn' },
	{ key: 'bca', unit: 'bo-cong-an', drafter: 'Nguyễn Hải Đăng', head: 'Phạm Quốc Việt' },
	{ key: 'langson', unit: 'lang-son', drafter: 'Hoàng Thị Nga', head: 'Vi Văn Thành' },
	{ key: 'bacgiang', unit: 'bac-giang', drafter: 'Giáp Thị Lan', head: 'Thân Văn Khải' },
	{ key: 'btttt', unit: 'bo-thong-tin-va-truyen-thong', drafter: 'Đỗ Minh Châu', head: 'Vũ Đức Long' },
	part(
		'hue',
		'thua-thien-hue',
		'department',
		[
			'Trung tâm Giám sát, điều hành đô thị thông minh (HueIOC)',
			'Hue Intelligent Operations Centre (HueIOC)',
		],
		['Tôn Nữ Diệu An', 'Hồ Đắc Phúc'],
	),
	part(
		'danang',
		'da-nang',
		'department',
		[
			'Sở Thông tin và Truyền thông thành phố Đà Nẵng',
			'Da Nang Department of Information and Communications',
		],
		['Phan Thị Mỹ Linh', 'Huỳnh Tấn Phát'],
		ministriesReorganised,
	),
	part(
		'tayninh',
		'tay-ninh',
		'department',
		['Sở Thông tin và Truyền thông tỉnh Tây Ninh', 'Tay Ninh Department of Information and Communications'],
		['Lâm Thị Kim Yến', 'Trương Văn Lợi'],
		ministriesReorganised,
	),
	part(
		'yenmo',
		'ninh-binh',
		'district',
		['Huyện Yên Mô, tỉnh Ninh Bình', 'Yen Mo District, Ninh Binh'],
		['Phạm Thị Huệ', 'Đinh Công Tráng'],
		provincesMerged,
	),
	part(
		'yenhoa',
		'yenmo',
		'commune',
		['UBND xã Yên Hòa, huyện Yên Mô, tỉnh Ninh Bình', 'People’s Committee of Yen Hoa Commune, Ninh Binh'],
		['Vũ Thị Thoa', 'Nguyễn Văn Đoàn'],
		provincesMerged,
	),
	part(
		'bgddt',
		'bo-giao-duc-va-dao-tao',
		'department',
		['Cục Công nghệ thông tin, Bộ Giáo dục và Đào tạo', 'IT Department, Ministry of Education and Training'],
		['Ngô Thanh Tùng', 'Đặng Thị Phương'],
	),
	part(
		'phutho',
		'phu-tho-2025',
		'department',
		['Sở Y tế tỉnh Phú Thọ', 'Phu Tho Department of Health'],
		['Hà Thị Quỳnh', 'Nguyễn Huy Hoàng'],
	),
	part(
		'tphcm',
		'ho-chi-minh-2025',
		'department',
		['Trung tâm Chuyển đổi số Thành phố Hồ Chí Minh', 'Ho Chi Minh City Digital Transformation Centre'],
		['Lý Gia Hân', 'Võ Minh Trí'],
	),
	part(
		'hagiang',
		'ha-giang',
		'department',
		['Sở Thông tin và Truyền thông tỉnh Hà Giang', 'Ha Giang Department of Information and Communications'],
		['Sùng Thị Mai', 'Hoàng Văn Sử'],
		ministriesReorganised,
	),
	part(
		'tuyenquang',
		'tuyen-quang-2025',
		'department',
		['Sở Khoa học và Công nghệ tỉnh Tuyên Quang', 'Tuyen Quang Department of Science and Technology'],
		['Ma Thị Duyên', 'Nguyễn Trung Kiên'],
	),
	part(
		'namlanh',
		'lao-cai-2025',
		'school',
		[
			'Trường PTDTBT THCS Nậm Lành (tên giả định)',
			'Nam Lanh boarding lower secondary school (invented name)',
		],
		['Hoàng Thị Minh An', 'Lò Văn Inh'],
	),
	part(
		'daklak',
		'dak-lak-2025',
		'household',
		['Hộ ông Y Thuan Niê (tên giả định)', 'Household of Mr Y Thuan Nie (invented name)'],
		['H’Linh Niê', 'Y Thuan Niê'],
	),
	part(
		'saomai',
		'can-tho',
		'enterprise',
		['Công ty Cổ phần Công nghệ Số Sao Mai (tên giả định)', 'Sao Mai Digital Technology JSC (invented name)'],
		['Trịnh Bảo Ngọc', 'Lưu Quang Minh'],
	),
	part(
		'hoakhanh',
		'da-nang-2025',
		'commune',
		['UBND phường Hòa Khánh (tình huống giả định)', 'People’s Committee of Hoa Khanh Ward (invented case)'],
		['Đoàn Thị Xuân', 'Mai Văn Cường'],
	),
	part(
		'dongha',
		'quangtri',
		'commune',
		['UBND phường Đông Hà (tình huống giả định)', 'People’s Committee of Dong Ha Ward (invented case)'],
		['Nguyễn Thị Bích Thủy', 'Lê Văn Dũng'],
	),
]

/** More people of an agency: the deputy who acts while the head is away. */
export const deputies: readonly { key: string; agency: string; name: string }[] = [
	{ key: 'dongha.pho', agency: 'dongha', name: 'Trần Thị Hạnh' },
]

/** Who took over from whom below the provinces, as the story assumes. */
export const takeovers: readonly { from: string; to: string; on: string }[] = [
	{ from: 'hagiang', to: 'tuyenquang', on: provincesMerged },
]

/** Judges by round: the unit they worked in then, as a slug; null for none. */
export type Judge = { key: string; name: string; units: readonly [string | null, string | null] }

const academy = 'vien-han-lam-khoa-hoc-va-cong-nghe-viet-nam'

export const reviewers: readonly Judge[] = [
	{ key: 'thamdinh1', name: 'Nguyễn Thu Trang', units: ['bo-tu-phap', 'bo-tu-phap'] },
	{ key: 'thamdinh2', name: 'Bùi Anh Dũng', units: ['van-phong-chinh-phu', 'van-phong-chinh-phu'] },
	{ key: 'thamdinh3', name: 'Trần Thị Bích Hạnh', units: ['bo-y-te', 'bo-y-te'] },
	{ key: 'thamdinh4', name: 'Lê Quang Huy', units: [academy, academy] },
	{ key: 'thamdinh5', name: 'Phùng Thị Yến', units: ['bo-cong-thuong', 'bo-cong-thuong'] },
	{ key: 'thamdinh6', name: 'Cao Đức Anh', units: [null, null] },
]

export const council: readonly Judge[] = [
	{ key: 'chutich', name: 'Nguyễn Minh Khánh', units: ['bo-noi-vu', 'bo-noi-vu-2025'] },
	{ key: 'uyvien1', name: 'Đào Thị Hồng', units: ['van-phong-chinh-phu', 'van-phong-chinh-phu'] },
	{ key: 'uyvien2', name: 'Chu Văn Bình', units: ['bo-tai-chinh', 'bo-tai-chinh-2025'] },
	{ key: 'uyvien3', name: 'Lương Thị Thảo', units: ['bo-tu-phap', 'bo-tu-phap'] },
	{ key: 'uyvien4', name: 'Trần Hữu Nghĩa', units: ['bo-ke-hoach-va-dau-tu', 'bo-tai-chinh-2025'] },
	{ key: 'uyvien5', name: 'Nguyễn Thị Vân Anh', units: ['bo-giao-duc-va-dao-tao', 'bo-giao-duc-va-dao-tao'] },
	{ key: 'uyvien6', name: 'Phan Đình Lâm', units: ['bo-cong-thuong', 'bo-cong-thuong'] },
	{ key: 'uyvien7', name: 'Tạ Quốc Cường', units: ['bo-cong-an', 'bo-cong-an'] },
	{
		key: 'uyvien8',
		name: 'Hồ Thị Mai',
		units: ['bo-thong-tin-va-truyen-thong', 'bo-khoa-hoc-va-cong-nghe-2025'],
	},
]

export const staff = [
	{ key: 'quantri', name: 'Vương Thị Hòa', role: 'administrator' as const },
	{ key: 'thuky', name: 'Đinh Thị Thanh Bình', role: 'secretary' as const },
]

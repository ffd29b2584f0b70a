/** Words of finding in the gallery: groups of filters and their values, orders, views, and what is said when nothing is found. */
import type { CostBand } from '#app/domain/cost.ts'
import type { FacetName, GallerySort, GalleryView } from '#app/domain/gallery.ts'
import type { UnitLevel } from '#app/domain/unit-kinds.ts'
import type { Message } from './message.ts'

export const facetTitles = {
	pillar: { vi: 'Trụ cột', en: 'Pillar' },
	theme: { vi: 'Nội dung thi đua', en: 'Theme' },
	sector: { vi: 'Lĩnh vực', en: 'Sector' },
	technology: { vi: 'Công nghệ', en: 'Technology' },
	kind: { vi: 'Loại', en: 'Kind' },
	subject: { vi: 'Đối tượng', en: 'Subject' },
	year: { vi: 'Năm', en: 'Year' },
	award: { vi: 'Hình thức khen thưởng', en: 'Award' },
	ministryProvince: { vi: 'Tỉnh, bộ, ngành', en: 'Province or ministry' },
	region: { vi: 'Vùng', en: 'Region' },
	cluster: { vi: 'Cụm, khối thi đua', en: 'Cluster or block' },
	level: { vi: 'Cấp của đơn vị', en: 'Level of the unit' },
	cost: { vi: 'Kinh phí thực hiện', en: 'What it cost' },
	replicated: { vi: 'Nhân rộng', en: 'Replication' },
} satisfies Record<FacetName, Message>

export const levels = {
	national: { vi: 'Trung ương', en: 'National' },
	ministry_province: { vi: 'Bộ, ngành, tỉnh', en: 'Ministry or province' },
	department: { vi: 'Sở, cục, vụ', en: 'Department' },
	grassroots: { vi: 'Cơ sở', en: 'Grassroots' },
} satisfies Record<UnitLevel, Message>

export const costs = {
	none: { vi: 'Không phát sinh kinh phí', en: 'Nothing was spent' },
	'under-100': { vi: 'Dưới 100 triệu đồng', en: 'Under 100 million đồng' },
	'under-1000': { vi: 'Từ 100 triệu đến dưới 1 tỷ đồng', en: '100 million to under 1 billion đồng' },
	'under-10000': { vi: 'Từ 1 đến dưới 10 tỷ đồng', en: '1 to under 10 billion đồng' },
	more: { vi: 'Từ 10 tỷ đồng trở lên', en: '10 billion đồng and more' },
} satisfies Record<CostBand, Message>

export const replicated = {
	yes: { vi: 'Đã được nơi khác áp dụng', en: 'Taken over by others' },
	no: { vi: 'Chưa ghi nhận nhân rộng', en: 'No replication recorded' },
} satisfies Record<'yes' | 'no', Message>

export const sorts = {
	relevance: { vi: 'Phù hợp nhất', en: 'Best match' },
	newest: { vi: 'Mới nhất', en: 'Newest' },
	replicated: { vi: 'Nhân rộng nhiều nhất', en: 'Most replicated' },
	evidence: { vi: 'Minh chứng chắc nhất', en: 'Strongest evidence' },
} satisfies Record<GallerySort, Message>

export const views = {
	grid: { vi: 'Lưới', en: 'Grid' },
	list: { vi: 'Danh sách', en: 'List' },
	map: { vi: 'Bản đồ', en: 'Map' },
	map63: { vi: 'Bản đồ 63 tỉnh', en: 'Map of 63 provinces' },
} satisfies Record<GalleryView, Message>

export const search = {
	view: { vi: 'Cách hiển thị', en: 'View' },
	corrected: {
		vi: 'Không có kết quả nào cho “{typed}”. Dưới đây là kết quả cho “{text}”.',
		en: 'Nothing was found for “{typed}”. These are the results for “{text}”.',
	},
	looser: { vi: 'Có kết quả nếu nới điều kiện:', en: 'There are results if you ask for less:' },
	withoutFacet: { vi: 'Bỏ lọc theo {name}', en: 'Without the filter {name}' },
	withoutFilters: { vi: 'Bỏ mọi bộ lọc', en: 'Without any filter' },
	withoutWord: { vi: 'Bỏ “{text}”', en: 'Without “{text}”' },
	count: { vi: '{count} kết quả', en: '{count} {count:result|results}' },
} satisfies Record<string, Message>

import type { VisitTable } from '#app/domain/visit.ts'

/**
 * What a visit in the field looks at, for initiatives and for models of agencies: ours, for no law sets it. It informs the
 * council and counts nothing until a round says otherwise.
 */
export const standardVisit: VisitTable = {
	counts: 'nothing',
	items: [
		{
			id: 'dang-van-hanh',
			vi: 'Giải pháp đang vận hành thật, đúng như hồ sơ mô tả',
			en: 'The solution is in real use, as the entry says',
			max: 10,
			basis: 'ours',
		},
		{
			id: 'so-lieu-khop',
			vi: 'Số liệu trong hồ sơ khớp với hệ thống và sổ sách tại chỗ',
			en: 'The figures agree with the systems and books on the spot',
			max: 10,
			basis: 'ours',
		},
		{
			id: 'nguoi-su-dung',
			vi: 'Cán bộ, người dân và doanh nghiệp được hỏi xác nhận hiệu quả',
			en: 'Staff, citizens and businesses who were asked confirm the effect',
			max: 10,
			basis: 'ours',
		},
	],
}

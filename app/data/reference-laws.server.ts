import type { LegalBasisInput } from '#app/domain/movement.ts'
import targetsFile from '#prisma/reference/targets.json'

/** The texts that the movement of 2021–2025 rests on, with the time that each was in force. */

const date = (text: string | null) => (text === null ? null : new Date(text))

const inForce = (
	number: string,
	titleVi: string,
	issuerVi: string,
	[issuedOn, validFrom, validTo]: readonly [string | null, string | null, string | null],
	basis: string,
): LegalBasisInput => ({
	number,
	titleVi,
	issuerVi,
	issuedOn: date(issuedOn),
	validFrom: date(validFrom),
	validTo: date(validTo),
	basis,
})

const laws: LegalBasisInput[] = [
	inForce(
		'15/2003/QH11',
		'Luật Thi đua, khen thưởng (sửa đổi, bổ sung các năm 2005, 2009, 2013)',
		'Quốc hội',
		[null, null, '2024-01-01'],
		'looked-up: thuvienphapluat.vn; phapluatcongdong.vn',
	),
	inForce(
		'91/2017/NĐ-CP',
		'Nghị định quy định chi tiết thi hành Luật Thi đua, khen thưởng',
		'Chính phủ',
		['2017-07-31', '2017-10-01', '2024-01-01'],
		'looked-up: thuvienphapluat.vn',
	),
	inForce(
		'06/2022/QH15',
		'Luật Thi đua, khen thưởng',
		'Quốc hội',
		['2022-06-15', '2024-01-01', null],
		'looked-up: vi.wikisource.org (Công báo 571+572/2022)',
	),
	inForce(
		'98/2023/NĐ-CP',
		'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
		'Chính phủ',
		['2023-12-31', '2024-01-01', '2025-07-01'],
		'looked-up: vbpl.vn; end of validity from the date of 152/2025/NĐ-CP (own knowledge)',
	),
	inForce(
		'01/2024/TT-BNV',
		'Thông tư hướng dẫn biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định 98/2023/NĐ-CP',
		'Bộ Nội vụ',
		['2024-02-24', null, '2025-07-01'],
		'looked-up: vbpl.vn; end of validity own knowledge',
	),
	inForce(
		'152/2025/NĐ-CP',
		'Nghị định quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng',
		'Chính phủ',
		['2025-06-14', '2025-07-01', null],
		'looked-up: pbgdpl.cantho.gov.vn',
	),
]

const programme: LegalBasisInput[] = targetsFile.taxonomies.strategicDocs.map(
	({ no, vi, issuer, date: day, ...rest }) =>
		inForce(no, vi, issuer, [day, null, null], ('basis' in rest && rest.basis) || 'seed'),
)

export const legalBases: readonly LegalBasisInput[] = [...laws, ...programme]

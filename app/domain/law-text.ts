/**
 * Where a text of law can be read in full, as the sources of the reference data have it: the official gazette or a library
 * of law, always outside the portal. A text whose address nobody has looked up has none, and its name stays a name.
 */
import type { Language } from './viewer.ts'

type LawText = { name: RegExp; href: Readonly<Record<Language, string | null>> }

const gazette = 'https://vi.wikisource.org/wiki/Trang:Cong_bao_Chinh_phu_571_572_nam_2022.pdf/8'
const indexDecision =
	'https://thuviennhadat.vn/vbpl/quyet-dinh-922-qd-btttt-2022-xac-dinh-bo-chi-so-danh-gia-chuyen-doi-so-cua-cac-bo-514140.html'

/** A translation is no official text: it is for who reads the portal in that language. */
const texts: readonly LawText[] = [
	{
		name: /(?<![\d/])06\/2022\/QH15(?![\p{L}\d])/u,
		href: {
			vi: gazette,
			en: 'https://thuviennhadat.vn/van-ban-phap-luat-viet-nam/law-06-2022-qh15-emulation-and-commendation-525797.html',
		},
	},
	{
		name: /(?<![\d/])98\/2023\/NĐ-CP(?![\p{L}\d])|NĐ 98\/2023(?![\d/])/u,
		href: {
			vi: null,
			en: 'https://thuvienphapluat.vn/van-ban/EN/Bo-may-hanh-chinh/Decree-98-2023-ND-CP-elaboration-the-Law-Emulation-and-Commendation/611074/tieng-anh.aspx',
		},
	},
	{
		name: /(?<![\d/])922\/QĐ-BTTTT(?![\p{L}\d])/u,
		href: { vi: indexDecision, en: indexDecision },
	},
]

export type LawPiece = { words: string; href: string | null }

/** A sentence in pieces: texts of law that have an address, and what stands between them. */
export const lawPieces = (sentence: string, language: Language): LawPiece[] => {
	const first = texts
		.flatMap(({ name, href }) => {
			const found = name.exec(sentence)
			return found && href[language] !== null
				? [{ at: found.index, words: found[0], href: href[language] }]
				: []
		})
		.sort((a, b) => a.at - b.at)[0]
	if (!first) return sentence === '' ? [] : [{ words: sentence, href: null }]
	const { at, words, href } = first
	return [
		...(at === 0 ? [] : [{ words: sentence.slice(0, at), href: null }]),
		{ words, href },
		...lawPieces(sentence.slice(at + words.length), language),
	]
}

/** Words of the gallery's map. */
import type { Borders } from '#app/domain/province-map.ts'
import type { Message } from './message.ts'

export const borders = {
	'34': { vi: '34 tỉnh, thành phố (từ 1/7/2025)', en: '34 provinces and cities (since 1 July 2025)' },
	'63': { vi: '63 tỉnh, thành phố (đến 30/6/2025)', en: '63 provinces and cities (until 30 June 2025)' },
} satisfies Record<Borders, Message>

export const provinceMap = {
	title: { vi: 'Bản đồ các địa phương có sáng kiến, điển hình', en: 'Map of where the practices come from' },
	borders: { vi: 'Địa giới', en: 'Borders' },
	area: { vi: '{name}: {count} sáng kiến, điển hình', en: '{name}: {count} {count:practice|practices}' },
	byPlace: { vi: 'Theo tỉnh, thành phố', en: 'By province and city' },
	none: {
		vi: '{count} tỉnh, thành phố chưa có sáng kiến, điển hình nào khớp với điều kiện đang chọn.',
		en: '{count} {count:province|provinces} {count:has|have} no practice that meets what you asked for.',
	},
	beside: { vi: 'Bộ, ngành và đơn vị ngoài bản đồ', en: 'Ministries and bodies not on the map' },
	elsewhere: {
		vi: 'Ngoài ra có {count} sáng kiến, điển hình của đơn vị không thuộc tỉnh, bộ, ngành nào.',
		en: 'And {count} {count:practice|practices} of units that belong to no province or ministry.',
	},
	legend: { vi: 'Số sáng kiến, điển hình', en: 'Number of practices' },
	range: { vi: '{from}–{to}', en: '{from} to {to}' },
	fromUp: { vi: 'từ {from}', en: '{from} or more' },
	hoangSa: { vi: 'Quần đảo Hoàng Sa', en: 'Hoang Sa archipelago' },
	truongSa: { vi: 'Quần đảo Trường Sa', en: 'Truong Sa archipelago' },
	source: {
		vi: 'Nét vẽ theo “Map of Vietnam” của Stephen Truong (CC BY 4.0), đã giản lược; chỉ để minh hoạ.',
		en: 'Drawn after “Map of Vietnam” by Stephen Truong (CC BY 4.0), simplified; for illustration only.',
	},
} satisfies Record<string, Message>

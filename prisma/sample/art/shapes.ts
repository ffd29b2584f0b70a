/** Shapes of the sample's pictures: flat, in the palette of the portal, without letters (a server has no fonts). */
export const tone = {
	paper: '#FBFAF7',
	sand: '#EFE7D8',
	line: '#D8D0C2',
	ink: '#2A2724',
	lacquer: '#9B1C1F',
	rose: '#E9C9C4',
	gold: '#C79A2B',
	goldTint: '#F6EDD3',
	jade: '#1F6B57',
	leaf: '#5E9C86',
	jadeTint: '#DFF0EA',
	indigo: '#2B4C8C',
	sky: '#C9D7EE',
	skyTint: '#E8EEF8',
	amber: '#B5721B',
	night: '#1F2A44',
	skin: '#D9A67E',
} as const

export const width = 1600
export const height = 900

export const rect = (
	x: number,
	y: number,
	w: number,
	h: number,
	fill: string,
	radius = 0,
	more = '',
): string => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}" ${more}/>`
export const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
	`<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`
export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`
export const stroke = (d: string, colour: string, weight = 6): string =>
	`<path d="${d}" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"/>`
export const at = (x: number, y: number, scale: number, inner: string): string =>
	`<g transform="translate(${x} ${y}) scale(${scale})">${inner}</g>`
export const times = (count: number, make: (index: number) => string): string =>
	Array.from({ length: count }, (_, index) => make(index)).join('')

/** Rings and a star of rays, as on a bronze drum, faint behind the scene. */
export const drum = (x: number, y: number, r: number, colour: string, opacity = 0.35): string =>
	`<g opacity="${opacity}" fill="none" stroke="${colour}">${times(
		6,
		(index) =>
			`<circle cx="${x}" cy="${y}" r="${r * (0.42 + index * 0.13)}" stroke-width="${index % 2 ? 2 : 6}"/>`,
	)}${times(14, (index) => {
		const angle = (index / 14) * Math.PI * 2
		const next = angle + Math.PI / 14
		const point = (a: number, far: number) => `${x + Math.cos(a) * far} ${y + Math.sin(a) * far}`
		return `<path d="M${point(angle, r * 0.36)} L${point(next, r * 0.13)} L${point(next + Math.PI / 14, r * 0.36)}" stroke-width="4"/>`
	})}</g>`

export const hills = (y: number, rise: number, colour: string, shift = 0): string =>
	path(
		`M0 ${y} C${200 + shift} ${y - rise} ${420 + shift} ${y - rise * 0.2} ${640 + shift} ${y - rise * 0.6} S${1060 + shift} ${y - rise * 1.2} ${1220 + shift} ${y - rise * 0.5} S1500 ${y - rise * 0.7} 1600 ${y - rise * 0.3} V900 H0 Z`,
		colour,
	)

export const mountains = (y: number, colour: string, shift = 0): string =>
	path(
		`M0 ${y} L${170 + shift} ${y - 240} L${330 + shift} ${y - 90} L${560 + shift} ${y - 330} L${800 + shift} ${y - 80} L${1010 + shift} ${y - 270} L${1230 + shift} ${y - 110} L${1420 + shift} ${y - 290} L1600 ${y - 120} V900 H0 Z`,
		colour,
	)

export const tree = (x: number, y: number, scale = 1, colour: string = tone.jade): string =>
	at(
		x,
		y,
		scale,
		rect(-9, -80, 18, 80, tone.amber, 6) +
			circle(0, -130, 62, colour) +
			circle(-42, -100, 44, colour) +
			circle(42, -100, 44, colour) +
			circle(-14, -146, 22, tone.leaf),
	)

export const house = (x: number, y: number, scale = 1, roof: string = tone.lacquer): string =>
	at(
		x,
		y,
		scale,
		rect(-90, -110, 180, 110, tone.paper) +
			path('M-120 -105 Q-60 -150 0 -190 Q60 -150 120 -105 Z', roof) +
			rect(-20, -66, 40, 66, tone.amber, 4) +
			rect(-70, -84, 34, 34, tone.sky, 3) +
			rect(38, -84, 34, 34, tone.sky, 3),
	)

export const building = (
	x: number,
	y: number,
	w: number,
	h: number,
	fill: string,
	lit: string = tone.goldTint,
): string => {
	const columns = Math.max(2, Math.floor(w / 46))
	const rows = Math.max(2, Math.floor(h / 58))
	return (
		rect(x, y - h, w, h, fill, 6) +
		times(columns * rows, (index) => {
			const column = index % columns
			const row = Math.floor(index / columns)
			return rect(
				x + 16 + (column * (w - 22)) / columns,
				y - h + 20 + (row * (h - 26)) / rows,
				20,
				26,
				(column * 7 + row * 5) % 4 ? lit : tone.sky,
				3,
			)
		})
	)
}

export const person = (x: number, y: number, scale: number, shirt: string, hair: string = tone.ink): string =>
	at(
		x,
		y,
		scale,
		path('M-62 0 C-66 -96 -40 -128 0 -128 C40 -128 66 -96 62 0 Z', shirt) +
			rect(-14, -150, 28, 34, tone.skin, 12) +
			circle(0, -182, 44, tone.skin) +
			path('M-46 -180 C-50 -236 50 -236 46 -180 C30 -206 -22 -204 -46 -180 Z', hair),
	)

export const phone = (x: number, y: number, w: number, screen: string, inner: string): string => {
	const h = w * 2
	return (
		rect(x + 14, y + 18, w, h, 'rgba(42,39,36,.14)', w * 0.13) +
		rect(x, y, w, h, tone.ink, w * 0.13) +
		rect(x + w * 0.045, y + w * 0.045, w * 0.91, h - w * 0.09, screen, w * 0.1) +
		rect(x + w * 0.36, y + w * 0.085, w * 0.28, w * 0.045, tone.ink, w * 0.03) +
		at(x, y, w / 100, inner)
	)
}

export const pin = (x: number, y: number, scale: number, colour: string = tone.lacquer): string =>
	at(
		x,
		y,
		scale,
		path('M0 0 C-44 -56 -60 -84 -60 -116 A60 60 0 1 1 60 -116 C60 -84 44 -56 0 0 Z', colour) +
			circle(0, -116, 24, tone.paper),
	)

export const code = (x: number, y: number, size: number, colour: string = tone.ink): string => {
	const cell = size / 11
	const eye = (cx: number, cy: number) =>
		rect(x + cx * cell, y + cy * cell, cell * 3, cell * 3, colour, cell * 0.4) +
		rect(x + (cx + 0.75) * cell, y + (cy + 0.75) * cell, cell * 1.5, cell * 1.5, tone.paper) +
		rect(x + (cx + 1.1) * cell, y + (cy + 1.1) * cell, cell * 0.8, cell * 0.8, colour)
	return (
		rect(x - cell, y - cell, size + cell * 2, size + cell * 2, tone.paper, cell) +
		times(121, (index) => {
			const column = index % 11
			const row = Math.floor(index / 11)
			const isEye = (column < 4 && row < 4) || (column > 6 && row < 4) || (column < 4 && row > 6)
			return !isEye && (column * 5 + row * 3 + column * row) % 3 === 0
				? rect(x + column * cell, y + row * cell, cell, cell, colour)
				: ''
		}) +
		eye(0, 0) +
		eye(8, 0) +
		eye(0, 8)
	)
}

export const store = (x: number, y: number, w: number, h: number, colour: string): string =>
	rect(x, y, w, h, colour) +
	`<ellipse cx="${x + w / 2}" cy="${y + h}" rx="${w / 2}" ry="${w * 0.16}" fill="${colour}"/>` +
	times(
		3,
		(index) =>
			`<ellipse cx="${x + w / 2}" cy="${y + (h / 3) * index}" rx="${w / 2}" ry="${w * 0.16}" fill="${index ? colour : tone.paper}" stroke="${tone.paper}" stroke-width="5" ${index ? '' : 'fill-opacity=".85"'}/>`,
	)

export const paper = (x: number, y: number, w: number, lines = 5, accent: string = tone.lacquer): string =>
	rect(x + 10, y + 12, w, w * 1.32, 'rgba(42,39,36,.12)', 10) +
	rect(x, y, w, w * 1.32, tone.paper, 10, `stroke="${tone.line}" stroke-width="3"`) +
	rect(x + w * 0.12, y + w * 0.14, w * 0.42, w * 0.07, accent, 4) +
	times(lines, (index) =>
		rect(
			x + w * 0.12,
			y + w * (0.32 + index * 0.16),
			w * (index % 3 === 2 ? 0.5 : 0.76),
			w * 0.05,
			tone.line,
			4,
		),
	)

export const waves = (x: number, y: number, scale: number, colour: string): string =>
	at(
		x,
		y,
		scale,
		circle(0, 0, 9, colour) +
			times(3, (index) =>
				stroke(
					`M${-24 * (index + 1)} ${-22 * (index + 1)} A${34 * (index + 1)} ${34 * (index + 1)} 0 0 1 ${24 * (index + 1)} ${-22 * (index + 1)}`,
					colour,
					9,
				),
			),
	)

export const frame = (sky: string, inner: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${rect(0, 0, width, height, sky)}${inner}</svg>`

import {
	at,
	building,
	circle,
	code,
	drum,
	frame,
	hills,
	house,
	mountains,
	paper,
	path,
	person,
	phone,
	rect,
	stroke,
	times,
	tone,
	tree,
	waves,
} from './shapes.ts'

const truck = (x: number, y: number, scale: number, colour: string) =>
	at(
		x,
		y,
		scale,
		rect(0, -150, 250, 130, colour, 10) +
			times(5, (index) => rect(20 + index * 46, -138, 6, 106, 'rgba(255,255,255,.35)')) +
			path('M258 -120 H330 L366 -70 V-20 H258 Z', tone.paper) +
			path('M276 -106 H324 L348 -70 H276 Z', tone.sky) +
			rect(0, -24, 366, 16, tone.ink, 4) +
			[56, 190, 316]
				.map((wheel) => circle(wheel, -6, 30, tone.ink) + circle(wheel, -6, 12, tone.line))
				.join(''),
	)

const awning = (x: number, y: number, w: number, colour: string) =>
	times(8, (index) =>
		path(
			`M${x + (w / 8) * index} ${y} h${w / 8} v70 a${w / 16} ${w / 16} 0 0 1 -${w / 8} 0 Z`,
			index % 2 ? tone.paper : colour,
		),
	)

const fruits = (x: number, y: number, count: number, colour: string, r = 20) =>
	times(count, (index) =>
		circle(
			x + (index % 6) * r * 1.7 + (Math.floor(index / 6) % 2) * r,
			y - Math.floor(index / 6) * r * 1.4,
			r,
			index % 3 ? colour : '#B93A35',
		),
	)

const crate = (x: number, y: number, colour: string) =>
	fruits(x + 20, y - 62, 16, colour) +
	rect(x, y - 70, 200, 70, tone.amber, 6) +
	rect(x, y - 46, 200, 6, '#8F5A16') +
	rect(x, y - 22, 200, 6, '#8F5A16')

const rows = (y: number, colour: string) =>
	times(9, (index) =>
		stroke(`M${-100 + index * 210} 900 Q${340 + index * 110} ${y + 60} ${560 + index * 60} ${y}`, colour, 10),
	)

export const borderTrucks = frame(
	tone.skyTint,
	drum(1200, 230, 300, tone.amber, 0.3) +
		mountains(560, '#B9CFC8') +
		mountains(640, tone.leaf, 60) +
		rect(0, 640, 1600, 260, tone.sand) +
		rect(0, 720, 1600, 130, '#8D8880') +
		times(10, (index) => rect(30 + index * 170, 782, 90, 8, tone.paper)) +
		rect(600, 330, 44, 330, tone.lacquer) +
		rect(1150, 330, 44, 330, tone.lacquer) +
		path('M540 340 Q900 220 1254 340 L1220 300 Q900 180 574 300 Z', tone.lacquer) +
		rect(640, 360, 514, 60, tone.gold, 8) +
		truck(60, 770, 1, tone.jade) +
		truck(480, 770, 1, tone.indigo) +
		truck(930, 770, 1, tone.amber),
)

export const borderPhone = frame(
	tone.goldTint,
	drum(420, 420, 420, tone.amber, 0.3) +
		phone(
			640,
			90,
			340,
			tone.paper,
			rect(12, 28, 76, 40, tone.jadeTint, 8) +
				at(22, 62, 0.15, rect(0, -150, 250, 130, tone.jade, 10) + rect(258, -120, 90, 100, tone.indigo, 10)) +
				times(
					4,
					(index) =>
						circle(20, 88 + index * 26, 6, index < 3 ? tone.jade : tone.line) +
						rect(32, 83 + index * 26, 54, 10, tone.line, 4),
				),
		) +
		times(4, (index) =>
			person(
				[190, 400, 1180, 1400][index] ?? 0,
				850,
				1.2,
				[tone.jade, tone.indigo, tone.lacquer, tone.amber][index] ?? tone.jade,
			),
		) +
		stroke('M300 560 Q460 470 620 470', tone.jade, 8) +
		stroke('M1300 560 Q1140 470 1000 470', tone.lacquer, 8),
)

export const lycheeGarden = frame(
	tone.jadeTint,
	drum(300, 220, 280, tone.lacquer, 0.2) +
		hills(600, 140, '#BFDCCF') +
		times(
			6,
			(index) =>
				tree(120 + index * 270, 700 + (index % 2) * 40, 1.7) +
				fruits(60 + index * 270, 540 + (index % 2) * 40, 6, tone.lacquer, 13),
		) +
		rect(0, 720, 1600, 180, '#CFE3D6') +
		crate(180, 860, tone.lacquer) +
		crate(420, 870, tone.lacquer) +
		person(1290, 870, 1.5, tone.indigo) +
		path('M1200 590 L1290 520 L1380 590 Z', tone.goldTint) +
		phone(
			830,
			330,
			230,
			tone.paper,
			rect(10, 28, 80, 80, tone.rose, 8) +
				at(24, 76, 0.5, fruits(0, 0, 12, tone.lacquer, 12)) +
				rect(14, 122, 72, 12, tone.line, 5) +
				rect(14, 150, 72, 26, tone.lacquer, 8),
		),
)

export const lycheeDelivery = frame(
	tone.skyTint,
	drum(1230, 300, 320, tone.gold, 0.35) +
		times(7, (index) => building(60 + index * 220, 690, 150, 180 + ((index * 83) % 170), '#C4D0E4')) +
		rect(0, 690, 1600, 210, '#8D8880') +
		times(9, (index) => rect(40 + index * 190, 800, 100, 9, tone.paper)) +
		truck(360, 790, 1.5, tone.lacquer) +
		crate(1060, 700, tone.lacquer) +
		at(
			1360,
			330,
			1,
			circle(0, 0, 120, tone.paper, `stroke="${tone.ink}" stroke-width="12"`) +
				stroke('M0 0 V-76 M0 0 L54 32', tone.lacquer, 12),
		),
)

export const smallShop = frame(
	tone.goldTint,
	drum(1250, 250, 300, tone.amber, 0.35) +
		rect(250, 300, 820, 470, tone.paper, 8) +
		awning(220, 260, 880, tone.indigo) +
		rect(310, 400, 330, 230, tone.sky, 8) +
		times(3, (index) =>
			rect(340 + index * 95, 540, 60, 90, [tone.lacquer, tone.jade, tone.gold][index] ?? tone.jade, 6),
		) +
		rect(720, 420, 160, 350, tone.amber, 8) +
		rect(0, 768, 1600, 132, tone.sand) +
		person(980, 860, 1.3, tone.jade) +
		rect(1150, 560, 330, 220, tone.ink, 14) +
		rect(1166, 576, 298, 188, tone.skyTint, 8) +
		times(6, (index) =>
			rect(
				1190 + index * 44,
				744 - 24 * ((index * 3) % 5) - 20,
				28,
				24 * ((index * 3) % 5) + 20,
				tone.indigo,
				4,
			),
		) +
		rect(1110, 780, 410, 20, tone.line, 8),
)

export const choosing = frame(
	tone.skyTint,
	drum(360, 450, 380, tone.indigo, 0.2) +
		times(6, (index) =>
			at(
				560 + (index % 3) * 300,
				150 + Math.floor(index / 3) * 320,
				1,
				rect(0, 0, 250, 270, tone.paper, 24, `stroke="${tone.line}" stroke-width="4"`) +
					circle(
						125,
						90,
						48,
						[tone.jade, tone.indigo, tone.amber, tone.lacquer, tone.gold, tone.leaf][index] ?? tone.jade,
					) +
					rect(45, 170, 160, 16, tone.line, 6) +
					rect(75, 205, 100, 16, tone.line, 6) +
					(index === 1 || index === 3
						? circle(220, 34, 30, tone.jade) + stroke('M206 34 L217 46 L236 22', tone.paper, 8)
						: ''),
			),
		) +
		person(300, 860, 1.8, tone.lacquer),
)

export const marketStall = frame(
	tone.goldTint,
	drum(800, 260, 420, tone.gold, 0.3) +
		times(
			3,
			(index) =>
				awning(60 + index * 520, 220, 440, [tone.lacquer, tone.jade, tone.indigo][index] ?? tone.jade) +
				rect(70 + index * 520, 220, 12, 500, tone.amber) +
				rect(478 + index * 520, 220, 12, 500, tone.amber) +
				person(200 + index * 520, 640, 1.1, [tone.jade, tone.rose, tone.amber][index] ?? tone.jade) +
				rect(60 + index * 520, 600, 440, 150, '#8F5A16', 8) +
				fruits(100 + index * 520, 590, 22, [tone.lacquer, tone.leaf, tone.gold][index] ?? tone.gold, 22) +
				code(390 + index * 520, 470, 96),
		) +
		rect(0, 750, 1600, 150, tone.sand),
)

export const marketNumbers = frame(
	tone.paper,
	drum(1300, 700, 320, tone.amber, 0.3) +
		rect(180, 130, 900, 600, tone.ink, 26) +
		rect(206, 156, 848, 548, tone.goldTint, 12) +
		times(8, (index) =>
			rect(
				260 + index * 96,
				640 - (90 + ((index * 67) % 300)),
				58,
				90 + ((index * 67) % 300),
				index % 3 ? tone.amber : tone.lacquer,
				6,
			),
		) +
		stroke('M240 644 H1010', tone.ink, 5) +
		stroke('M290 430 L386 380 L482 400 L578 300 L674 330 L770 250 L866 270 L962 210', tone.indigo, 8) +
		phone(
			1180,
			220,
			240,
			tone.paper,
			code(22, 40, 56) + circle(50, 146, 18, tone.jade) + stroke('M42 146 L48 153 L60 139', tone.paper, 4),
		) +
		rect(480, 730, 300, 40, tone.ink, 8),
)

export const coffeeHill = frame(
	tone.jadeTint,
	drum(1240, 240, 290, tone.amber, 0.35) +
		hills(520, 170, '#BFDCCF') +
		hills(640, 110, tone.leaf, 80) +
		rows(600, tone.jade) +
		times(7, (index) => tree(100 + index * 230, 760 + (index % 2) * 70, 0.9)) +
		rect(1040, 470, 300, 360, tone.amber, 30) +
		rect(1040, 470, 300, 70, '#8F5A16', 30) +
		code(1105, 580, 170) +
		person(760, 870, 1.4, tone.lacquer),
)

export const chatServices = frame(
	tone.skyTint,
	drum(360, 330, 340, tone.jade, 0.25) +
		hills(760, 90, tone.jadeTint) +
		phone(
			620,
			80,
			360,
			tone.paper,
			times(9, (index) =>
				rect(
					13 + (index % 3) * 26,
					34 + Math.floor(index / 3) * 30,
					20,
					20,
					[tone.jade, tone.indigo, tone.gold][index % 3] ?? tone.jade,
					6,
				),
			) +
				rect(13, 130, 74, 22, tone.jadeTint, 8) +
				rect(13, 160, 74, 22, tone.skyTint, 8),
		) +
		rect(230, 300, 300, 130, tone.indigo, 40) +
		path('M470 420 L540 470 L500 400 Z', tone.indigo) +
		times(3, (index) => circle(310 + index * 70, 365, 16, tone.paper)) +
		rect(1070, 440, 300, 130, tone.jade, 40) +
		path('M1130 560 L1060 610 L1100 540 Z', tone.jade) +
		times(2, (index) => rect(1120, 475 + index * 36, 200 - index * 60, 18, tone.paper, 8)),
)

export const elderHelp = frame(
	tone.goldTint,
	drum(1230, 270, 310, tone.gold, 0.35) +
		house(300, 740, 2.4, tone.jade) +
		tree(1420, 750, 1.8) +
		rect(0, 735, 1600, 165, tone.sand) +
		rect(640, 700, 460, 24, tone.amber, 8) +
		rect(670, 720, 20, 140, tone.amber) +
		rect(1050, 720, 20, 140, tone.amber) +
		person(760, 720, 1.4, tone.rose, '#B8B0A6') +
		person(970, 720, 1.4, tone.indigo) +
		phone(
			826,
			520,
			84,
			tone.skyTint,
			rect(14, 40, 72, 40, tone.jade, 10) + rect(14, 92, 72, 40, tone.gold, 10),
		),
)

export const villageFields = frame(
	tone.skyTint,
	drum(1220, 220, 280, tone.jade, 0.3) +
		hills(500, 130, '#C9DFD4') +
		rect(0, 520, 1600, 380, '#CBE0A9') +
		rows(520, '#8FB768') +
		house(300, 560, 1.1) +
		house(520, 540, 0.9, tone.indigo) +
		house(980, 550, 1.2) +
		house(1230, 540, 0.9, tone.amber) +
		tree(680, 560, 1) +
		tree(1420, 570, 1.2) +
		rect(780, 260, 16, 300, tone.ink) +
		path('M740 560 L788 280 L836 560 Z', 'none', `stroke="${tone.ink}" stroke-width="8"`) +
		waves(788, 262, 1.6, tone.lacquer) +
		person(420, 860, 1.2, tone.amber) +
		path('M350 640 L420 580 L490 640 Z', tone.goldTint),
)

export const traceLabel = frame(
	tone.jadeTint,
	drum(380, 420, 380, tone.jade, 0.22) +
		rect(0, 680, 1600, 220, tone.amber) +
		crate(250, 720, tone.leaf) +
		crate(500, 720, tone.gold) +
		rect(820, 250, 300, 450, tone.goldTint, 30, `stroke="${tone.gold}" stroke-width="8"`) +
		code(890, 330, 160) +
		rect(870, 540, 200, 20, tone.line, 8) +
		rect(870, 580, 140, 20, tone.line, 8) +
		circle(1050, 640, 34, tone.lacquer) +
		phone(
			1210,
			200,
			240,
			tone.paper,
			circle(50, 70, 26, tone.leaf) +
				stroke('M40 70 L48 79 L62 60', tone.paper, 5) +
				times(3, (index) => rect(16, 112 + index * 24, 68, 12, tone.line, 5)),
		),
)

export const bedside = frame(
	tone.skyTint,
	drum(1240, 280, 320, tone.indigo, 0.2) +
		rect(0, 700, 1600, 200, '#DDE5EF') +
		rect(180, 560, 640, 120, tone.paper, 24) +
		rect(170, 440, 30, 300, tone.line, 8) +
		rect(800, 520, 30, 220, tone.line, 8) +
		rect(210, 510, 180, 70, tone.sky, 30) +
		circle(320, 500, 50, tone.skin) +
		rect(390, 540, 420, 90, tone.leaf, 30) +
		person(1060, 860, 1.9, tone.paper) +
		rect(1150, 560, 220, 280, tone.ink, 18) +
		rect(1164, 574, 192, 252, tone.jadeTint, 10) +
		stroke('M1176 690 H1220 L1240 640 L1270 740 L1290 690 H1344', tone.lacquer, 8),
)

export const uplandContest = frame(
	tone.goldTint,
	drum(330, 240, 300, tone.lacquer, 0.22) +
		mountains(560, '#C9D6C2') +
		mountains(650, tone.leaf, 70) +
		rect(0, 660, 1600, 240, '#DCE6C9') +
		house(260, 760, 1.5, tone.amber) +
		house(1400, 770, 1.6, tone.lacquer) +
		times(4, (index) =>
			person(
				560 + index * 170,
				860,
				1.1,
				[tone.indigo, tone.lacquer, tone.jade, tone.amber][index] ?? tone.jade,
			),
		) +
		rect(600, 230, 440, 260, tone.paper, 26) +
		times(
			3,
			(index) =>
				circle(650, 300 + index * 66, 16, index === 1 ? tone.jade : tone.line) +
				rect(690, 288 + index * 66, 300 - index * 40, 24, index === 1 ? tone.leaf : tone.line, 8),
		),
)

export const eveningSchool = frame(
	tone.night,
	drum(1270, 230, 260, tone.gold, 0.4) +
		circle(1270, 230, 60, tone.goldTint) +
		mountains(620, '#2B3A5E') +
		rect(0, 680, 1600, 220, '#2A3350') +
		rect(260, 330, 900, 390, '#E8D9A8', 6) +
		path('M200 340 L710 170 L1220 340 Z', '#6E1517') +
		rect(330, 400, 360, 180, tone.jade, 8) +
		stroke('M370 450 H560 M370 490 H620 M370 530 H520', tone.paper, 8) +
		person(780, 660, 1.1, tone.lacquer) +
		times(3, (index) =>
			person(900 + index * 95, 720, 0.8, [tone.indigo, tone.amber, tone.jade][index] ?? tone.jade),
		) +
		times(3, (index) => rect(860 + index * 95, 690, 70, 34, tone.ink, 4)),
)

export const companion = frame(
	tone.jadeTint,
	drum(1230, 260, 310, tone.lacquer, 0.2) +
		house(330, 740, 2.1, tone.lacquer) +
		tree(1400, 760, 1.7) +
		rect(0, 740, 1600, 160, tone.sand) +
		person(860, 870, 1.5, tone.indigo) +
		times(3, (index) =>
			person(1040 + index * 150, 870, 1.2, [tone.rose, tone.gold, tone.leaf][index] ?? tone.rose, '#B8B0A6'),
		) +
		phone(930, 560, 90, tone.paper, circle(50, 90, 26, tone.jade)) +
		paper(620, 420, 110, 4, tone.jade),
)

/** A health post with its sign. */
const post = (x: number, y: number, scale: number) =>
	house(x, y, scale, tone.jade) +
	at(x, y, scale, rect(-8, -168, 16, 44, tone.paper, 3) + rect(-22, -154, 44, 16, tone.paper, 3))

export const healthPosts = frame(
	tone.skyTint,
	drum(1240, 250, 310, tone.jade, 0.22) +
		mountains(560, '#C3D3CE') +
		hills(720, 150, tone.leaf, 60) +
		rect(0, 730, 1600, 170, '#D9E5CF') +
		stroke('M330 780 C520 640 720 860 1190 760', tone.paper, 22) +
		stroke('M330 780 C520 640 720 860 1190 760', tone.amber, 6) +
		post(300, 770, 1.7) +
		post(1270, 760, 1.5) +
		rect(650, 738, 96, 66, tone.lacquer, 8) +
		rect(692, 750, 12, 42, tone.paper, 3) +
		rect(677, 765, 42, 12, tone.paper, 3) +
		person(930, 880, 1.5, tone.indigo) +
		phone(
			1010,
			540,
			120,
			tone.paper,
			times(
				4,
				(index) =>
					rect(16, 50 + index * 32, 68, 16, tone.line, 5) +
					rect(
						16,
						50 + index * 32,
						[58, 20, 44, 12][index] ?? 30,
						16,
						index % 2 ? tone.lacquer : tone.jade,
						5,
					),
			),
		),
)

import {
	at,
	building,
	circle,
	code,
	drum,
	frame,
	hills,
	house,
	paper,
	path,
	person,
	phone,
	pin,
	rect,
	store,
	stroke,
	times,
	tone,
	tree,
	waves,
} from './shapes.ts'

const skyline = (y: number, fill: string) =>
	times(9, (index) =>
		building(60 + index * 172, y, 120 + ((index * 37) % 40), 170 + ((index * 97) % 190), fill),
	)

const bubbles = (colour: string) =>
	rect(14, 26, 56, 16, tone.paper, 6) +
	rect(30, 50, 56, 24, colour, 6) +
	rect(14, 82, 48, 16, tone.paper, 6) +
	rect(36, 106, 50, 16, colour, 6)

export const hueReport = frame(
	tone.skyTint,
	drum(1240, 270, 330, tone.indigo, 0.22) +
		hills(640, 150, tone.jadeTint) +
		stroke('M0 742 C320 690 560 800 900 736 S1400 700 1600 742', tone.sky, 64) +
		stroke('M120 706 Q420 560 720 706', tone.indigo, 12) +
		times(7, (index) =>
			stroke(`M${190 + index * 78} ${706} V${[672, 645, 632, 632, 645, 672, 690][index]}`, tone.indigo, 6),
		) +
		tree(90, 690, 1) +
		tree(1500, 700, 1.2) +
		phone(
			930,
			130,
			300,
			tone.jadeTint,
			times(4, (index) => stroke(`M4 ${60 + index * 32} H96`, tone.paper, 4)) +
				stroke('M30 30 V186 M66 30 V186', tone.paper, 4) +
				circle(30, 92, 6, tone.gold) +
				circle(72, 134, 6, tone.indigo) +
				rect(14, 162, 72, 22, tone.lacquer, 8),
		) +
		pin(1096, 420, 1.5) +
		person(560, 840, 1.5, tone.lacquer) +
		stroke('M640 660 Q760 520 900 470', tone.lacquer, 7),
)

export const hueCentre = frame(
	tone.night,
	drum(800, 330, 520, tone.sky, 0.12) +
		rect(180, 110, 1240, 470, '#2C3A5C', 18) +
		rect(210, 140, 760, 410, '#38507F', 10) +
		stroke('M240 430 C420 360 520 500 700 400 S900 360 950 300', tone.sky, 26) +
		times(9, (index) =>
			stroke(`M${260 + index * 80} 160 L${240 + index * 80 + (index % 3) * 30} 530`, '#48639A', 3),
		) +
		[
			[360, 300],
			[520, 420],
			[640, 260],
			[790, 380],
			[880, 220],
		]
			.map(([x = 0, y = 0], index) => pin(x, y, 0.42, index % 2 ? tone.gold : '#E36A5F'))
			.join('') +
		times(
			3,
			(index) =>
				rect(1000, 140 + index * 142, 390, 124, '#38507F', 10) +
				times(7, (bar) =>
					rect(
						1026 + bar * 50,
						246 + index * 142 - ((bar * 31 + index * 17) % 70) - 16,
						30,
						((bar * 31 + index * 17) % 70) + 16,
						index === 1 ? tone.gold : tone.leaf,
						4,
					),
				),
		) +
		rect(0, 690, 1600, 210, '#18213A') +
		times(
			4,
			(index) =>
				rect(200 + index * 330, 640, 210, 90, '#0F172B', 10) +
				person(
					305 + index * 330,
					860,
					1.05,
					[tone.lacquer, tone.jade, tone.indigo, tone.amber][index] ?? tone.jade,
				),
		),
)

export const daNangAccount = frame(
	tone.jadeTint,
	drum(330, 360, 380, tone.jade, 0.2) +
		hills(720, 120, tone.sky) +
		rect(560, 180, 640, 400, 'rgba(42,39,36,.12)', 34) +
		rect(540, 160, 640, 400, tone.indigo, 34) +
		circle(670, 300, 66, tone.skyTint) +
		circle(670, 282, 26, tone.skin) +
		path('M622 344 C626 306 714 306 718 344 Z', tone.lacquer) +
		rect(590, 420, 220, 22, tone.sky, 8) +
		rect(590, 466, 160, 22, tone.sky, 8) +
		code(880, 230, 240) +
		times(3, (index) =>
			paper(1250 + index * 40, 330 + index * 64, 190, 4, [tone.lacquer, tone.jade, tone.gold][index]),
		) +
		phone(250, 230, 220, tone.paper, bubbles(tone.jade)) +
		stroke('M480 500 H530', tone.jade, 10),
)

export const daNangTeam = frame(
	tone.goldTint,
	drum(1280, 240, 300, tone.gold, 0.4) +
		hills(650, 110, tone.jadeTint) +
		house(360, 740, 2.2) +
		house(900, 730, 1.7, tone.indigo) +
		tree(1240, 740, 1.7) +
		tree(640, 740, 1.2, tone.leaf) +
		rect(0, 735, 1600, 165, tone.sand) +
		person(1040, 860, 1.25, tone.jade) +
		person(1190, 860, 1.15, tone.rose, '#8C8378') +
		phone(1085, 640, 64, tone.skyTint, rect(14, 40, 72, 60, tone.jade, 10)) +
		person(210, 870, 1.1, tone.jade) +
		person(520, 870, 1.15, tone.lacquer) +
		waves(1130, 600, 1.2, tone.jade),
)

export const identityCard = frame(
	tone.skyTint,
	drum(800, 420, 470, tone.lacquer, 0.14) +
		at(
			240,
			200,
			1,
			rect(16, 20, 720, 450, 'rgba(42,39,36,.14)', 36) +
				rect(0, 0, 720, 450, tone.paper, 36, `stroke="${tone.line}" stroke-width="4"`) +
				rect(0, 0, 720, 96, tone.jade, 36) +
				rect(0, 60, 720, 36, tone.jade) +
				rect(48, 140, 190, 240, tone.jadeTint, 14) +
				circle(143, 228, 50, tone.skin) +
				path('M70 380 C74 290 212 290 216 380 Z', tone.indigo) +
				times(4, (index) => rect(280, 150 + index * 54, index % 2 ? 250 : 330, 22, tone.line, 8)) +
				rect(560, 300, 110, 86, tone.gold, 14) +
				stroke('M560 343 H670 M615 300 V386 M590 320 H640 M590 366 H640', tone.amber, 5),
		) +
		phone(
			1060,
			150,
			290,
			tone.paper,
			rect(10, 30, 80, 46, tone.jade, 8) +
				circle(50, 53, 14, tone.paper) +
				times(3, (index) =>
					rect(14, 88 + index * 30, 72, 20, index === 1 ? tone.goldTint : tone.jadeTint, 6),
				),
		) +
		stroke('M1090 700 L1150 760 L1290 620', tone.lacquer, 24),
)

export const sharedSource = frame(
	tone.paper,
	drum(800, 450, 400, tone.indigo, 0.25) +
		store(680, 330, 240, 260, tone.indigo) +
		[
			[210, 170],
			[1200, 150],
			[170, 610],
			[1210, 620],
		]
			.map(
				([x = 0, y = 0], index) =>
					stroke(`M800 470 L${x + 110} ${y + 90}`, tone.line, 8) +
					rect(
						x,
						y,
						220,
						170,
						[tone.jadeTint, tone.goldTint, tone.rose, tone.skyTint][index] ?? tone.sand,
						24,
					) +
					[
						building(x + 60, y + 150, 100, 110, tone.jade),
						paper(x + 66, y + 22, 88, 3),
						house(x + 110, y + 150, 0.6),
						person(x + 110, y + 162, 0.62, tone.indigo),
					][index],
			)
			.join('') +
		store(680, 330, 240, 260, tone.indigo) +
		circle(800, 700, 40, tone.gold) +
		stroke('M780 700 L796 716 L824 684', tone.paper, 9),
)

export const schoolData = frame(
	tone.skyTint,
	drum(1260, 260, 320, tone.indigo, 0.25) +
		hills(700, 90, tone.jadeTint) +
		rect(180, 420, 620, 300, tone.goldTint, 8) +
		path('M140 430 L490 260 L840 430 Z', tone.lacquer) +
		times(5, (index) => rect(225 + index * 115, 490, 70, 90, tone.sky, 6)) +
		rect(445, 600, 90, 120, tone.amber, 6) +
		rect(0, 720, 1600, 180, tone.sand) +
		person(330, 870, 1, tone.paper) +
		person(520, 870, 1.05, tone.jade) +
		person(690, 870, 0.9, tone.paper) +
		store(1080, 320, 260, 290, tone.indigo) +
		stroke('M830 560 C900 520 960 500 1060 490', tone.indigo, 10) +
		stroke('M1060 560 C980 600 920 620 830 630', tone.jade, 10),
)

export const twoWay = frame(
	tone.goldTint,
	drum(300, 260, 300, tone.gold, 0.4) +
		skyline(760, '#DCCFB4') +
		rect(0, 756, 1600, 144, tone.sand) +
		phone(650, 120, 320, tone.skyTint, bubbles(tone.indigo) + rect(14, 140, 72, 40, tone.lacquer, 10)) +
		stroke('M400 480 C480 400 560 390 630 410', tone.lacquer, 12) +
		stroke('M1000 560 C1080 600 1150 590 1210 540', tone.indigo, 12) +
		person(330, 850, 1.5, tone.lacquer) +
		building(1220, 760, 240, 360, tone.indigo),
)

export const deskAssistant = frame(
	tone.jadeTint,
	drum(800, 300, 380, tone.jade, 0.2) +
		rect(0, 640, 1600, 260, tone.amber) +
		rect(0, 620, 1600, 40, '#8F5A16') +
		rect(600, 200, 400, 300, tone.ink, 24) +
		rect(620, 220, 360, 260, tone.skyTint, 14) +
		circle(800, 330, 70, tone.indigo) +
		circle(776, 320, 11, tone.paper) +
		circle(824, 320, 11, tone.paper) +
		stroke('M772 352 Q800 376 828 352', tone.paper, 8) +
		rect(770, 500, 60, 122, tone.ink) +
		person(300, 850, 1.5, tone.lacquer) +
		person(1280, 640, 1.3, tone.jade) +
		rect(420, 300, 150, 80, tone.paper, 20) +
		rect(445, 326, 100, 12, tone.line, 6) +
		rect(445, 350, 70, 12, tone.line, 6) +
		rect(1030, 260, 150, 80, tone.paper, 20) +
		rect(1055, 286, 100, 12, tone.leaf, 6) +
		rect(1055, 310, 60, 12, tone.leaf, 6),
)

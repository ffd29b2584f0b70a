/** Each pillar of a movement has one colour everywhere: on covers, dots and charts. */
export type PillarColour = 'indigo' | 'amber' | 'jade'

const colours = ['indigo', 'amber', 'jade'] as const

const pillars: Readonly<Record<string, PillarColour>> = {
	digital_government: 'indigo',
	digital_economy: 'amber',
	digital_society: 'jade',
}

/** The pillars of a movement are data: one that is not ours takes a colour by its id. */
export const pillarColour = (pillar: string): PillarColour =>
	pillars[pillar] ??
	colours[[...pillar].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % colours.length] ??
	'indigo'

/** The inks of one drawing, from the page behind the drum to the star in its middle. */
export type Inks = { ground: string; field: string; band: string; line: string; soft: string; star: string }

export type Tone = 'deep' | 'pale'

export const inksOf = (pillar: string, tone: Tone): Inks => inks[pillarColour(pillar)][tone]

const inks: Readonly<Record<PillarColour, Record<Tone, Inks>>> = {
	indigo: {
		deep: {
			ground: '#1B2F5C',
			field: '#223A70',
			band: '#2B4C8C',
			line: '#DFE7F7',
			soft: '#86A0D8',
			star: '#EBCB7F',
		},
		pale: {
			ground: '#DFE6F3',
			field: '#EDF1F9',
			band: '#FAFBFE',
			line: '#2B4C8C',
			soft: '#8BA3D2',
			star: '#9B1C1F',
		},
	},
	amber: {
		deep: {
			ground: '#5A3400',
			field: '#6F4200',
			band: '#8A5200',
			line: '#FCEFD8',
			soft: '#DDA95F',
			star: '#FFDD95',
		},
		pale: {
			ground: '#F3E3C8',
			field: '#F9EFDD',
			band: '#FFFAF2',
			line: '#8A5200',
			soft: '#D0A568',
			star: '#9B1C1F',
		},
	},
	jade: {
		deep: {
			ground: '#114036',
			field: '#175144',
			band: '#1F6B57',
			line: '#E2F2EC',
			soft: '#79BCA6',
			star: '#EBCB7F',
		},
		pale: {
			ground: '#D3E8E0',
			field: '#E5F2EC',
			band: '#F7FCFA',
			line: '#1F6B57',
			soft: '#7DB9A5',
			star: '#9B1C1F',
		},
	},
}

/** One ink on nothing: the seal of an empty state or a certificate takes the colour of the text around it. */
export const sealInks: Inks = {
	ground: 'none',
	field: 'none',
	band: 'none',
	line: 'currentColor',
	soft: 'currentColor',
	star: 'currentColor',
}

import sharp, { type OverlayOptions } from 'sharp'
import { withOwnType } from './share-type.server.ts'

export type ShareWords = {
	/** Above the title, small. */
	over: string
	title: string
	/** Below the title: who did it. */
	by: string
	/** At the foot: what it was awarded. */
	award: string
	brand: string
	/** Colours as #rrggbb. */
	accent: string
	/** Our own drawing beside the words, an SVG of 1200 × 630. */
	drawing: string
}

const [width, height] = [1200, 630]
const words = { left: 64, width: 720 }
const ink = '#1c1b1a'
const muted = '#5f5b55'

/** What a shared link shows: 1200 × 630, words in the portal's own type beside its drum. Nothing that people sent is drawn but words. */
export const sharePicture = async (shown: ShareWords): Promise<Buffer> => {
	await withOwnType()
	const drum = await sharp(Buffer.from(shown.drawing)).resize(340, height, { fit: 'cover' }).png().toBuffer()
	const title = await fittingTitle(shown.title)
	const over = await line(shown.over, 26, shown.accent, 'Bold', 1)
	const by = await line(shown.by, 28, muted, 'Regular', 2)
	const award = await line(shown.award, 28, '#7c5f10', 'Bold', 1)
	const brand = await line(shown.brand, 21, '#9b1c1f', 'Bold', 2)
	const left = words.left
	const pieces: OverlayOptions[] = [
		{ input: drum, left: width - 340, top: 0 },
		{ input: Buffer.from(bar(shown.accent)), left: 0, top: 0 },
		{ input: over.bytes, left, top: 64 },
		{ input: title.bytes, left, top: 116 },
		{ input: by.bytes, left, top: 116 + title.height + 26 },
		{ input: award.bytes, left, top: 500 },
		{ input: brand.bytes, left, top: 556 },
	]
	return sharp({ create: { width, height, channels: 3, background: '#fbfaf7' } })
		.composite(pieces.filter(({ input }) => Buffer.isBuffer(input) && input.length > 0))
		.jpeg({ quality: 88, chromaSubsampling: '4:4:4', mozjpeg: true })
		.toBuffer()
}

const bar = (colour: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="12" height="${height}"><rect width="12" height="${height}" fill="${colour}"/></svg>`

type Drawn = { bytes: Buffer; height: number }

/** As large as it may be and still leave room for what stands below. */
const fittingTitle = async (text: string): Promise<Drawn> => {
	const asked = shortened(text, 190)
	for (const size of [60, 54, 48, 42]) {
		const drawn = await drawnText(asked, size, ink, 'Bold')
		if (drawn.height <= 270) return drawn
	}
	return drawnText(asked, 36, ink, 'Bold')
}

/** So many lines at most: what is longer is cut. */
const line = (text: string, size: number, colour: string, weight: Weight, lines: number): Promise<Drawn> =>
	drawnText(shortened(text, Math.floor((words.width / (size * 0.58)) * lines)), size, colour, weight)

type Weight = 'Regular' | 'Bold'

const drawnText = async (text: string, size: number, colour: string, weight: Weight): Promise<Drawn> => {
	if (text.trim() === '') return { bytes: Buffer.alloc(0), height: 0 }
	const { data, info } = await sharp({
		text: {
			text: `<span foreground="${colour}">${escaped(text)}</span>`,
			font: `Be Vietnam Pro ${weight} ${size}`,
			width: words.width,
			dpi: 72,
			rgba: true,
			wrap: 'word-char',
			spacing: Math.round(size * 0.12),
		},
	})
		.png()
		.toBuffer({ resolveWithObject: true })
	return { bytes: data, height: info.height }
}

const shortened = (text: string, most: number): string => {
	const letters = [
		...text
			.normalize('NFC')
			.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
			.trim(),
	]
	return letters.length <= most
		? letters.join('')
		: `${letters
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`
}

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

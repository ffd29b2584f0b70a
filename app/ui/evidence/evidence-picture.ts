import { pictureFormats } from '#app/domain/picture-copy.ts'
import { paths } from '#app/locales/paths.ts'
import type { PictureSource } from '#app/ui/parts/Picture.tsx'

export type ShownPicture = {
	width: number
	height: number
	widths: readonly number[]
	blur?: string | null
	hasAvif?: boolean
}

/** Where the copies of a picture of an entry are, for those who work on it. */
export const evidencePicture = (id: string, picture: ShownPicture, alt: string): PictureSource => {
	const { width, height, widths, blur = null, hasAvif = false } = picture
	const [webp, avif] = pictureFormats.map((format) =>
		widths
			.map((each) => `${paths.evidencePicture(id, each, format)} ${Math.min(each, Math.max(width, 1))}w`)
			.join(', '),
	)
	const middle = widths[1] ?? widths[0] ?? 320
	const sources = { webp, ...(hasAvif ? { avif } : {}) }
	return { src: paths.evidencePicture(id, middle), alt, width, height, blur, ...sources }
}

import { pictureFormats, pictureWidths, type PictureFormat } from '#app/domain/picture-copy.ts'
import type { PictureSource } from './Picture.tsx'

type Pixels = { width: number; height: number; blur?: string | null; hasAvif?: boolean }

/** Where the copies of a picture are; a copy is never wider than the picture came. */
export const pictureCopies = (
	at: (width: number, format: PictureFormat) => string,
	{ width, height, blur = null, hasAvif = false }: Pixels,
	alt: string,
): PictureSource & { webp: string } => {
	const copies = pictureWidths.filter(
		(asked, index) => index === 0 || (pictureWidths[index - 1] ?? 0) < width,
	)
	const [webp = '', avif] = pictureFormats.map((format) =>
		copies.map((asked) => `${at(asked, format)} ${Math.min(asked, width)}w`).join(', '),
	)
	const sources = { webp, ...(hasAvif && avif ? { avif } : {}) }
	return { src: at(800, 'webp'), alt, width, height, blur, ...sources }
}

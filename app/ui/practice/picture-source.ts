import { pictureFormats, pictureWidths } from '#app/domain/picture-copy.ts'
import type { ShownPixels } from '#app/domain/practice.ts'
import { paths } from '#app/locales/paths.ts'
import type { PictureSource } from '#app/ui/parts/Picture.tsx'

type Shown = { id: string } & Pick<ShownPixels, 'width' | 'height'> & Partial<ShownPixels>

/** Where the copies of a practice's picture are; a copy is never wider than the picture came. */
export const pictureSource = (
	slug: string,
	{ id, width, height, blur = null, hasAvif = false }: Shown,
	alt: string,
): PictureSource & { webp: string } => {
	const copies = pictureWidths.filter(
		(asked, index) => index === 0 || (pictureWidths[index - 1] ?? 0) < width,
	)
	const [webp = '', avif] = pictureFormats.map((format) =>
		copies
			.map((asked) => `${paths.practicePicture(slug, id, asked, format)} ${Math.min(asked, width)}w`)
			.join(', '),
	)
	const sources = { webp, ...(hasAvif ? { avif } : {}) }
	return { src: paths.practicePicture(slug, id, 800), alt, width, height, blur, ...sources }
}

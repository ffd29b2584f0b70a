import { pictureWidths } from '#app/domain/evidence.ts'
import { paths } from '#app/locales/paths.ts'
import type { PictureSource } from '#app/ui/parts/Picture.tsx'

/** Where the copies of a practice's picture are; a copy is never wider than the picture came. */
export const pictureSource = (
	slug: string,
	{ id, width, height }: { id: string; width: number; height: number },
	alt: string,
): PictureSource & { webp: string } => {
	const copies = pictureWidths.filter(
		(asked, index) => index === 0 || (pictureWidths[index - 1] ?? 0) < width,
	)
	const webp = copies
		.map((asked) => `${paths.practicePicture(slug, id, asked)} ${Math.min(asked, width)}w`)
		.join(', ')
	return { src: paths.practicePicture(slug, id, 800), alt, width, height, webp }
}

import type { ShownPixels } from '#app/domain/practice.ts'
import { paths } from '#app/locales/paths.ts'
import type { PictureSource } from '#app/ui/parts/Picture.tsx'
import { pictureCopies } from '#app/ui/parts/picture-copies.ts'

type Shown = { id: string } & Pick<ShownPixels, 'width' | 'height'> & Partial<ShownPixels>

/** Where the copies of a practice's picture are. */
export const pictureSource = (
	slug: string,
	{ id, ...pixels }: Shown,
	alt: string,
): PictureSource & { webp: string } =>
	pictureCopies((width, format) => paths.practicePicture(slug, id, width, format), pixels, alt)

/**
 * The smaller copies of a picture: three widths, none larger than it came, in two formats. A copy is turned as the
 * camera said and carries no metadata. Its address ends in the width, and in the format where it is not WebP.
 */

/** The widths, in pixels, that pictures are shown at: `<blob id>-<width>.<format>`. */
export const pictureWidths = [320, 800, 1600] as const

export const pictureFormats = ['webp', 'avif'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** The width of a copy that an address names; null when it is none of them. */
export const asCopyWidth = (text: string): number | null =>
	pictureWidths.find((width) => String(width) === text) ?? null

/** The copy that the end of an address names: `800` is WebP, `800.avif` is AVIF; null when it names none. */
export const asPictureCopy = (text: string): { width: number; format: PictureFormat } | null => {
	const [, name = '', format = 'webp'] = /^(\d+)(?:\.(webp|avif))?$/.exec(text) ?? []
	const width = asCopyWidth(name)
	return width === null ? null : { width, format: format === 'avif' ? 'avif' : 'webp' }
}

/** What a copy of `width` is served as. */
export const copyType = (format: PictureFormat): string => `image/${format}`

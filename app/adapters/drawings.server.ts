import sharp from 'sharp'

/** A drawing of our own as WebP. Nothing that somebody sent is ever drawn this way (decoders: `bin/image-worker.mjs`). */
export const drawnPicture = (svg: string): Promise<Buffer> =>
	sharp(Buffer.from(svg)).webp({ quality: 82, effort: 4 }).toBuffer()

export type PictureSource = {
	src: string
	/** What is to be seen; empty when words beside it say it. */
	alt: string
	width: number
	height: number
	/** `srcset` of each format, "… 320w, … 800w, … 1600w". */
	avif?: string
	webp?: string
	/** The picture in a few pixels, as a `data:` address: shown until the real one covers it. */
	blur?: string | null
}

export const Picture = ({
	src,
	alt,
	width,
	height,
	avif,
	webp,
	blur,
	sizes = '100vw',
	eager,
	first,
}: PictureSource & { sizes?: string; eager?: boolean; first?: boolean }) => {
	const picture = (
		<picture>
			{avif ? <source type="image/avif" srcSet={avif} sizes={sizes} /> : null}
			{webp ? <source type="image/webp" srcSet={webp} sizes={sizes} /> : null}
			<img
				src={src}
				alt={alt}
				width={width}
				height={height}
				loading={eager ? 'eager' : 'lazy'}
				decoding="async"
				{...(first ? firstOfPage : {})}
			/>
		</picture>
	)
	if (!blur) return picture
	return (
		<span className="blur-up">
			<img className="blur" src={blur} alt="" aria-hidden="true" />
			{picture}
		</span>
	)
}

/** The largest thing above the fold is fetched before the rest; React 18 knows the attribute in lower case only. */
const firstOfPage = { fetchpriority: 'high' }

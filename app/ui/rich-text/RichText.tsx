import type { RichText as RichTextDocument } from '#app/domain/rich-text.ts'
import { Blocks, type PictureOf } from './Blocks.tsx'

/** Where a picture named in a text is to be had; null when this reader may not see it or it is not ready. */
export type RichTextPicture = { src: string; srcSet: string; width: number; height: number }

type Props = {
	document: RichTextDocument
	pictureUrl: PictureOf
	/** The level of the heading that the text stands under: its own headings go one and two below. */
	under?: 2 | 3 | 4
}

/** A formatted text as React: built node by node from known parts, never from HTML. */
export const RichText = ({ document, pictureUrl, under = 2 }: Props) => (
	<div className="prose">
		<Blocks blocks={document.content} pictureUrl={pictureUrl} under={under} />
	</div>
)

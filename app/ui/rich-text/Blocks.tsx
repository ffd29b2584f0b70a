import type { ReactNode } from 'react'
import type { Block, TableRow } from '#app/domain/rich-text.ts'
import { entry as m } from '#app/locales/entry.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Picture } from '#app/ui/parts/Picture.tsx'
import { Inlines } from './Inlines.tsx'

export type PictureOf = (evidenceId: string) => {
	src: string
	srcSet: string
	avif?: string
	blur?: string | null
	width: number
	height: number
	/** Where it is to be had large, and what the way there is called. */
	large?: { href: string; label: (alt: string) => string }
} | null

type Way = { pictureUrl: PictureOf; under: number }
type Props = Way & { blocks: readonly Block[] }

export const Blocks = ({ blocks, ...way }: Props) => (
	<>
		{blocks.map((block, index) => (
			<BlockView key={index} block={block} {...way} />
		))}
	</>
)

const BlockView = ({ block, ...way }: Way & { block: Block }): ReactNode => {
	switch (block.type) {
		case 'paragraph':
			return (
				<p>
					<Inlines inlines={block.content} />
				</p>
			)
		case 'heading':
			return (
				<Heading level={way.under + block.attrs.level - 1}>
					<Inlines inlines={block.content} />
				</Heading>
			)
		case 'bulletList':
			return <ul>{items(block.content, way)}</ul>
		case 'orderedList':
			return (
				<ol start={block.attrs.start === 1 ? undefined : block.attrs.start}>{items(block.content, way)}</ol>
			)
		case 'blockquote':
			return (
				<blockquote>
					<Blocks blocks={block.content} {...way} />
				</blockquote>
			)
		case 'horizontalRule':
			return <hr />
		case 'image':
			return <TextPicture {...block.attrs} pictureUrl={way.pictureUrl} />
		case 'table':
			return <TextTable rows={block.content} {...way} />
	}
}

const items = (list: readonly { content: readonly Block[] }[], way: Way) =>
	list.map((item, index) => (
		<li key={index}>
			<Blocks blocks={item.content} {...way} />
		</li>
	))

const Heading = ({ level, children }: { level: number; children: ReactNode }) => {
	const Tag = level <= 3 ? 'h3' : level === 4 ? 'h4' : level === 5 ? 'h5' : 'h6'
	return <Tag>{children}</Tag>
}

const TextPicture = ({
	evidenceId,
	alt,
	pictureUrl,
}: {
	evidenceId: string
	alt: string
	pictureUrl: PictureOf
}) => {
	const picture = pictureUrl(evidenceId)
	if (picture === null) return null
	const shown = (
		<Picture
			src={picture.src}
			webp={picture.srcSet}
			avif={picture.avif}
			blur={picture.blur}
			sizes="(min-width: 768px) 720px, 100vw"
			width={picture.width}
			height={picture.height}
			alt={alt}
		/>
	)
	return (
		<figure>
			{picture.large ? (
				<a href={picture.large.href} aria-label={picture.large.label(alt)} data-viewer={alt}>
					{shown}
				</a>
			) : (
				shown
			)}
			{alt === '' ? null : <figcaption aria-hidden="true">{alt}</figcaption>}
		</figure>
	)
}

/** A table may be wider than the column: it scrolls by itself, also by keyboard. */
const TextTable = ({ rows, ...way }: Way & { rows: readonly TableRow[] }) => {
	const t = useText()
	return (
		<div className="table-scroll" role="region" aria-label={t(m.textTable)} tabIndex={0}>
			<table>
				<tbody>
					{rows.map((row, index) => (
						<tr key={index}>
							{row.content.map(({ type, attrs, content }, place) => {
								const Cell = type === 'tableHeader' ? 'th' : 'td'
								return (
									<Cell
										key={place}
										colSpan={attrs.colspan === 1 ? undefined : attrs.colspan}
										rowSpan={attrs.rowspan === 1 ? undefined : attrs.rowspan}
										scope={type === 'tableHeader' ? (index === 0 ? 'col' : 'row') : undefined}
									>
										<Blocks blocks={content} {...way} />
									</Cell>
								)
							})}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}

import { Fragment, type ReactNode } from 'react'
import type { Inline, Mark } from '#app/domain/rich-text.ts'
import { safeHref } from '#app/domain/safe-href.ts'

export const Inlines = ({ inlines }: { inlines: readonly Inline[] }) => (
	<>
		{inlines.map((inline, index) => (
			<Fragment key={index}>
				{inline.type === 'hardBreak' ? <br /> : inline.marks.reduceRight(marked, inline.text)}
			</Fragment>
		))}
	</>
)

/** `inside` with one mark around it. An address is judged again here: what is stored is not believed. */
const marked = (inside: ReactNode, mark: Mark): ReactNode => {
	switch (mark.type) {
		case 'bold':
			return <strong>{inside}</strong>
		case 'italic':
			return <em>{inside}</em>
		case 'underline':
			return <u>{inside}</u>
		case 'strike':
			return <s>{inside}</s>
		case 'link': {
			const href = safeHref(mark.attrs.href)
			return href === null ? (
				inside
			) : (
				<a href={href} rel="noopener noreferrer nofollow ugc">
					{inside}
				</a>
			)
		}
	}
}

import type { ReactNode } from 'react'

type Props = {
	title?: ReactNode
	href?: string
	as?: 'h2' | 'h3' | 'h4'
	/** At the end of the title's line: a tag, a count. */
	side?: ReactNode
	foot?: ReactNode
	children?: ReactNode
}

export const Card = ({ title, href, as: Heading = 'h2', side, foot, children }: Props) => (
	<section className={href ? 'card link-card' : 'card'}>
		{title || side ? (
			<div className="card-head">
				{title ? <Heading className="card-title">{href ? <a href={href}>{title}</a> : title}</Heading> : null}
				{side}
			</div>
		) : null}
		{children ? <div className="card-body">{children}</div> : null}
		{foot ? <div className="card-foot">{foot}</div> : null}
	</section>
)

import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export const Disclosure = ({
	summary,
	open,
	children,
}: {
	summary: ReactNode
	open?: boolean
	children: ReactNode
}) => (
	<details className="disclosure" open={open}>
		<summary>
			<Icon name="chevron-right" />
			<span>{summary}</span>
		</summary>
		<div className="disclosure-body">{children}</div>
	</details>
)

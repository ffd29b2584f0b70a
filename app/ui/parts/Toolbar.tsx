import type { ReactNode } from 'react'

/** Acts on what is below; `end` at the far side; `stuck` keeps it at the foot of the window. */
export const Toolbar = ({
	label,
	children,
	end,
	stuck,
}: {
	label: string
	children: ReactNode
	end?: ReactNode
	stuck?: boolean
}) => (
	<div className={stuck ? 'toolbar stuck' : 'toolbar'} role="group" aria-label={label}>
		<div className="row">{children}</div>
		{end ? <div className="row toolbar-end">{end}</div> : null}
	</div>
)

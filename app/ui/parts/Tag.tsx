import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export type Tone = 'neutral' | 'info' | 'waiting' | 'good' | 'wrong' | 'award'

/** A word about a thing. The colour helps; the icon and the word say it. */
export const Tag = ({
	tone = 'neutral',
	icon,
	children,
}: {
	tone?: Tone
	icon?: IconName
	children: ReactNode
}) => (
	<span className={`tag ${tone}`}>
		{icon ? <Icon name={icon} size={15} /> : null}
		<span>{children}</span>
	</span>
)

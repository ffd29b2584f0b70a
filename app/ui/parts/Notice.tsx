import type { ReactNode } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { Icon, type IconName } from './Icon.tsx'
import { useText } from './language.tsx'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const icons: Readonly<Record<NoticeTone, IconName>> = {
	info: 'info',
	success: 'done',
	warning: 'warning',
	error: 'alert',
}

/** Something to know where one is; `action` is the next step. */
export const Notice = ({
	tone = 'info',
	title,
	children,
	action,
}: {
	tone?: NoticeTone
	title?: ReactNode
	children?: ReactNode
	action?: ReactNode
}) => {
	const t = useText()
	return (
		<div className={`notice ${tone}`}>
			<Icon name={icons[tone]} size={22} />
			<div className="notice-words">
				<span className="hidden-words">{`${t(m[tone])}: `}</span>
				{title ? <p className="notice-title">{title}</p> : null}
				{children ? <div>{children}</div> : null}
				{action ? <div className="notice-action">{action}</div> : null}
			</div>
		</div>
	)
}

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

const announced = { role: 'alert', tabIndex: -1, autoFocus: true } as const

/** Something to know where one is; `action` is the next step. */
export const Notice = ({
	tone = 'info',
	title,
	children,
	action,
	isAnswer,
}: {
	tone?: NoticeTone
	title?: ReactNode
	children?: ReactNode
	action?: ReactNode
	/** What became of what one has just sent: read out at once, and it takes the focus of a page that came back with it. */
	isAnswer?: boolean
}) => {
	const t = useText()
	return (
		<div className={`notice ${tone}`} {...(isAnswer ? announced : {})}>
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

import { useId, type ButtonHTMLAttributes, type ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

type Shared = { kind?: ButtonKind; small?: boolean; wide?: boolean; icon?: IconName; children: ReactNode }

type AsLink = Shared & { href: string; download?: boolean | string }

type AsButton = Shared & {
	href?: undefined
	/** Why the act is not open now; the button stays in sight and the reason stands beside it. */
	refusedBecause?: ReactNode
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'>

/** A verb. One primary button in sight: the next action. With `href` it is a link that looks the same. */
export const Button = (props: AsLink | AsButton) =>
	props.href === undefined ? <PushButton {...props} /> : <LinkButton {...props} />

const look = ({ kind = 'primary', small, wide }: Shared): string =>
	['button', kind, small && 'small-button', wide && 'wide'].filter(Boolean).join(' ')

const LinkButton = (props: AsLink) => (
	<a className={look(props)} href={props.href} download={props.download}>
		{props.icon ? <Icon name={props.icon} /> : null}
		<span>{props.children}</span>
	</a>
)

const PushButton = ({ kind, small, wide, icon, children, refusedBecause, href: _, ...rest }: AsButton) => {
	const id = useId()
	const button = (
		<button
			{...rest}
			type={refusedBecause ? 'button' : (rest.type ?? 'submit')}
			{...(refusedBecause ? { 'aria-disabled': true, 'aria-describedby': id } : {})}
			className={look({ kind, small, wide, children })}
		>
			{icon ? <Icon name={icon} /> : null}
			<span>{children}</span>
		</button>
	)
	if (!refusedBecause) return button
	return (
		<div className="refused-button">
			{button}
			<p id={id} className="refused-reason">
				<Icon name="lock" size={16} />
				<span>{refusedBecause}</span>
			</p>
		</div>
	)
}

import { telephoneAddress, type FocalPoint } from '#app/domain/focal-point.ts'
import { Icon, type IconName } from '#app/ui/parts/Icon.tsx'

/** An office and the ways to reach it, one below the other. */
export const FocalPointLines = ({ office, phone, email, address, help }: FocalPoint) => (
	<div className="focal-point-lines">
		<p>
			<strong lang="vi">{office}</strong>
		</p>
		<Line icon="phone" text={phone} href={telephoneAddress(phone)} />
		<Line icon="mail" text={email} href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`} />
		<Line icon="place" text={address} />
		{help === '' ? null : (
			<p className="as-typed" lang="vi">
				{help}
			</p>
		)}
	</div>
)

const Line = ({ icon, text, href }: { icon: IconName; text: string; href?: string }) =>
	text === '' ? null : (
		<p className="focal-point-line">
			<Icon name={icon} size={18} />{' '}
			{href === undefined ? <span lang="vi">{text}</span> : <a href={href}>{text}</a>}
		</p>
	)

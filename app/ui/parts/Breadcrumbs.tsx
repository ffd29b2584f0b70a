import { parts as m } from '#app/locales/parts.ts'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'

/** The way here; the last one, without `href`, is this page. */
export const Breadcrumbs = ({ items }: { items: readonly { label: string; href?: string }[] }) => {
	const t = useText()
	return (
		<nav className="breadcrumbs" aria-label={t(m.breadcrumbs)}>
			<ol>
				{items.map(({ label, href }, index) => (
					<li key={label}>
						{index > 0 ? <Icon name="chevron-right" size={15} /> : null}
						{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
					</li>
				))}
			</ol>
		</nav>
	)
}

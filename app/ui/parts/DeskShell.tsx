import type { ReactNode } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Brand } from './Brand.tsx'
import { Icon } from './Icon.tsx'
import { useLanguage, useText } from './language.tsx'
import { OtherLanguage } from './OtherLanguage.tsx'
import { ThemeToggle } from './ThemeToggle.tsx'

export type DeskLink = {
	href: string
	label: string
	/** How much is left there. */
	count?: number
	current?: boolean
}

export type DeskShellProps = {
	person: { name: string; unit: string; href?: string }
	/** One list, or several with a heading each for one who has several roles. */
	nav: readonly { label?: string; items: readonly DeskLink[] }[]
	/** This page in the other language. */
	otherLanguageHref: string
	/** This page's own address, path and query: where the theme switch comes back to. */
	here: string
	flash?: ReactNode
	/** The whole window for a split or a wall: no margins of a page. */
	bare?: boolean
	children: ReactNode
}

export const DeskShell = (props: DeskShellProps) => {
	const t = useText()
	return (
		<div className={props.bare ? 'desk bare-desk' : 'desk'}>
			<a className="skip-link" href="#noi-dung">
				{t(m.skip)}
			</a>
			<header className="desk-head">
				<Brand quiet />
				<div className="desk-tools">
					<OtherLanguage href={props.otherLanguageHref} />
					<ThemeToggle returnTo={props.here} />
					<div className="desk-person-wide">
						<Person person={props.person} />
						<SignOut />
					</div>
					<details className="desk-menu">
						<summary className="icon-button" aria-label={t(m.menu)}>
							<Icon name="menu" size={22} />
						</summary>
						<div className="desk-menu-sheet">
							<Person person={props.person} />
							<DeskNav nav={props.nav} />
							<SignOut />
						</div>
					</details>
				</div>
			</header>
			<div className="desk-body">
				<div className="desk-aside">
					<DeskNav nav={props.nav} />
				</div>
				<main id="noi-dung" tabIndex={-1} className={props.bare ? 'desk-main bare' : 'desk-main'}>
					{props.flash}
					{props.children}
				</main>
			</div>
		</div>
	)
}

const Person = ({ person: { name, unit, href } }: Pick<DeskShellProps, 'person'>) => (
	<p className="desk-person">
		<span className="desk-name">{href ? <a href={href}>{name}</a> : name}</span>
		<span className="desk-unit">{unit}</span>
	</p>
)

const SignOut = () => {
	const t = useText()
	return (
		<form method="post" action={inLanguage(useLanguage(), paths.signOut())}>
			<button className="button quiet small-button">
				<Icon name="sign-out" />
				<span>{t(m.signOut)}</span>
			</button>
		</form>
	)
}

const DeskNav = ({ nav }: Pick<DeskShellProps, 'nav'>) => {
	const t = useText()
	return (
		<nav className="desk-nav" aria-label={t(m.deskNav)}>
			{nav.map(({ label, items }, index) => (
				<div key={label ?? index}>
					{label ? <p className="desk-nav-label">{label}</p> : null}
					<ul>
						{items.map(({ href, label: words, count, current }) => (
							<li key={href}>
								<a href={href} aria-current={current ? 'page' : undefined}>
									<span>{words}</span>
									{count === undefined ? null : <span className="count">{count}</span>}
								</a>
							</li>
						))}
					</ul>
				</div>
			))}
		</nav>
	)
}

import type { ReactNode } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Brand } from './Brand.tsx'
import { Icon } from './Icon.tsx'
import { useLanguage, useText } from './language.tsx'
import { OtherLanguage } from './OtherLanguage.tsx'
import { ThemeSwitch, type Theme } from './ThemeSwitch.tsx'
import { ThemeToggle } from './ThemeToggle.tsx'

export type PublicShellProps = {
	current?: 'home' | 'library' | 'news' | 'sign-in'
	theme: Theme
	/** This page in the other language. */
	otherLanguageHref: string
	/** This page's own address, path and query: where the theme switch comes back to. */
	here: string
	/** The desk of one who is signed in, instead of the sign-in link. */
	desk?: { href: string; label: string } | null
	flash?: ReactNode
	/** Links of the footer: legal notice, open data, accessibility. */
	notices?: readonly { href: string; label: string }[]
	children: ReactNode
}

export const PublicShell = (props: PublicShellProps) => {
	const t = useText()
	const language = useLanguage()
	const links = [
		{ name: 'home', href: inLanguage(language, paths.home()), label: t(m.home) },
		{ name: 'library', href: inLanguage(language, paths.gallery()), label: t(m.library) },
		{ name: 'news', href: inLanguage(language, paths.news()), label: t(m.news) },
		props.desk
			? { name: 'desk', ...props.desk }
			: { name: 'sign-in', href: inLanguage(language, paths.signIn()), label: t(m.signIn) },
	]
	return (
		<div className="public">
			<a className="skip-link" href="#noi-dung">
				{t(m.skip)}
			</a>
			<header className="public-head">
				<div className="public-bar">
					<Brand />
					<nav className="public-nav" aria-label={t(m.mainNav)}>
						<ul>
							{links.map(({ name, href, label }) => (
								<li key={name}>
									<a href={href} aria-current={props.current === name ? 'page' : undefined}>
										{label}
									</a>
								</li>
							))}
						</ul>
					</nav>
					<div className="public-tools">
						<OtherLanguage href={props.otherLanguageHref} />
						<ThemeToggle returnTo={props.here} />
					</div>
				</div>
			</header>
			<main id="noi-dung" tabIndex={-1}>
				{props.flash ? <div className="page flash-place">{props.flash}</div> : null}
				{props.children}
			</main>
			<PublicFoot {...props} />
		</div>
	)
}

const PublicFoot = ({ notices = [], theme, here }: PublicShellProps) => {
	const t = useText()
	return (
		<footer className="public-foot">
			<div className="page public-foot-in">
				<div className="foot-words">
					<p className="foot-name">{t(m.nameLong)}</p>
					<p>{t(m.licence)}</p>
					<p>{t(m.timeNote)}</p>
				</div>
				{notices.length === 0 ? null : (
					<nav aria-label={t(m.legal)}>
						<ul className="foot-links">
							{notices.map(({ href, label }) => (
								<li key={href}>
									<a href={href}>
										{label}
										{href.startsWith('http') ? <Icon name="external" size={15} /> : null}
									</a>
								</li>
							))}
						</ul>
					</nav>
				)}
				<ThemeSwitch theme={theme} returnTo={here} />
			</div>
		</footer>
	)
}

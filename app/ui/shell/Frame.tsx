import type { ReactNode } from 'react'
import { flashes, isFlash } from '#app/locales/flash.ts'
import { inLanguage, paths, splitLanguage } from '#app/locales/paths.ts'
import { shell as m } from '#app/locales/shell.ts'
import { DeskShell } from '#app/ui/parts/DeskShell.tsx'
import { Flash } from '#app/ui/parts/Flash.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { PublicShell } from '#app/ui/parts/PublicShell.tsx'
import type { Theme } from '#app/ui/parts/ThemeSwitch.tsx'
import { doors, firstDoor, isDesk, type Area } from './desk-nav.ts'

export type FrameProps = {
	/** The address with its query. */
	here: string
	theme: Theme
	person: { name: string; unit: string; areas: readonly Area[] } | null
	flash: string | null
	bare?: boolean
	children: ReactNode
}

/** The frame of a page: the public site, or the desk of one who works here. */
export const Frame = (props: FrameProps) => {
	const language = useLanguage()
	const { path } = splitLanguage(props.here.split('?')[0] ?? '/')
	const query = props.here.includes('?') ? props.here.slice(props.here.indexOf('?')) : ''
	const other = inLanguage(language === 'vi' ? 'en' : 'vi', path) + query
	return props.person && isDesk(path) ? (
		<Desk {...props} path={path} other={other} person={props.person} />
	) : (
		<Site {...props} path={path} other={other} />
	)
}

type Placed = FrameProps & { path: string; other: string }

const Desk = ({
	path,
	other,
	person,
	here,
	flash,
	bare,
	children,
}: Placed & { person: NonNullable<FrameProps['person']> }) => {
	const t = useText()
	const language = useLanguage()
	const seen = new Set<string>()
	const nav = person.areas.map((area) => ({
		label: t(doors[area].label),
		items: doors[area].links
			.filter((link) => !seen.has(link.path) && seen.add(link.path))
			.map((link) => ({
				href: inLanguage(language, link.path),
				label: t(link.label),
				current: path === link.path || (link.path !== paths.admin() && path.startsWith(`${link.path}/`)),
			})),
	}))
	return (
		<DeskShell
			person={{ name: person.name, unit: person.unit, href: inLanguage(language, paths.account()) }}
			nav={nav.filter(({ items }) => items.length > 0)}
			otherLanguageHref={other}
			here={here}
			bare={bare ?? false}
			flash={<Said flash={flash} />}
		>
			{children}
		</DeskShell>
	)
}

const Site = ({ path, other, person, here, theme, flash, children }: Placed) => {
	const t = useText()
	const language = useLanguage()
	return (
		<PublicShell
			{...currentOf(path)}
			otherLanguageHref={other}
			theme={theme}
			here={here}
			desk={person ? { href: inLanguage(language, firstDoor(person.areas)), label: t(m.myDesk) } : null}
			flash={flash ? <Said flash={flash} /> : null}
			notices={[
				{ href: inLanguage(language, paths.movement()), label: t(m.movement) },
				{ href: inLanguage(language, paths.collections()), label: t(m.collections) },
				{ href: inLanguage(language, paths.openData()), label: t(m.openData) },
				{ href: inLanguage(language, paths.privacy()), label: t(m.privacy) },
			]}
		>
			{children}
		</PublicShell>
	)
}

const currentOf = (path: string): { current?: 'home' | 'library' | 'news' | 'sign-in' } => {
	if (path === '/') return { current: 'home' }
	if (path === '/thu-vien') return { current: 'library' }
	if (path === '/tin-tuc') return { current: 'news' }
	return path === '/dang-nhap' ? { current: 'sign-in' } : {}
}

const Said = ({ flash }: { flash: string | null }) => {
	const t = useText()
	return flash && isFlash(flash) ? <Flash>{t(flashes[flash])}</Flash> : null
}

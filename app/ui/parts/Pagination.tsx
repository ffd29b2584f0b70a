import { formatNumber } from '#app/locales/format.ts'
import { parts as m } from '#app/locales/parts.ts'
import { Icon } from './Icon.tsx'
import { useLanguage, useText } from './language.tsx'

type Props = { page: number; pages: number; href: (page: number) => string }

export const Pagination = ({ page, pages, href }: Props) => {
	const t = useText()
	const language = useLanguage()
	if (pages < 2) return null
	return (
		<nav className="pagination" aria-label={t(m.pages)}>
			{page > 1 ? (
				<a className="page-turn" rel="prev" href={href(page - 1)}>
					<Icon name="arrow-left" />
					{t(m.previous)}
				</a>
			) : null}
			<ol>
				{shownPages(page, pages).map((each, index) => (
					<li key={each ?? `gap-${index}`}>
						{each === null ? (
							<span className="page-gap">…</span>
						) : (
							<a
								href={href(each)}
								aria-label={t(m.page, { page: each })}
								aria-current={each === page ? 'page' : undefined}
							>
								{formatNumber(language, each)}
							</a>
						)}
					</li>
				))}
			</ol>
			{page < pages ? (
				<a className="page-turn" rel="next" href={href(page + 1)}>
					{t(m.next)}
					<Icon name="arrow-right" />
				</a>
			) : null}
		</nav>
	)
}

/** The first, the last, and those around this one; null where some are left out. */
const shownPages = (page: number, pages: number): (number | null)[] => {
	const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
		(each) => each === 1 || each === pages || Math.abs(each - page) <= 1,
	)
	return shown.flatMap((each, index) =>
		index > 0 && each - (shown[index - 1] ?? 0) > 1 ? [null, each] : [each],
	)
}

import type { ReactNode } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'

type Props = { clearHref?: string; chosen?: number; children: ReactNode }

/**
 * The filters inside a gallery's `<form method="get">`: a column on a wide window, on a phone a sheet from below that
 * opens by its address (#bo-loc), without a script. Put a FacetsLink where it is to be opened from.
 */
export const Facets = ({ clearHref, chosen = 0, children }: Props) => {
	const t = useText()
	return (
		<div className="facets" id="bo-loc" role="group" aria-label={t(m.filters)}>
			<div className="facets-head">
				<h2>{t(m.filters)}</h2>
				<a className="button quiet small-button facets-close" href="#ket-qua">
					<Icon name="close" />
					<span>{t(m.close)}</span>
				</a>
			</div>
			<div className="facets-body">{children}</div>
			<div className="facets-foot">
				<Button kind="secondary" wide>
					{t(m.filtersApply)}
				</Button>
				{chosen > 0 && clearHref ? <a href={clearHref}>{t(m.filtersClear)}</a> : null}
			</div>
		</div>
	)
}

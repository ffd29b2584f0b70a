import type { GalleryQuery } from '#app/domain/gallery.ts'
import { shadeOf, shadesOf, type MapArea, type ProvinceMap as Found } from '#app/domain/province-map.ts'
import { gallerySearch } from '#app/forms/gallery.ts'
import { formatNumber } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { borders as borderNames, provinceMap as m } from '#app/locales/province-map.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { archipelagos, mapBox, shapes34, shapes63 } from './map-shapes.ts'

type Props = { map: Found; query: GalleryQuery }

/** Where what was found comes from: a map to click on, and beside it the same as a list, for the keyboard and the ear. */
export const ProvinceMap = ({ map, query }: Props) => {
	const t = useText()
	const language = useLanguage()
	const shades = shadesOf(map.areas.reduce((most, { count }) => Math.max(most, count), 0))
	const href = (asked: GalleryQuery) => `${inLanguage(language, paths.gallery(gallerySearch(asked)))}#ket-qua`
	const hrefOf = ({ isChosen, values }: MapArea) =>
		href({ ...query, page: 1, chosen: { ...query.chosen, ministryProvince: isChosen ? [] : values } })
	const filled = map.areas.filter(({ count }) => count > 0)
	const number = (value: number) => formatNumber(language, value)
	return (
		<section className="province-map" aria-label={t(m.title)}>
			<figure>
				<Drawing map={map} shades={shades} hrefOf={hrefOf} />
				<figcaption>
					<Legend shades={shades} />
					<p className="note">{t(m.source)}</p>
				</figcaption>
			</figure>
			<div className="map-places">
				<Borders map={map} href={(view) => href({ ...query, view, page: 1 })} />
				<h3>{t(m.byPlace)}</h3>
				<Places areas={filled} shades={shades} hrefOf={hrefOf} />
				{filled.length < map.areas.length ? (
					<p className="note">{t(m.none, { count: number(map.areas.length - filled.length) })}</p>
				) : null}
				{map.beside.length > 0 ? (
					<>
						<h3>{t(m.beside)}</h3>
						<Places areas={map.beside} hrefOf={hrefOf} />
					</>
				) : null}
				{map.elsewhere > 0 ? (
					<p className="note">{t(m.elsewhere, { count: number(map.elsewhere) })}</p>
				) : null}
			</div>
		</section>
	)
}

type PlacesProps = {
	areas: readonly MapArea[]
	/** Without them: what has no colour on the map. */
	shades?: readonly number[]
	hrefOf: (area: MapArea) => string
}

const Places = ({ areas, shades, hrefOf }: PlacesProps) => {
	const language = useLanguage()
	return (
		<ul className={shades ? undefined : 'map-bodies'}>
			{areas.map((area) => (
				<li key={area.code}>
					<a href={hrefOf(area)} aria-current={area.isChosen ? 'true' : undefined}>
						{shades ? (
							<span className={`shade shade-${shadeOf(shades, area.count)}`} aria-hidden="true" />
						) : null}
						<span>{area.name}</span> <span className="map-count">{formatNumber(language, area.count)}</span>
					</a>
				</li>
			))}
		</ul>
	)
}

type DrawingProps = { map: Found; shades: readonly number[]; hrefOf: (area: MapArea) => string }

/** Silent to the keyboard and the ear, which have the list. */
const Drawing = ({ map, shades, hrefOf }: DrawingProps) => {
	const t = useText()
	const language = useLanguage()
	const shapes = map.borders === '34' ? shapes34 : shapes63
	// What is chosen is drawn last: its outline lies over its neighbours.
	const areas = [...map.areas].sort((a, b) => Number(a.isChosen) - Number(b.isChosen))
	return (
		<svg viewBox={`-8 -8 ${mapBox.width + 16} ${mapBox.height + 16}`} aria-hidden="true">
			{areas.map((area) => {
				const shape = (
					<path
						d={shapes[area.code]}
						className={`shade-${shadeOf(shades, area.count)}${area.isChosen ? ' chosen' : ''}`}
					>
						<title>{t(m.area, { name: area.name, count: formatNumber(language, area.count) })}</title>
					</path>
				)
				return area.count === 0 ? (
					<g key={area.code}>{shape}</g>
				) : (
					<a key={area.code} href={hrefOf(area)} tabIndex={-1}>
						{shape}
					</a>
				)
			})}
			<g className="isles">
				{[...archipelagos.hoangSa, ...archipelagos.truongSa].map(([x, y]) => (
					<circle key={`${x} ${y}`} cx={x} cy={y} r="5" />
				))}
				<text x="1150" y="960">
					{t(m.hoangSa)}
				</text>
				<text x="1150" y="1250">
					{t(m.truongSa)}
				</text>
			</g>
		</svg>
	)
}

const Borders = ({ map, href }: { map: Found; href: (view: 'map' | 'map63') => string }) => {
	const t = useText()
	return (
		<nav className="sort-links" aria-label={t(m.borders)}>
			<ul>
				{(['34', '63'] as const).map((borders) => (
					<li key={borders}>
						<a
							href={href(borders === '34' ? 'map' : 'map63')}
							aria-current={borders === map.borders ? 'true' : undefined}
						>
							{t(borderNames[borders])}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

const Legend = ({ shades }: { shades: readonly number[] }) => {
	const t = useText()
	const language = useLanguage()
	const number = (value: number) => formatNumber(language, value)
	const words = (from: number, next: number | undefined) => {
		if (next === undefined) return shades.length < 4 ? number(from) : t(m.fromUp, { from: number(from) })
		return next - 1 === from ? number(from) : t(m.range, { from: number(from), to: number(next - 1) })
	}
	return (
		<div className="map-legend">
			<span>{t(m.legend)}</span>
			<ul>
				{[0, ...shades].map((least, step) => (
					<li key={least}>
						<span className={`shade shade-${shadeOf(shades, least)}`} aria-hidden="true" />
						{step === 0 ? number(0) : words(least, shades[step])}
					</li>
				))}
			</ul>
		</div>
	)
}

import type { Looser } from '#app/domain/gallery.ts'
import { gallerySearch } from '#app/forms/gallery.ts'
import { formatNumber } from '#app/locales/format.ts'
import { facetTitles, search as s } from '#app/locales/gallery-search.ts'
import { gallery as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Props = { chips: readonly { key: string }[]; looser: readonly Looser[] }

/** Nothing found: what to let go of, with how much there is then, or the whole library. */
export const NoResults = ({ chips, looser }: Props) => {
	const t = useText()
	const language = useLanguage()
	const toWhole = (
		<Button kind="secondary" href={inLanguage(language, paths.gallery())}>
			{t(m.whole)}
		</Button>
	)
	if (chips.length === 0) {
		const toHome = (
			<Button kind="secondary" href={inLanguage(language, paths.home())}>
				{t(m.toHome)}
			</Button>
		)
		return (
			<Empty as="h3" title={t(m.emptyTitle)} action={toHome}>
				<p>{t(m.emptyWords)}</p>
			</Empty>
		)
	}
	return (
		<Empty as="h3" title={t(m.noneTitle)} action={toWhole}>
			<p>{t(m.noneWords)}</p>
			{looser.length === 0 ? null : <LooserList looser={looser} />}
		</Empty>
	)
}

const LooserList = ({ looser }: { looser: readonly Looser[] }) => {
	const t = useText()
	const language = useLanguage()
	const nameOf = ({ left }: Looser): string => {
		if (left.kind === 'filters') return t(s.withoutFilters)
		return left.kind === 'word'
			? t(s.withoutWord, { text: left.text })
			: t(s.withoutFacet, { name: t(facetTitles[left.name]) })
	}
	return (
		<div className="looser">
			<p>{t(s.looser)}</p>
			<ul>
				{looser.map((one) => (
					<li key={nameOf(one)}>
						<a href={inLanguage(language, paths.gallery(gallerySearch(one.query)))}>{nameOf(one)}</a>
						<span>{t(s.count, { count: formatNumber(language, one.count) })}</span>
					</li>
				))}
			</ul>
		</div>
	)
}

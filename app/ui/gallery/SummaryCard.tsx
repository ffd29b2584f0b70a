import type { PracticeSummary } from '#app/domain/gallery.ts'
import type { Headline } from '#app/domain/headline.ts'
import { gallery as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { PracticeCard } from '#app/ui/parts/PracticeCard.tsx'
import { Found } from './Found.tsx'
import { pictureSource } from '#app/ui/practice/picture-source.ts'

type Props = {
	practice: PracticeSummary
	as?: 'h2' | 'h3'
	large?: boolean
	eager?: boolean
	first?: boolean
}

/** A practice of the gallery as a card: agencies write in Vietnamese, whatever the language of the page. */
export const SummaryCard = ({ practice, ...look }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { slug, cover, isIllustrative, titleLanguage, headline, found, ...shown } = practice
	return (
		<PracticeCard
			{...shown}
			{...look}
			shownTitle={found ? <Found pieces={found.title} /> : undefined}
			excerpt={found && found.summary.length > 0 ? <Found pieces={found.summary} /> : undefined}
			href={inLanguage(language, paths.practice(slug))}
			picture={cover ? pictureSource(slug, cover, '') : null}
			result={headline ? resultOf(headline, t(m.points)) : null}
			mark={isIllustrative ? t(m.illustrative) : undefined}
			titleLanguage={titleLanguage === language ? undefined : titleLanguage}
			wordsLanguage={language === 'vi' ? undefined : 'vi'}
		/>
	)
}

const resultOf = ({ form, value, unit, metric }: Headline, points: string) => ({
	value,
	unit: { change: '%', points, value: unit }[form],
	label: metric,
	signed: form !== 'value',
})

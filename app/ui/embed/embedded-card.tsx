import { renderToStaticMarkup } from 'react-dom/server'
import type { Headline } from '#app/domain/headline.ts'
import { gallery as g } from '#app/locales/gallery.ts'
import { say, type Language } from '#app/locales/message.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { parts } from '#app/locales/parts.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { pillarColour } from '#app/ui/motif/palette.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { LanguageProvider } from '#app/ui/parts/language.tsx'
import { Mark } from '#app/ui/parts/Mark.tsx'
import styles from './embed.css?url'

type Props = {
	language: Language
	slug: string
	title: string
	titleLanguage: Language
	agency: string
	award: string
	pillar: string
	pillarName: string
	year: number
	headline: Headline | null
	isIllustrative: boolean
	coverId: string | null
}

/** A practice as a page of its own for frames on other sites: no script, nothing that follows the reader. */
export const embeddedCard = (card: Props): string =>
	`<!doctype html>${renderToStaticMarkup(
		<LanguageProvider language={card.language}>
			<Page {...card} />
		</LanguageProvider>,
	)}`

const Page = (card: Props) => {
	const { language, slug, title, pillar, pillarName, year, isIllustrative } = card
	const page = inLanguage(language, paths.practice(slug))
	const picture = card.coverId ? paths.practicePicture(slug, card.coverId, 800) : paths.practiceCover(slug)
	return (
		<html lang={language}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex" />
				<title>{title}</title>
				<link rel="canonical" href={page} />
				<link rel="stylesheet" href={styles} />
			</head>
			<body>
				<article className="embed">
					<img src={picture} alt="" width={800} height={450} />
					<div className="embed-words">
						<p className="embed-over">
							<span className={`embed-dot ${pillarColour(pillar)}`} />
							{[pillarName, year, ...(isIllustrative ? [say(language, g.illustrative)] : [])].join(' · ')}
						</p>
						<h1 lang={card.titleLanguage}>
							<a href={page} target="_blank" rel="noopener">
								{title}
							</a>
						</h1>
						<p className="embed-by">{card.agency}</p>
						{card.headline ? <Result headline={card.headline} points={say(language, g.points)} /> : null}
						<p className="embed-award">{card.award}</p>
					</div>
					<p className="embed-foot">
						<Mark size={20} />
						<span>{say(language, parts.name)}</span>
						<a href={page} target="_blank" rel="noopener">
							{say(language, m.readAll)}
						</a>
					</p>
				</article>
			</body>
		</html>
	)
}

const Result = ({
	headline: { form, value, unit, metric },
	points,
}: {
	headline: Headline
	points: string
}) => (
	<p className="embed-result">
		<strong>
			<Figure value={value} unit={{ change: '%', points, value: unit }[form]} signed={form !== 'value'} />
		</strong>{' '}
		<span lang="vi">{metric}</span>
	</p>
)

import type { ReactNode } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { pillarColour } from '#app/ui/motif/palette.ts'
import { ringsOf } from '#app/ui/motif/rings.ts'
import { RingMotif } from '#app/ui/motif/RingMotif.tsx'
import { Figure } from './Figure.tsx'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'
import { Picture, type PictureSource } from './Picture.tsx'
import { Tag } from './Tag.tsx'

export type PracticeCardProps = {
	/** What the drum is drawn from where there is no picture: the practice's id. */
	id: string
	href: string
	title: string
	/** The same title with parts of it marked. */
	shownTitle?: ReactNode
	/** Some words of its summary. */
	excerpt?: ReactNode
	agency: string
	/** The pillar's id, and its name in the language of the page. */
	pillar: string
	pillarName: string
	year: number
	picture?: PictureSource | null
	/** One measured result: value (or from – to), unit, and what it measures. */
	result?: {
		value: number | readonly [number, number]
		unit?: string
		label: string
		signed?: boolean
	} | null
	award?: string | null
	replications?: number
	/** How many results it has: the rings of its drum. */
	results?: number
	/** Said above the title: "Minh họa". */
	mark?: ReactNode
	large?: boolean
	as?: 'h2' | 'h3'
	/** Above the fold: loaded at once. */
	eager?: boolean
	/** The one picture that is fetched before all others. */
	first?: boolean
	/** The language of the title, and of what the agency wrote, where it is not the page's. */
	titleLanguage?: string
	wordsLanguage?: string
}

export const PracticeCard = ({ large, as: Heading = 'h3', ...practice }: PracticeCardProps) => {
	const t = useText()
	const { result, award, replications = 0 } = practice
	return (
		<article className={large ? 'practice-card large' : 'practice-card'}>
			<Cover {...practice} large={large} />
			<div className="practice-words">
				<p className="practice-pillar">
					<span className={`pillar-dot ${pillarColour(practice.pillar)}`} />
					{`${practice.pillarName} `}
					<span className="practice-year">{practice.year}</span>{' '}
					{practice.mark ? <Tag>{practice.mark}</Tag> : null}
				</p>
				<Heading className="practice-title">
					<a href={practice.href} lang={practice.titleLanguage}>
						{practice.shownTitle ?? practice.title}
					</a>
				</Heading>
				<p className="practice-agency">{practice.agency}</p>
				{practice.excerpt ? (
					<p className="practice-excerpt" lang={practice.wordsLanguage}>
						{practice.excerpt}
					</p>
				) : null}
				{result ? (
					<p className="practice-result">
						<strong>
							<Figure value={result.value} unit={result.unit} signed={result.signed} />
						</strong>{' '}
						<span lang={practice.wordsLanguage}>{result.label}</span>
					</p>
				) : null}
				{award || replications > 0 ? (
					<p className="practice-tags">
						{award ? (
							<Tag tone="award" icon="award">
								{award}
							</Tag>
						) : null}{' '}
						{replications > 0 ? (
							<span className="practice-spread">
								<Icon name="replicate" size={16} />
								{t(m.replications, { count: replications })}
							</span>
						) : null}
					</p>
				) : null}
			</div>
		</article>
	)
}

const Cover = ({ id, pillar, year, results = 1, picture, large, eager, first }: PracticeCardProps) => (
	<div className="practice-cover">
		{picture ? (
			<Picture
				{...picture}
				sizes={
					large
						? '(min-width: 900px) 720px, 100vw'
						: '(min-width: 1100px) 380px, (min-width: 700px) 48vw, 100vw'
				}
				eager={eager}
				first={first}
			/>
		) : (
			<RingMotif seed={id} pillar={pillar} year={year} rings={ringsOf(results)} />
		)}
	</div>
)

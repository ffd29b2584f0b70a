import type { PracticeStory } from '#app/domain/practice.ts'
import { kinds } from '#app/locales/agency.ts'
import { certificates } from '#app/locales/certificates.ts'
import { formatDate } from '#app/locales/format.ts'
import { gallery, practice as m } from '#app/locales/gallery.ts'
import { parts } from '#app/locales/parts.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { pillarColour } from '#app/ui/motif/palette.ts'
import { RingMotif } from '#app/ui/motif/RingMotif.tsx'
import { ringsOf } from '#app/ui/motif/rings.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Picture } from '#app/ui/parts/Picture.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { pictureSource } from './picture-source.ts'
import { LastUpdate } from './PublicUpdates.tsx'

/** What it is called, whose it is, and the award with the decision that gave it. */
export const PracticeHead = (practice: PracticeStory) => {
	const t = useText()
	const language = useLanguage()
	const { title, titleLanguage, pillar, agency, award } = practice
	const decidedOn = formatDate(award.decidedOn)
	return (
		<header className="practice-head">
			<div className="practice-head-words">
				<Breadcrumbs
					items={[
						{ label: t(parts.library), href: inLanguage(language, paths.gallery()) },
						{ label: t(kinds[practice.kind]) },
					]}
				/>
				<p className="practice-pillar">
					<span className={`pillar-dot ${pillarColour(pillar.code)}`} />
					{`${pillar.name} `}
					<span className="practice-year">{practice.year}</span>{' '}
					{practice.basis === 'illustrative' ? <Tag>{t(gallery.illustrative)}</Tag> : null}
				</p>
				<h1 lang={titleLanguage === language ? undefined : titleLanguage}>{title}</h1>
				<p className="practice-of">
					<Icon name="agency" size={20} />
					<a href={inLanguage(language, paths.unit(practice.agencySlug))} title={t(m.agencyNote)}>
						{agency}
					</a>
				</p>
				<LastUpdate {...practice} />
				<p className="award-line">
					<Icon name="award" size={22} />
					<span>
						<strong>{award.name}</strong>{' '}
						<span className="award-decision">
							{t(m.decision, { number: award.decisionNumber, date: decidedOn })}
						</span>{' '}
						{practice.certificate ? (
							<a
								className="award-certificate screen-only"
								href={inLanguage(language, paths.certificate(practice.certificate))}
							>
								{t(certificates.checkIt)}
							</a>
						) : null}
					</span>
				</p>
			</div>
			<Cover {...practice} />
		</header>
	)
}

const Cover = ({ id, slug, cover, pillar, year, results }: PracticeStory) =>
	cover ? (
		<div className="practice-hero">
			<Picture
				{...pictureSource(slug, cover, cover.caption)}
				sizes="(min-width: 960px) 520px, 100vw"
				eager
				first
			/>
		</div>
	) : (
		<div className="practice-hero drawn">
			<RingMotif seed={id} pillar={pillar.code} year={year} rings={ringsOf(results.length)} />
		</div>
	)

import { certificates as m, revocationCauseNames } from '#app/locales/certificates.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { dayWords, type Revoked } from './RevokedList.tsx'

/** What stands where a practice stood until its award was revoked. */
export const RevokedPage = ({ revoked }: { revoked: Revoked }) => {
	const t = useText()
	const language = useLanguage()
	const { number, decidedOn, cause, grounds, practice } = revoked
	const { award, agency } = practice
	return (
		<article className="page narrow stack loose">
			<header className="page-head">
				<h1 lang="vi">{practice.titleVi}</h1>
				<p className="lead">{agency.names[language] || agency.names.vi}</p>
			</header>
			<Notice tone="error" title={t(m.revokedTitle)}>
				<p>{t(m.revokedBy, { number, date: dayWords(decidedOn), cause: t(revocationCauseNames[cause]) })}</p>
				<p lang="vi">{t(m.grounds, { grounds })}</p>
			</Notice>
			<p>
				{t(m.revokedNotice, {
					award: language === 'en' ? award.nameEn : award.nameVi,
					number: award.decisionNumber,
					date: dayWords(award.decidedOn),
				})}
			</p>
			<div className="row">
				<Button href={inLanguage(language, paths.gallery())} kind="secondary">
					{t(m.toGallery)}
				</Button>
			</div>
		</article>
	)
}

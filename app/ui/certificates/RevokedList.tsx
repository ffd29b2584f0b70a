import type { RevocationCause, RevokedPractice } from '#app/domain/revocation.ts'
import { certificates as m, revocationCauseNames } from '#app/locales/certificates.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

export type Revoked = {
	slug: string
	number: string
	decidedOn: string
	cause: RevocationCause
	grounds: string
	practice: RevokedPractice
}

export const dayWords = (day: string): string => day.split('-').reverse().join('/')

/** What was taken back: said as openly as it was given. */
export const RevokedList = ({ revoked }: { revoked: readonly Revoked[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="stack" aria-labelledby="da-huy-bo">
			<h2 id="da-huy-bo">{t(m.revokedList)}</h2>
			{revoked.length === 0 ? <p className="muted">{t(m.revokedListEmpty)}</p> : null}
			<ul className="revoked-list">
				{revoked.map(({ slug, number, decidedOn, cause, practice }) => (
					<li key={slug}>
						<a href={inLanguage(language, paths.practice(slug))} lang="vi">
							{practice.titleVi}
						</a>
						<span className="muted">{practice.agency.names[language] || practice.agency.names.vi}</span>
						<span>
							{t(m.revokedBy, { number, date: dayWords(decidedOn), cause: t(revocationCauseNames[cause]) })}
						</span>
					</li>
				))}
			</ul>
		</section>
	)
}

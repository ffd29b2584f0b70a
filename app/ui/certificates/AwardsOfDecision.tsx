import { certificates as m } from '#app/locales/certificates.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { certificateStates } from '#app/locales/certificates.ts'

type Item = { title: string; award: { id: string; isRevoked: boolean; isSuperseded: boolean } | null }

/** The certificates of a published decision: all in one file, each with what may be done about it. */
export const AwardsOfDecision = ({ id, items }: { id: string; items: readonly Item[] }) => {
	const t = useText()
	const language = useLanguage()
	const awarded = items.flatMap(({ title, award }) => (award ? [{ title, ...award }] : []))
	return (
		<section className="stack screen-only" aria-labelledby="chung-nhan">
			<h2 id="chung-nhan">{t(m.ofDecision)}</h2>
			{awarded.every(({ isRevoked, isSuperseded }) => isRevoked || isSuperseded) ? null : (
				<div className="row">
					<Button href={inLanguage(language, paths.adminCertificates(id))} icon="download" kind="secondary">
						{t(m.downloadAll)}
					</Button>
				</div>
			)}
			<ul className="revoked-list">
				{awarded.map((award) => (
					<li key={award.id}>
						<a href={inLanguage(language, paths.adminAward(award.id))}>
							{t(m.manage, { title: award.title })}
						</a>
						{award.isRevoked ? <Tag tone="wrong">{t(certificateStates.revoked)}</Tag> : null}
						{award.isSuperseded && !award.isRevoked ? <Tag>{t(certificateStates.superseded)}</Tag> : null}
					</li>
				))}
			</ul>
		</section>
	)
}

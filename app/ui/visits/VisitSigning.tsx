import type { VisitGap, VisitTable } from '#app/domain/visit.ts'
import { visitGapWords, visits as m } from '#app/locales/visits.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'

type Props = {
	table: VisitTable
	digest: string
	gaps: readonly VisitGap[]
	photos: readonly { id: string; caption: string }[]
	signers: readonly { name: string; signedAt: string }[]
	maySign: boolean
	isOpen: boolean
}

/** Who confirmed the minutes as they stand, and the button of whoever still may. */
export const VisitSigning = ({ table, digest, gaps, photos, signers, maySign, isOpen }: Props) => {
	const t = useText()
	const language = useLanguage()
	const nameOf = (id: string) => {
		const item = table.items.find((each) => each.id === id)
		return item ? named(language, item) : (photos.find((photo) => photo.id === id)?.caption ?? '')
	}
	return (
		<section className="stack" aria-labelledby="xac-nhan">
			<h2 id="xac-nhan">{t(m.signTitle)}</h2>
			{isOpen ? <p className="muted">{t(m.signWords)}</p> : null}
			{signers.length === 0 ? <p>{t(m.noSigner)}</p> : null}
			<ul className="plain-list">
				{signers.map(({ name, signedAt }) => (
					<li key={name}>
						{t(m.signedBy, { name })} · <Time at={signedAt} />
					</li>
				))}
			</ul>
			<p className="small muted">
				{`${t(m.digest)} `}
				<span className="code">{digest}</span>
			</p>
			{isOpen && gaps.length > 0 ? (
				<Notice tone="warning" title={t(m.missing)}>
					<ul>
						{gaps.map(({ id, what }) => (
							<li key={id}>{t(visitGapWords[what], { name: nameOf(id) })}</li>
						))}
					</ul>
				</Notice>
			) : null}
			{maySign ? (
				<form method="post">
					<input type="hidden" name="act" value="sign" />
					<input type="hidden" name="digest" value={digest} />
					<Button icon="done">{t(m.sign)}</Button>
				</form>
			) : null}
		</section>
	)
}

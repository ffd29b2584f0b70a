import type { CorrectedField, Wording } from '#app/domain/correction.ts'
import { correctedFieldNames, corrections as m } from '#app/locales/corrections.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Placed = Wording & { slug: string }
type Correction = {
	number: number
	before: Placed
	after: Placed
	fields: readonly CorrectedField[]
	reason: string
	by: string
	at: string
}

/** Every wording that there was: for the desk alone. */
export const CorrectionHistory = ({ corrections }: { corrections: readonly Correction[] }) => {
	const t = useText()
	return (
		<section className="stack" aria-labelledby="cac-lan">
			<h2 id="cac-lan">{t(m.history)}</h2>
			{corrections.length === 0 ? <p className="muted">{t(m.none)}</p> : null}
			{[...corrections].reverse().map((each) => (
				<Corrected key={each.number} {...each} />
			))}
		</section>
	)
}

const Corrected = ({ number, before, after, fields, reason, by, at }: Correction) => {
	const t = useText()
	return (
		<article className="stack">
			<h3>{t(m.numbered, { number })}</h3>
			<p className="muted">
				<Time at={at} />
				{` · ${by} · ${reason}`}
			</p>
			<dl className="facts wide">
				{fields.map((field) => (
					<div key={field}>
						<dt>{t(m[field])}</dt>
						<dd lang={field === 'titleEn' ? 'en' : 'vi'}>
							<p>
								<del>{before[field] || '–'}</del>
							</p>
							<p>
								<ins>{after[field] || '–'}</ins>
							</p>
						</dd>
					</div>
				))}
			</dl>
		</article>
	)
}

/** What the public reads: when, which words, and why. */
export const PublicCorrections = ({
	corrections,
}: {
	corrections: readonly { on: string; fields: readonly CorrectedField[]; reason: string }[]
}) => {
	const t = useText()
	if (corrections.length === 0) return null
	return (
		<section aria-labelledby="dinh-chinh">
			<h2 id="dinh-chinh" className="facts-title">
				{t(m.publicTitle)}
			</h2>
			<ul className="fact-list small">
				{corrections.map(({ on, fields, reason }, index) => (
					<li key={index}>
						<Time at={on} form="date" />
						{' – '}
						{t(m.publicLine, {
							fields: fields.map((field) => t(correctedFieldNames[field])).join(', '),
							reason,
						})}
					</li>
				))}
			</ul>
		</section>
	)
}

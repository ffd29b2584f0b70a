import { dossier as m } from '#app/locales/dossier.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Piece = { heading: string; text: string; why?: 'no-part' | 'too-long' }

/** Texts that found no place, whole, in boxes from which they can be copied. */
export const Unplaced = ({ pieces }: { pieces: readonly Piece[] }) => {
	const t = useText()
	if (pieces.length === 0) return null
	return (
		<section className="stack" aria-labelledby="chua-co-cho">
			<h2 id="chua-co-cho">{t(m.unplaced)}</h2>
			<p>{t(m.unplacedHint)}</p>
			{pieces.map(({ heading, text, why }, index) => (
				<div key={`${index} ${heading}`} className="field">
					<label className="field-label" htmlFor={`doan-${index}`}>
						{heading || t(m.front)}
						{why ? <span className="muted">{` – ${t(m[why])}`}</span> : null}
					</label>
					<textarea id={`doan-${index}`} className="input area" rows={5} readOnly defaultValue={text} />
				</div>
			))}
		</section>
	)
}

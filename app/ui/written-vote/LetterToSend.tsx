import { writtenVotes as m } from '#app/locales/written-votes.ts'
import { useText } from '#app/ui/parts/language.tsx'

/** The letter as it will be sent, without the link that nobody but its reader sees. */
export const LetterToSend = ({ letter }: { letter: { subject: string; text: string } }) => {
	const t = useText()
	return (
		<section className="stack" aria-labelledby="thu">
			<h2 id="thu">{t(m.letter)}</h2>
			<p className="muted">{t(m.letterHint)}</p>
			<div className="letter-preview">
				<p className="inquiry-text">{letter.subject}</p>
				<p className="as-typed">{letter.text}</p>
			</div>
		</section>
	)
}

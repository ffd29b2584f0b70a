import { twins as m } from '#app/locales/twins.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { PairTable, type ListedPair } from './PairTable.tsx'

/** The pairs that one entry is in, before the secretary. */
export const EntryPairs = ({ pairs }: { pairs: readonly ListedPair[] }) => {
	const t = useText()
	if (pairs.length === 0) return null
	return (
		<section className="stack tight" aria-labelledby="ho-so-giong">
			<h2 id="ho-so-giong">{t(m.ofEntry)}</h2>
			<PairTable pairs={pairs} />
		</section>
	)
}

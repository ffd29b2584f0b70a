import { provenanceOf } from '#app/domain/provenance.ts'
import { provenance as m } from '#app/locales/provenance.ts'
import { LawWords } from './LawWords.tsx'
import { useText } from './language.tsx'

/** Where a rule or a fact comes from, in words for readers. */
export const Provenance = ({ note }: { note: string }) => {
	const t = useText()
	const { laws, source, ground, words } = provenanceOf(note)
	if (words !== null) return <LawWords text={words} />
	return (
		<>
			{laws.length > 0 ? <LawWords text={`${t(m.laws, { laws: laws.join(', ') })} `} /> : null}
			{ground !== null && !(ground === 'looked-up' && (laws.length > 0 || source))
				? `${t(m[ground])} `
				: null}
			{source ? (
				<a href={source} rel="noopener noreferrer">
					{t(m.source, { host: new URL(source).hostname })}
				</a>
			) : null}
		</>
	)
}

import { supersession as m } from '#app/locales/supersession.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { DecisionItems, type Candidate } from './DecisionItems.tsx'
import { typedItems, type ItemField } from './typed-items.ts'

type Correction = Candidate & {
	now: {
		citationVi: string
		recipientVi: string
		grounds: string
		choice: string
		awardVi: string
		awardEn: string
	}
}

type Props = {
	corrections: readonly Correction[]
	added: readonly Candidate[]
	/** The form that came back. */
	back: unknown
	wrong: (name: string) => string | undefined
	error: string | undefined
}

/** Each entry of the earlier decision as it stands, to be put right; then those that may be added. */
export const SupersedingItems = ({ corrections, added, back, wrong, error }: Props) => {
	const t = useText()
	const typed = typedItems(back)
	const asItStands = (entryId: string, name: ItemField): string => {
		if (back !== undefined) return typed(entryId, name)
		const now = corrections.find((each) => each.entryId === entryId)?.now
		return name === 'citationVi' || name === 'recipientVi' || name === 'grounds' ? (now?.[name] ?? '') : ''
	}
	return (
		<>
			<DecisionItems candidates={corrections} typed={asItStands} wrong={wrong} error={error} />
			{added.length > 0 ? (
				<section className="stack" aria-labelledby="bo-sung">
					<h2 id="bo-sung">{t(m.added)}</h2>
					<DecisionItems candidates={added} typed={typed} wrong={wrong} from={corrections.length} />
				</section>
			) : null}
		</>
	)
}

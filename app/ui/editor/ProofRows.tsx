import { mostProofs, placeText, type Proof } from '#app/domain/proof.ts'
import { matrix as m } from '#app/locales/coach.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useField } from './field-problems.ts'
import { useRows } from './use-rows.ts'

export type ProvingFile = { id: string; name: string }

type Props = {
	resultId: string
	/** As the form numbers it. */
	number: number
	proofs: readonly Proof[]
	files: readonly ProvingFile[]
	spare: string
	onChange: () => void
}

/** Which evidence proves a result, and where in it. What was chosen and then removed stays until it is changed. */
export const ProofRows = ({ resultId, number, proofs, files, spare, onChange }: Props) => {
	const t = useText()
	const field = useField()
	const { ids, add, remove } = useRows(
		proofs.map((_, index) => `p${index}`),
		spare,
		onChange,
	)
	const gone = proofs
		.map(({ evidenceId }) => evidenceId)
		.filter((id) => files.every((file) => file.id !== id))
	const options = [
		...files.map(({ id, name }) => ({ value: id, label: name })),
		...[...new Set(gone)].map((id) => ({ value: id, label: t(m.gone) })),
	]
	return (
		<div
			className="proof-rows"
			id={`result-${resultId}-proofs`}
			role="group"
			aria-label={t(m.proofs)}
			tabIndex={-1}
		>
			<p className="proof-title">{t(m.proofs)}</p>
			{options.length === 0 ? <p className="muted">{t(m.noFiles)}</p> : null}
			{options.length === 0
				? null
				: ids.map((id, index) => {
						const proof = proofs.find((_, place) => `p${place}` === id)
						const name = `result-${resultId}-proof-${id}`
						return (
							<div
								key={id}
								className="proof-row"
								role="group"
								aria-label={t(m.proofNumber, { number: index + 1, result: number })}
							>
								<input type="hidden" name={`result-${resultId}-proof`} value={id} />
								<Select
									{...field(`${name}-evidence`, proof?.evidenceId ?? '')}
									label={t(m.evidence)}
									placeholder={t(m.noneChosen)}
									options={options}
								/>
								<Field
									{...field(`${name}-place`, proof ? placeText(proof) : '')}
									label={t(m.place)}
									maxLength={20}
									optional
								/>
								<span className="needs-script">
									<Button type="button" kind="quiet" small icon="remove" onClick={() => remove(id)}>
										{t(m.removeProof)}
										<span className="hidden-words">{`: ${t(m.proofNumber, { number: index + 1, result: number })}`}</span>
									</Button>
								</span>
							</div>
						)
					})}
			{options.length > 0 && ids.length < mostProofs ? (
				<div className="row needs-script">
					<Button type="button" kind="quiet" small icon="plus" onClick={add}>
						{t(m.addProof)}
						<span className="hidden-words">{`: ${t(m.result)} ${number}`}</span>
					</Button>
				</div>
			) : null}
		</div>
	)
}

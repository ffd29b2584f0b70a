import { mostProofs, placeText, type Proof } from '#app/domain/proof.ts'
import { matrix as m } from '#app/locales/coach.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select, type Option } from '#app/ui/parts/Select.tsx'
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
			{(options.length === 0 ? [] : ids).map((id, index) => (
				<ProofRow
					key={id}
					name={`result-${resultId}-proof`}
					id={id}
					title={t(m.proofNumber, { number: index + 1, result: number })}
					proof={proofs.find((_, place) => `p${place}` === id)}
					options={options}
					onRemove={() => remove(id)}
				/>
			))}
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

type RowProps = {
	name: string
	id: string
	title: string
	proof: Proof | undefined
	options: readonly Option[]
	onRemove: () => void
}

const ProofRow = ({ name, id, title, proof, options, onRemove }: RowProps) => {
	const t = useText()
	const field = useField()
	return (
		<div className="proof-row" role="group" aria-label={title}>
			<input type="hidden" name={name} value={id} />
			<Select
				{...field(`${name}-${id}-evidence`, proof?.evidenceId ?? '')}
				label={t(m.evidence)}
				placeholder={t(m.noneChosen)}
				options={options}
			/>
			<Field
				{...field(`${name}-${id}-place`, proof ? placeText(proof) : '')}
				label={t(m.place)}
				maxLength={20}
				optional
			/>
			<span className="needs-script">
				<Button type="button" kind="quiet" small icon="remove" onClick={onRemove}>
					{t(m.removeProof)}
					<span className="hidden-words">{`: ${title}`}</span>
				</Button>
			</span>
		</div>
	)
}

import { publicity as m } from '#app/locales/publicity.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = {
	award: { id: string }
	days: number
	candidates: readonly {
		id: string
		title: string
		shown: { name: string } | null
		refusal: string | null
		isChosen: boolean
	}[]
}

/** Which entries are proposed, and for how long they stand on the portal; asks for the preview. */
export const ChooseProposed = ({ award, days, candidates }: Props) => {
	const t = useText()
	return (
		<form method="get" className="form">
			<input type="hidden" name="giai" value={award.id} />
			<input type="hidden" name="xem" value="1" />
			<fieldset className="choices">
				<legend>{t(m.entries)}</legend>
				{candidates.map(({ id, title, shown, refusal, isChosen }) => (
					<label key={id} className="choice">
						<input
							type="checkbox"
							name="entryIds"
							value={id}
							defaultChecked={isChosen}
							disabled={refusal !== null}
						/>
						<span className="choice-words">
							<span className="choice-label">{title}</span>
							<span className="muted">{refusal ?? shown?.name ?? ''}</span>
						</span>
					</label>
				))}
			</fieldset>
			<Field
				name="days"
				inputMode="numeric"
				measure="short"
				maxLength={2}
				label={t(m.days)}
				hint={t(m.daysHint)}
				defaultValue={days}
			/>
			<div className="row">
				<Button kind="secondary" icon="eye">
					{t(m.preview)}
				</Button>
			</div>
		</form>
	)
}

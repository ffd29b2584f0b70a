import type { CrossedForm } from '#app/forms/unsent.ts'
import { drafting as m } from '#app/locales/drafting.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import type { NamedTerm } from '#app/ui/revisions/value-text.ts'
import { CrossedField } from './CrossedTexts.tsx'
import { valueOf } from './draft-sync.ts'
import { fieldName, type Labelled } from './field-name.ts'

type Props = { crossed: CrossedForm | null; terms: readonly NamedTerm[]; form: Labelled }

/** The same question on a page without a script: one's own text stands in the form, the stored one can be taken. */
export const CrossedPlain = ({ crossed, terms, form }: Props) => {
	const t = useText()
	if (crossed === null) return null
	return (
		<Notice tone="warning" isAnswer title={t(m.crossedTitle)}>
			<p>{t(m.crossedPlain)}</p>
			{crossed.crossings.map((each) => (
				<CrossedField
					key={each.field}
					{...each}
					mine={valueOf(crossed.changes, each.field)}
					terms={terms}
					form={form}
				>
					<div className="row">
						<Button form="ho-so" name="take" value={each.field} kind="secondary" small>
							{t(m.takeTheirs)}
							<span className="hidden-words">{`: ${t(fieldName(form, each.field))}`}</span>
						</Button>
					</div>
				</CrossedField>
			))}
		</Notice>
	)
}

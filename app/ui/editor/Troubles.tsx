import { drafting as d } from '#app/locales/drafting.ts'
import { editor as m } from '#app/locales/editor.ts'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import type { CrossedForm } from '#app/forms/unsent.ts'
import type { NamedTerm } from '#app/ui/revisions/value-text.ts'
import { CrossedPlain } from './CrossedPlain.tsx'
import { CrossedTexts } from './CrossedTexts.tsx'
import { LeftParts } from './LeftParts.tsx'
import type { Choice, DraftView } from './draft-view.ts'
import { fieldName, type Labelled } from './field-name.ts'

type Props = {
	view: DraftView
	form: Labelled
	terms: readonly NamedTerm[]
	/** Texts that crossed in a form without a script. */
	crossed: CrossedForm | null
	onChoose: (field: string, choice: Choice) => void
}

/** Everything that keeps a part of the draft from being saved, and how to go on. */
export const Troubles = ({ view, form, terms, crossed, onChoose }: Props) => (
	<>
		<LeftParts left={view.left} form={form} />
		<Refusals view={view} form={form} />
		<CrossedPlain crossed={crossed} terms={terms} form={form} />
		<CrossedTexts
			crossed={view.crossed}
			pending={view.pending}
			terms={terms}
			form={form}
			onChoose={onChoose}
		/>
	</>
)

/** What the server did not take, beside the line of the draft's state. */
const Refusals = ({ view, form }: Pick<Props, 'view' | 'form'>) => {
	const t = useText()
	if (view.trouble === 'locked') return <Notice tone="warning" title={t(d.lockedState)} />
	if (view.trouble !== 'refused') return null
	return (
		<Notice tone="error" isAnswer title={t(m.refusedTitle)}>
			<p>{view.refused.map((field) => t(fieldName(form, field))).join(', ')}</p>
		</Notice>
	)
}

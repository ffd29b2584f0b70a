import { longestExplanation, twinRelations } from '#app/domain/twin.ts'
import { relationNames, twins as m } from '#app/locales/twins.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'

/** How the entry stands to a similar one: a word to choose, and words of one's own. */
export const ExplainTwin = ({ id, isAgain, open }: { id: string; isAgain: boolean; open: boolean }) => {
	const t = useText()
	const reply = useReply({ required: m.required, 'no-relation': m.noRelation })
	const isMine = reply.typed('otherId') === id
	const error = (name: string) => (isMine ? reply.error(name) : undefined)
	return (
		<Disclosure summary={t(isAgain ? m.explainAgain : m.explainFirst)} open={open || isMine}>
			<form className="form" method="post" noValidate>
				<input type="hidden" name="otherId" value={id} />
				<Choice
					id={`relation-${id}`}
					name="relation"
					legend={t(m.relation)}
					options={twinRelations.map((value) => ({ value, label: t(relationNames[value]) }))}
					chosen={isMine ? reply.typed('relation') : ''}
					error={error('relation')}
					required
				/>
				<TextArea
					id={`text-${id}`}
					name="text"
					label={t(m.explainTitle)}
					hint={t(m.explainHint)}
					rows={3}
					maxLength={longestExplanation}
					defaultValue={isMine ? reply.typed('text') : ''}
					error={error('text')}
					required
				/>
				<div className="row">
					<Button kind="secondary">{t(m.explain)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}

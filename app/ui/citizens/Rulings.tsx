import {
	longestAsked,
	longestRuling,
	type NoteAct,
	type NoteKind,
	type NoteStage,
} from '#app/domain/citizen-note.ts'
import { citizenErrors, citizens as m } from '#app/locales/citizens.ts'
import type { Message } from '#app/locales/message.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Props = {
	kind: NoteKind
	stage: NoteStage
	text: string
	acts: readonly NoteAct[]
	paper: object | null
	readersTold: boolean
}

/** Everything the secretary can do with a note now; the likeliest stands open. */
export const Rulings = ({ kind, stage, text, acts, paper, readersTold }: Props) => {
	const t = useText()
	const can = (act: NoteAct) => acts.includes(act)
	return (
		<div className="stack loose">
			{can('publish') && kind !== 'objection' ? (
				<form className="form" method="post">
					<input type="hidden" name="act" value="publish" />
					<p className="muted">{t(m.publishLead)}</p>
					<div className="row">
						<Button icon="done">{t(stage === 'hidden' ? m.publishAgain : m.publish)}</Button>
					</div>
				</form>
			) : null}
			{can('ask') ? <Ask text={text} withPaper={paper !== null && readersTold} /> : null}
			{can('settle') ? <Settle open={stage !== 'waiting'} /> : null}
			{can('refuse') ? <Written act="refuse" title={m.refuseTitle} button={m.refuse} /> : null}
			{can('hide') ? <Written act="hide" title={m.hideTitle} button={m.hide} /> : null}
		</div>
	)
}

const Ask = ({ text, withPaper }: { text: string; withPaper: boolean }) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(citizenErrors, { asked: m.askWords }, 'ask')
	return (
		<form className="form" method="post" noValidate>
			<ErrorSummary errors={errors} />
			<input type="hidden" name="act" value="ask" />
			<TextArea
				name="asked"
				label={t(m.askWords)}
				hint={t(m.askHint)}
				rows={5}
				maxLength={longestAsked}
				error={error('asked')}
				defaultValue={typed('asked', text)}
			/>
			{withPaper ? <p className="small">{t(m.paperGoesAlong)}</p> : null}
			<div className="row">
				<Button icon="send">{t(m.ask)}</Button>
			</div>
		</form>
	)
}

/** What was found of an objection, told to its writer alone or noted on the page. */
const Settle = ({ open }: { open: boolean }) => {
	const t = useText()
	const noted = useTypedForm(citizenErrors, { ruling: m.found }, 'publish')
	const told = useTypedForm(citizenErrors, { ruling: m.found }, 'settle')
	const back = noted.isBack ? noted : told
	return (
		<Disclosure summary={t(m.settleTitle)} open={open || back.isBack}>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={back.errors.map((each) => ({ ...each, field: 'ket-luan' }))} />
				<TextArea
					id="ket-luan"
					name="ruling"
					label={t(m.found)}
					hint={t(m.foundHint)}
					maxLength={longestRuling}
					error={back.error('ruling')}
					defaultValue={back.typed('ruling')}
				/>
				<div className="row">
					<Button name="act" value="publish">
						{t(m.publishRuling)}
					</Button>
					<Button kind="secondary" name="act" value="settle">
						{t(m.settle)}
					</Button>
				</div>
			</form>
		</Disclosure>
	)
}

const Written = ({ act, title, button }: { act: 'refuse' | 'hide'; title: Message; button: Message }) => {
	const t = useText()
	const { errors, error, typed, isBack } = useTypedForm(citizenErrors, { ruling: m.reason }, act)
	return (
		<Disclosure summary={t(title)} open={isBack}>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={errors.map((each) => ({ ...each, field: `ly-do-${act}` }))} />
				<input type="hidden" name="act" value={act} />
				<TextArea
					id={`ly-do-${act}`}
					name="ruling"
					label={t(m.reason)}
					maxLength={longestRuling}
					rows={3}
					error={error('ruling')}
					defaultValue={typed('ruling')}
				/>
				<div className="row">
					<Button kind="danger">{t(button)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}

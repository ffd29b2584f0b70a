import type { ReactNode } from 'react'
import { gates, type OutcomeWithoutAward } from '#app/domain/outcome.ts'
import { decisions as m } from '#app/locales/decisions.ts'
import type { Message } from '#app/locales/message.ts'
import { gateNames, outcomes as o } from '#app/locales/outcomes.ts'
import { supersession as s } from '#app/locales/supersession.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import type { ItemField } from './typed-items.ts'

type Props = {
	name: string
	title: string
	others: readonly OutcomeWithoutAward[]
	isAwardable: boolean
	isCorrection?: boolean
	typed: (field: ItemField) => string
	wrong: (name: string) => string | undefined
}

/** What the paper says of an award, and what the agency is told where there is none; each beside the outcome it is for. */
export const OutcomeWords = ({
	name,
	title,
	others,
	isAwardable,
	isCorrection = false,
	typed,
	wrong,
}: Props) => {
	const t = useText()
	const own = (field: ItemField) => ({
		name: `${name}.${field}`,
		defaultValue: typed(field),
		error: wrong(`${name}.${field}`),
	})
	const label = (short: Message, full: Message) => <NamedFor short={t(short)} full={t(full, { title })} />
	return (
		<>
			{isAwardable ? (
				<div className="for-award">
					<Field {...own('citationVi')} label={label(m.citation, m.citationOf)} optional maxLength={1000} />
				</div>
			) : null}
			{isAwardable && isCorrection ? (
				<Recipient own={own('recipientVi')} label={label(s.recipient, s.recipientOf)} />
			) : null}
			{others.includes('referred') ? (
				<div className="for-referred">
					<Field
						{...own('referredTo')}
						label={label(o.referredTo, o.referredToOf)}
						hint={t(o.referredToHint)}
						maxLength={200}
					/>
				</div>
			) : null}
			{others.includes('suspended') ? (
				<div className="for-suspended">
					<Select
						{...own('gate')}
						label={label(o.gate, o.gateOf)}
						placeholder={t(o.chooseGate)}
						options={gates.map((gate) => ({ value: gate, label: t(gateNames[gate]) }))}
					/>
				</div>
			) : null}
			{others.length > 0 ? (
				<div className="for-others">
					<Field
						{...own('grounds')}
						label={label(o.grounds, o.groundsOf)}
						hint={t(o.groundsHint)}
						maxLength={1000}
					/>
				</div>
			) : null}
		</>
	)
}

type Own = { name: string; defaultValue: string; error: string | undefined }

const Recipient = ({ own, label }: { own: Own; label: ReactNode }) => {
	const t = useText()
	return (
		<div className="for-award">
			<Field {...own} label={label} hint={t(s.recipientHint)} optional maxLength={300} />
		</div>
	)
}

/** Short where it stands, with the entry's title for those who hear it alone. */
const NamedFor = ({ short, full }: { short: string; full: string }) => (
	<>
		<span aria-hidden="true">{short}</span>
		<span className="hidden-words">{full}</span>
	</>
)

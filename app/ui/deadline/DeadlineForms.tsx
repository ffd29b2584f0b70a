import type { ReactNode } from 'react'
import { deadlineErrors, deadlines as m } from '#app/locales/deadlines.ts'
import { isoMinute, type Instant } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Bounds = { closesAt: Instant | null }
type Units = { units: readonly { id: string; name: string }[] }

const labels = {
	until: m.until,
	reason: m.reason,
	uses: m.uses,
	scope: m.scope,
	unitId: m.grantUnit,
	entry: m.grantEntry,
}
type FrameProps = Bounds & {
	act: string
	summary: string
	hint?: string
	submit: string
	children?: (form: ReturnType<typeof useTypedForm>) => ReactNode
}

/** Each form of the page ends with until when and why, and comes back as it was typed. */
const Frame = ({ act, summary, hint, submit, closesAt, children }: FrameProps) => {
	const t = useText()
	const form = useTypedForm(deadlineErrors, labels, act)
	const { errors, error, typed, isBack } = form
	return (
		<Disclosure summary={summary} open={isBack}>
			<form className="form" method="post" noValidate>
				<ErrorSummary
					errors={errors.map(({ field, message }) => ({
						field: field === 'until' || field === 'reason' ? `${act}-${field}` : field,
						message,
					}))}
				/>
				{hint ? <p className="muted">{hint}</p> : null}
				<input type="hidden" name="act" value={act} />
				{children?.(form)}
				<Field
					id={`${act}-until`}
					name="until"
					type="datetime-local"
					measure="medium"
					label={t(m.until)}
					error={error('until')}
					defaultValue={typed('until', closesAt ? isoMinute(closesAt) : '')}
				/>
				<TextArea
					id={`${act}-reason`}
					name="reason"
					label={t(m.reason)}
					maxLength={500}
					error={error('reason')}
					defaultValue={typed('reason')}
				/>
				<div className="row">
					<Button>{submit}</Button>
				</div>
			</form>
		</Disclosure>
	)
}

export const ExtensionForm = (bounds: Bounds) => {
	const t = useText()
	return (
		<Frame {...bounds} act="extend" summary={t(m.extend)} hint={t(m.extendHint)} submit={t(m.extendSubmit)} />
	)
}

export const CodeForm = ({ units, closesAt }: Bounds & Units) => {
	const t = useText()
	return (
		<Frame closesAt={closesAt} act="code" summary={t(m.makeCode)} submit={t(m.makeCodeSubmit)}>
			{({ error, typed }) => (
				<>
					<Select
						name="scope"
						label={t(m.scope)}
						measure="medium"
						placeholder={null}
						error={error('scope')}
						defaultValue={typed('scope', 'entry')}
						options={[
							{ value: 'entry', label: t(m.scopeEntry) },
							{ value: 'agency', label: t(m.scopeAgency) },
						]}
					/>
					<Field
						name="uses"
						type="number"
						min={1}
						max={500}
						measure="short"
						label={t(m.uses)}
						error={error('uses')}
						defaultValue={typed('uses', '1')}
					/>
					<Select
						id="code-unitId"
						name="unitId"
						label={t(m.onlyUnit)}
						placeholder={t(m.anyUnit)}
						defaultValue={typed('unitId')}
						options={units.map(({ id, name }) => ({ value: id, label: name }))}
					/>
				</>
			)}
		</Frame>
	)
}

export const GrantForm = ({ units, closesAt }: Bounds & Units) => {
	const t = useText()
	return (
		<Frame closesAt={closesAt} act="grant" summary={t(m.grant)} submit={t(m.grantSubmit)}>
			{({ error, typed }) => (
				<>
					<Select
						name="unitId"
						label={t(m.grantUnit)}
						placeholder={t(m.none)}
						error={error('unitId')}
						defaultValue={typed('unitId')}
						options={units.map(({ id, name }) => ({ value: id, label: name }))}
					/>
					<Field
						name="entry"
						label={t(m.grantEntry)}
						hint={t(m.grantEntryHint)}
						error={error('entry')}
						defaultValue={typed('entry')}
					/>
				</>
			)}
		</Frame>
	)
}

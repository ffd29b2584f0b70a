import type { ReactNode } from 'react'
import { drafting as m } from '#app/locales/drafting.ts'
import { formatHour } from '#app/locales/format.ts'
import { fieldName, type Labelled } from '#app/ui/editor/field-name.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextDiff } from './TextDiff.tsx'
import { valueText, type NamedTerm } from './value-text.ts'

type Changed = { field: string; version: number; before?: unknown; after?: unknown }
export type ShownSitting = {
	by: string
	from: string
	until: string
	restored: number | null
	version: number
	fields: readonly Changed[]
}
type Props = {
	sitting: ShownSitting
	form: Labelled
	terms: readonly NamedTerm[]
	seen: number
	mayRestore: boolean
}

/** One sitting: who, when, and each field that changed, before and after. */
export const SittingCard = ({ sitting, form, terms, seen, mayRestore }: Props) => {
	const t = useText()
	const { by, from, until, restored, version, fields } = sitting
	return (
		<article className="sitting" aria-label={`${by}, ${t(m.versionNumber, { version })}`}>
			<header className="sitting-head">
				<p>
					<strong>{by}</strong>
					{restored === null ? null : (
						<span className="sitting-restored">
							<Icon name="return" size={16} />
							{t(m.restoredFrom, { version: restored })}
						</span>
					)}
				</p>
				<p className="muted">
					<Time at={from} form="moment" />
					{formatHour(until) === formatHour(from) ? null : ` – ${formatHour(until)}`}
					{` · ${t(m.versionNumber, { version })}`}
				</p>
			</header>
			{fields.map((changed) => (
				<FieldChange key={changed.field} changed={changed} form={form} terms={terms}>
					{mayRestore ? (
						<Restore seen={seen} to={changed.version} field={changed.field}>
							{t(m.restoreField)}
							<span className="hidden-words">{`: ${t(fieldName(form, changed.field))}`}</span>
						</Restore>
					) : null}
				</FieldChange>
			))}
			{mayRestore && version < seen ? (
				<Restore seen={seen} to={version} field="">
					{t(m.restoreWhole, { version })}
				</Restore>
			) : null}
		</article>
	)
}

type FieldProps = { changed: Changed; form: Labelled; terms: readonly NamedTerm[]; children: ReactNode }

/** Texts that fit in a line are shown as before → after, longer ones word by word. */
const shortest = 90

const FieldChange = ({ changed, form, terms, children }: FieldProps) => {
	const t = useText()
	const [before, after] = [valueText(changed.before, terms), valueText(changed.after, terms)]
	const isShort = Math.max(before.length, after.length) <= shortest && !(before + after).includes('\n')
	return (
		<Disclosure summary={t(fieldName(form, changed.field))} open={isShort}>
			<div className="stack tight">
				{isShort ? <BeforeAfter before={before} after={after} /> : <TextDiff before={before} after={after} />}
				{children}
			</div>
		</Disclosure>
	)
}

const BeforeAfter = ({ before, after }: { before: string; after: string }) => {
	const t = useText()
	return (
		<p className="diff-text">
			<span className="hidden-words">{`${t(m.before)}: `}</span>
			{before ? <del>{before}</del> : <span className="muted">{t(m.empty)}</span>}
			<span aria-hidden="true">{' → '}</span>
			<span className="hidden-words">{`, ${t(m.after)}: `}</span>
			{after ? <ins>{after}</ins> : <span className="muted">{t(m.empty)}</span>}
		</p>
	)
}

type RestoreProps = { seen: number; to: number; field: string; children: ReactNode }

/** Of one field, or of the whole draft: then it stands out among the others. */
const Restore = ({ seen, to, field, children }: RestoreProps) => (
	<form method="post" className="row">
		<input type="hidden" name="seen" value={seen} />
		<input type="hidden" name="to" value={to} />
		<input type="hidden" name="field" value={field} />
		<Button kind={field === '' ? 'secondary' : 'quiet'} small icon="return">
			{children}
		</Button>
	</form>
)

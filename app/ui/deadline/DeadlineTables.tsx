import { deadlines as m } from '#app/locales/deadlines.ts'
import type { Instant } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Extension = { id: string; from: Instant; until: Instant; reason: string; by: string; madeAt: Instant }

export const ExtensionTable = ({ extensions }: { extensions: readonly Extension[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.extensions)}
			rows={extensions}
			rowKey={({ id }) => id}
			cards
			empty={t(m.noExtensions)}
			columns={[
				{ key: 'from', head: t(m.from), whole: true, cell: ({ from }) => <Time at={from} form="moment" /> },
				{ key: 'until', head: t(m.to), whole: true, cell: ({ until }) => <Time at={until} form="moment" /> },
				{ key: 'reason', head: t(m.reason), rowHead: true, cell: ({ reason }) => reason },
				{ key: 'by', head: t(m.by), cell: ({ by, madeAt }) => <Made by={by} at={madeAt} /> },
			]}
		/>
	)
}

const Made = ({ by, at }: { by: string; at: Instant }) => (
	<>
		{by}
		<br />
		<small className="muted">
			<Time at={at} form="moment" />
		</small>
	</>
)

type Code = {
	id: string
	code: string
	scope: 'entry' | 'agency' | string
	unit: string | null
	uses: number
	used: number
	until: Instant
	reason: string
	state: 'valid' | 'undone' | 'over'
}

const states = { valid: m.valid, undone: m.undone, over: m.expired } as const
const tones = { valid: 'good', undone: 'neutral', over: 'neutral' } as const

export const CodeTable = ({ codes }: { codes: readonly Code[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.codes)}
			rows={codes}
			rowKey={({ id }) => id}
			cards
			empty={t(m.noCodes)}
			columns={[
				{
					key: 'code',
					head: t(m.code),
					rowHead: true,
					cell: ({ code }) => <span className="code">{`${code.slice(0, 5)}-${code.slice(5)}`}</span>,
				},
				{
					key: 'scope',
					head: t(m.scope),
					cell: ({ scope, unit }) =>
						`${t(scope === 'agency' ? m.scopeAgency : m.scopeEntry)} · ${unit ?? t(m.anyUnit)}`,
				},
				{ key: 'used', head: t(m.used), number: true, cell: ({ used, uses }) => `${used}/${uses}` },
				{ key: 'until', head: t(m.to), whole: true, cell: ({ until }) => <Time at={until} form="moment" /> },
				{ key: 'reason', head: t(m.reason), cell: ({ reason }) => reason },
				{
					key: 'state',
					head: t(m.state),
					cell: ({ state }) => <Tag tone={tones[state]}>{t(states[state])}</Tag>,
				},
				{ key: 'act', head: t(m.act), cell: (code) => <Undo {...code} /> },
			]}
		/>
	)
}

const Undo = ({ id, code, used, state }: Code) => {
	const t = useText()
	return used > 0 || state === 'undone' ? null : (
		<form method="post">
			<input type="hidden" name="act" value="undo" />
			<input type="hidden" name="codeId" value={id} />
			<Button kind="secondary" small aria-label={t(m.undoNamed, { code })}>
				{t(m.undo)}
			</Button>
		</form>
	)
}

type Exception = {
	id: string
	unit: string
	isForEntry: boolean
	until: Instant
	reason: string
	madeAt: Instant
	by: string
	code: string | null
	state: 'valid' | 'used' | 'undone' | 'over'
}

const exceptionStates = { valid: m.valid, used: m.used, undone: m.undone, over: m.expired } as const

export const ExceptionTable = ({ exceptions }: { exceptions: readonly Exception[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.exceptions)}
			rows={exceptions}
			rowKey={({ id }) => id}
			cards
			empty={t(m.noExceptions)}
			columns={[
				{
					key: 'unit',
					head: t(m.unit),
					rowHead: true,
					cell: ({ unit, isForEntry }) => (
						<>
							{unit}
							<br />
							<small className="muted">{t(isForEntry ? m.oneEntry : m.wholeAgency)}</small>
						</>
					),
				},
				{ key: 'until', head: t(m.to), whole: true, cell: ({ until }) => <Time at={until} form="moment" /> },
				{
					key: 'grounds',
					head: t(m.grounds),
					cell: ({ code, reason }) => (
						<>
							{code ? t(m.byCode, { code }) : t(m.granted)}
							<br />
							<small className="muted">{reason}</small>
						</>
					),
				},
				{ key: 'by', head: t(m.by), cell: ({ by, madeAt }) => <Made by={by} at={madeAt} /> },
				{
					key: 'state',
					head: t(m.state),
					cell: ({ state }) => (
						<Tag tone={state === 'valid' ? 'good' : 'neutral'}>{t(exceptionStates[state])}</Tag>
					),
				},
				{ key: 'act', head: t(m.act), cell: (exception) => <UndoException {...exception} /> },
			]}
		/>
	)
}

const UndoException = ({ id, unit, code, state }: Exception) => {
	const t = useText()
	return code !== null || state === 'used' || state === 'undone' ? null : (
		<form method="post">
			<input type="hidden" name="act" value="undo-exception" />
			<input type="hidden" name="exceptionId" value={id} />
			<Button kind="secondary" small aria-label={t(m.undoExceptionNamed, { unit })}>
				{t(m.undo)}
			</Button>
		</form>
	)
}

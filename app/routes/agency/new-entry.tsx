import { useLoaderData } from '@remix-run/react'
import { createEntry } from '#app/commands/entries.server.ts'
import { entryKinds, subjects } from '#app/domain/entry.ts'
import { NewEntryForm } from '#app/forms/entry.ts'
import { agency as m, kindHints, kinds, subjectNames } from '#app/locales/agency.ts'
import { formatMoment } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { copySources } from '#app/queries/copy.server.ts'
import { newEntryChoices } from '#app/queries/agency-desk.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { EarlierEntries } from '#app/ui/dossier/EarlierEntries.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { FirstWords } from '#app/ui/twins/FirstWords.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.newTitle)

export const loader = asAgency(async ({ viewer }) => ({
	...(await newEntryChoices(viewer)),
	earlier: await copySources(viewer),
}))

export const action = asAgency(async ({ viewer, visit, form }) => {
	const entryId = await createEntry(viewer, await form(NewEntryForm))
	return redirectTo(visit, paths.entryEditor(entryId), 'entry-created')
})

export default function NewEntry() {
	const t = useText()
	const language = useLanguage()
	const { rounds, units, earlier } = useLoaderData<typeof loader>()
	const reply = useReply(
		{ required: m.chooseOne },
		{ roundId: m.round, unitId: m.unit, kind: m.kind, subject: m.subject },
	)
	const toDesk = (
		<Button kind="quiet" href={inLanguage(language, paths.agency())}>
			{t(m.backToDesk)}
		</Button>
	)
	if (rounds.length === 0) {
		return (
			<Empty as="h1" title={t(m.closedTitle)} action={toDesk}>
				<p>{t(m.emptyClosed)}</p>
			</Empty>
		)
	}
	return (
		<>
			<header className="page-head">
				<h1>{t(m.newTitle)}</h1>
			</header>
			<ErrorSummary errors={reply.errors} />
			<form className="form" method="post" noValidate>
				<FirstWords title={reply.typed('titleVi')} summary={reply.typed('summary')} />
				<Choices rounds={rounds} units={units} reply={reply} />
				<div className="row">
					<Button>{t(m.create)}</Button>
					{toDesk}
				</div>
			</form>
			<EarlierEntries entries={earlier} />
		</>
	)
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type ChoicesProps = Pick<Data, 'rounds' | 'units'> & { reply: ReturnType<typeof useReply> }

const Choices = ({ rounds, units, reply: { error, typed } }: ChoicesProps) => {
	const t = useText()
	const only = (options: readonly { value: string }[]) => (options.length === 1 ? options[0]?.value : '')
	const roundOptions = rounds.map(({ id, name, movement, closesAt }) => ({
		value: id,
		label: t(m.roundOption, { name, date: formatMoment(closesAt) }),
		hint: movement,
	}))
	const unitOptions = units.map(({ id, name }) => ({ value: id, label: name }))
	const kindOptions = entryKinds.map((kind) => ({
		value: kind,
		label: t(kinds[kind]),
		hint: t(kindHints[kind]),
	}))
	const subjectOptions = subjects.map((value) => ({ value, label: t(subjectNames[value]) }))
	const field = (name: string, legend: string, options: typeof unitOptions) => (
		<Choice
			name={name}
			legend={legend}
			options={options}
			chosen={typed(name, only(options))}
			error={error(name)}
			required
		/>
	)
	return (
		<>
			{field('roundId', t(m.round), roundOptions)}
			{field('unitId', t(m.unit), unitOptions)}
			{field('kind', t(m.kind), kindOptions)}
			{field('subject', t(m.subject), subjectOptions)}
		</>
	)
}

import { useLoaderData } from '@remix-run/react'
import { createEntry } from '#app/commands/entries.server.ts'
import { entryKinds, subjects } from '#app/domain/entry.ts'
import { NewEntryForm } from '#app/forms/entry.ts'
import { agency as m, kindHints, kinds, subjectNames } from '#app/locales/agency.ts'
import { chain } from '#app/locales/chain.ts'
import { deadlines, whyWords } from '#app/locales/deadlines.ts'
import { formatMoment } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { copySources } from '#app/queries/copy.server.ts'
import { EarlierEntries } from '#app/ui/dossier/EarlierEntries.tsx'
import { codeVerdict, newEntryChoices } from '#app/queries/new-entry.server.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { QuotaList } from '#app/ui/chain/QuotaList.tsx'
import { Refused } from '#app/ui/chain/Refused.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { FirstWords } from '#app/ui/twins/FirstWords.tsx'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.newTitle)

export const loader = asAgency(async ({ viewer }) => ({
	...(await newEntryChoices(viewer)),
	earlier: await copySources(viewer),
}))

export const action = asAgency(async ({ viewer, visit, form, language }) => {
	const input = await form(NewEntryForm)
	if (input.code) {
		await countTry('code', viewer.person?.id ?? '')
		const refused = verdictText(language, await codeVerdict(viewer, { ...input, entryId: null }, input.code))
		if (refused !== null) return answer({ refused, reply: { initialValue: input } }, 422)
	}
	const entryId = await createEntry(viewer, input)
	return redirectTo(visit, paths.entryEditor(entryId), 'entry-created')
})

export default function NewEntry() {
	const t = useText()
	const language = useLanguage()
	const { rounds, units, earlier, quotas } = useLoaderData<typeof loader>()
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
			{quotas.length > 0 ? (
				<section className="stack tight" aria-labelledby="chi-tieu">
					<h2 id="chi-tieu">{t(chain.quotas)}</h2>
					<QuotaList lines={quotas} />
				</section>
			) : null}
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
	const roundOptions = rounds.map(({ id, name, movement, closesAt, why, needsCode, parents }) => ({
		value: id,
		label: t(m.roundOption, { name, date: formatMoment(closesAt) }),
		hint: [
			movement,
			why === 'calendar' ? '' : t(whyWords[why]),
			needsCode ? t(chain.needsCode) : '',
			parents.length > 0 ? t(chain.alsoEndorses, { unit: parents.join(', ') }) : '',
		]
			.filter(Boolean)
			.join(' · '),
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
			<Refused field="code">
				{({ reason }) => (
					<Field
						name="code"
						label={t(deadlines.codeLabel)}
						hint={t(chain.codeOptional)}
						measure="medium"
						optional
						autoComplete="off"
						error={error('code') ?? reason}
						defaultValue={typed('code')}
					/>
				)}
			</Refused>
		</>
	)
}

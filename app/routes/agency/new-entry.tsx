import { useLoaderData } from '@remix-run/react'
import { createEntry } from '#app/commands/entries.server.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { subjects } from '#app/domain/entry.ts'
import { NewEntryForm } from '#app/forms/entry.ts'
import { agency as m, subjectNames } from '#app/locales/agency.ts'
import { chain } from '#app/locales/chain.ts'
import { deadlines, whyWords } from '#app/locales/deadlines.ts'
import { forms as f } from '#app/locales/forms.ts'
import { formatMoment } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { copySources } from '#app/queries/copy.server.ts'
import { EarlierEntries } from '#app/ui/dossier/EarlierEntries.tsx'
import { codeVerdict, newEntryChoices, subjectsOfForm } from '#app/queries/new-entry.server.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { QuotaList } from '#app/ui/chain/QuotaList.tsx'
import { Refused } from '#app/ui/chain/Refused.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice, type ChoiceOption } from '#app/ui/parts/Choice.tsx'
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
		if (refused !== null) return answer({ refused, reply: { initialValue: asTyped(input) } }, 422)
	}
	const allowed = await subjectsOfForm(input.roundId, input.form)
	const subject = allowed.length === 1 ? allowed[0] : allowed.find((each) => each === input.subject)
	if (!subject) {
		return answer({ reply: { error: { subject: ['subject'] }, initialValue: asTyped(input) } }, 422)
	}
	const entryId = await createEntry(viewer, { ...input, subject })
	return redirectTo(visit, paths.entryEditor(entryId), 'entry-created')
})

/** What was chosen, as the page's own fields have it: a refused form stands as it was. */
const asTyped = ({ roundId, kind, form, ...own }: Record<'roundId' | 'kind' | 'form', string>) => ({
	...own,
	form: [roundId, kind, form].join('/'),
})

export default function NewEntry() {
	const t = useText()
	const language = useLanguage()
	const { rounds, units, earlier, quotas } = useLoaderData<typeof loader>()
	const reply = useReply(
		{ required: m.chooseOne, subject: m.chooseSubject },
		{ unitId: m.unit, form: f.choose, subject: m.subject },
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
				<p>
					<a href={inLanguage(language, paths.movement())}>{t(m.toCalendar)}</a>
				</p>
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
	const formOptions = rounds.flatMap((round) =>
		round.forms.map((form) => ({
			value: [round.id, form.kind, form.code].join('/'),
			label: t(form.name),
			hint: [
				t(form.purpose),
				needs(form, t),
				t(m.roundOption, { name: round.name, date: formatMoment(round.closesAt) }),
				round.why === 'calendar' ? '' : t(whyWords[round.why]),
				round.needsCode ? t(chain.needsCode) : '',
				round.parents.length > 0 ? t(chain.alsoEndorses, { unit: round.parents.join(', ') }) : '',
			]
				.filter(Boolean)
				.join(' · '),
		})),
	)
	const unitOptions = units.map(({ id, name }) => ({ value: id, label: name }))
	const subjectOptions = subjects.map((value) => ({ value, label: t(subjectNames[value]) }))
	const field = (name: string, legend: string, options: readonly ChoiceOption[], hint?: string) => (
		<Choice
			name={name}
			legend={legend}
			options={options}
			hint={hint}
			chosen={typed(name, only(options))}
			error={error(name)}
			required
		/>
	)
	return (
		<>
			{field('unitId', t(m.unit), unitOptions)}
			{field('form', t(f.choose), formOptions)}
			{field('subject', t(m.subject), subjectOptions, t(m.subjectHint))}
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

/** For whom a form is, and which of its parts must be there before an entry is sent in. */
const needs = ({ subjects: own, sections, fields }: EntryForm, t: ReturnType<typeof useText>): string => {
	const required = [...fields, ...sections].filter((part) => part.required !== 'never')
	return [
		t(f.forSubjects, { subjects: own.map((subject) => t(subjectNames[subject])).join(', ') }),
		required.length === 0
			? ''
			: t(f.requiredParts, { parts: required.map(({ label }) => t(label)).join('; ') }),
	].join(' ')
}

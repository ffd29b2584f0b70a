import { useLoaderData } from '@remix-run/react'
import { returnEndorsement } from '#app/commands/endorsements.server.ts'
import { endorseEntry } from '#app/commands/submissions.server.ts'
import { AboveForm, longestNote } from '#app/forms/endorsement.ts'
import { agency, kinds, subjectNames } from '#app/locales/agency.ts'
import { chain as m } from '#app/locales/chain.ts'
import { formatMoment } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { endorsingPage } from '#app/queries/endorsing.server.ts'
import { DeadlineNote } from '#app/ui/deadline/DeadlineNote.tsx'
import { EntryReading } from '#app/ui/entry/EntryReading.tsx'
import { readingOf } from '#app/ui/entry/draft-reading.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Check } from '#app/ui/parts/Check.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.endorseTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { may, ...page } = await endorsingPage(viewer, params['entryId'] ?? '')
	return {
		...page,
		refusals: { endorse: verdictText(language, may.endorse), return: verdictText(language, may.return) },
	}
})

export const action = asAgency(async ({ viewer, visit, params, form }) => {
	const entryId = params['entryId'] ?? ''
	const input = await form(AboveForm)
	if (input.act === 'return') {
		await returnEndorsement(viewer, entryId, input.note)
		return redirectTo(visit, paths.endorsements(), 'returned-below')
	}
	await endorseEntry(viewer, entryId)
	return redirectTo(visit, paths.endorsements(), 'endorsed-above')
})

export default function Endorsing() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const title = page.content.titleVi || t(agency.untitled)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: inLanguage(language, paths.agency()) },
						{ label: t(m.above), href: inLanguage(language, paths.endorsements()) },
						{ label: title },
					]}
				/>
				<h1>{t(m.endorseTitle)}</h1>
				<p className="work-facts">
					<span>
						{t(m.askedBy, { unit: page.unit, date: formatMoment(page.since), by: page.requestedBy })}
					</span>
					<span>{`${t(kinds[page.kind])} · ${t(subjectNames[page.subject])}`}</span>
					<span>{page.round}</span>
				</p>
			</header>
			<DeadlineNote deadline={page.deadline} graceUntil={page.graceUntil} now={page.now} />
			<EntryReading reading={readingOf(page)} />
			<Answers refusals={page.refusals} />
		</>
	)
}

type Refusals = ReturnType<typeof useLoaderData<typeof loader>>['refusals']

const Answers = ({ refusals }: { refusals: Refusals }) => {
	const t = useText()
	const endorse = useTypedForm({ required: m.mustDeclare }, {}, 'endorse')
	const back = useTypedForm({ required: m.mustNote }, { note: m.returnNote }, 'return')
	return (
		<section className="stack" aria-labelledby="tra-loi">
			<h2 id="tra-loi">{t(m.answer)}</h2>
			<ErrorSummary errors={[...endorse.errors, ...back.errors]} />
			<form className="form" method="post" noValidate>
				<input type="hidden" name="act" value="endorse" />
				<Check
					name="declared"
					value="yes"
					label={t(m.declareAbove)}
					error={endorse.error('declared')}
					required
				/>
				<div className="row">
					<Button icon="send" refusedBecause={refusals.endorse}>
						{t(m.endorseAbove)}
					</Button>
				</div>
			</form>
			<Disclosure summary={t(m.returnBelow)} open={back.isBack}>
				<form className="form" method="post" noValidate>
					<input type="hidden" name="act" value="return" />
					<TextArea
						name="note"
						label={t(m.returnNote)}
						maxLength={longestNote}
						error={back.error('note')}
						defaultValue={back.typed('note')}
						required
					/>
					<div className="row">
						<Button kind="secondary" refusedBecause={refusals.return}>
							{t(m.returnBelow)}
						</Button>
					</div>
				</form>
			</Disclosure>
		</section>
	)
}

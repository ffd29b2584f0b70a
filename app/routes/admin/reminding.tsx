import { useLoaderData } from '@remix-run/react'
import { remindReviewers } from '#app/commands/review-reminders.server.ts'
import { RemindingForm } from '#app/forms/review-progress.ts'
import { inquiryErrors } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { progress as m } from '#app/locales/review-progress.ts'
import { remindingPage } from '#app/queries/review-progress.server.ts'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { composeOwed } from '#app/web/owed-letter.server.ts'

export const meta = pageMeta(m.remindTitle)

/** Shows the letter as the first of them will get it, with what the secretary adds. */
export const loader = asSecretary(async ({ viewer, params, url, language }) => {
	const { people, nameVi, nameEn, ...round } = await remindingPage(viewer, params.roundId ?? '', [
		...url.searchParams.getAll('nguoi'),
		...url.searchParams.getAll('personIds'),
	])
	const note = (url.searchParams.get('note') ?? '').slice(0, 500)
	const [first] = people
	const letter = first && composeOwed()({ ...first, language, round: { nameVi, nameEn }, note })
	return { ...round, people, note, letter: letter ?? null }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const roundId = params.roundId ?? ''
	await remindReviewers(viewer, roundId, await form(RemindingForm), composeOwed())
	return redirectTo(visit, paths.adminProgress(roundId), 'reviewers-reminded')
})

export default function Reminding() {
	const round = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const back = inLanguage(language, paths.adminProgress(round.id))
	const here = t(m.remindTitle)
	return (
		<>
			<header className="page-head">
				<RoundTrail
					round={round}
					steps={[{ label: t(m.title), href: paths.adminProgress(round.id) }]}
					here={here}
				/>
				<h1>{here}</h1>
				<p>{t(m.remindLead)}</p>
			</header>
			{round.letter ? (
				<Letter {...round} letter={round.letter} back={back} />
			) : (
				<Empty title={t(m.nobody)} action={<a href={back}>{t(m.back)}</a>}>
					<p>{t(m.nobodyWords)}</p>
				</Empty>
			)}
		</>
	)
}

type LetterProps = {
	people: readonly { personId: string; name: string; left: number; late: number }[]
	note: string
	letter: { subject: string; text: string }
	back: string
}

/** The letter to look at, and below it the words to add: looking again shows it with them. */
const Letter = ({ people, note, letter, back }: LetterProps) => {
	const t = useText()
	const { typed, error } = useTypedForm(inquiryErrors, { note: m.note })
	return (
		<>
			<section className="stack" aria-labelledby="thu">
				<h2 id="thu">{t(m.preview, { name: people[0]?.name ?? '' })}</h2>
				<div className="letter-preview">
					<p className="inquiry-text">{letter.subject}</p>
					<p className="as-typed">{letter.text}</p>
				</div>
			</section>
			<section className="stack" aria-labelledby="nguoi-nhan">
				<h2 id="nguoi-nhan">{t(m.to, { count: people.length })}</h2>
				<ul className="reading-list">
					{people.map(({ personId, ...person }) => (
						<li key={personId}>{t(m.toOne, person)}</li>
					))}
				</ul>
			</section>
			<form method="post" className="form">
				{people.map(({ personId }) => (
					<input key={personId} type="hidden" name="personIds" value={personId} />
				))}
				<TextArea
					name="note"
					label={t(m.note)}
					hint={t(m.noteHint)}
					optional
					maxLength={500}
					error={error('note')}
					defaultValue={typed('note', note)}
				/>
				<div className="row">
					<Button icon="send">{t(m.send)}</Button>
					<Button kind="secondary" formMethod="get">
						{t(m.look)}
					</Button>
					<a href={back}>{t(m.back)}</a>
				</div>
			</form>
		</>
	)
}

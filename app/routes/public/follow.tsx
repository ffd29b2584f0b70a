import { useLoaderData } from '@remix-run/react'
import { askFollow } from '#app/commands/follows.server.ts'
import { paces } from '#app/domain/follow.ts'
import { FollowForm, subjectIn } from '#app/forms/follow.ts'
import { citizens } from '#app/locales/citizens.ts'
import { followedWords, followErrors, follow as m, paceWords } from '#app/locales/follow.ts'
import { paths } from '#app/locales/paths.ts'
import { followForm } from '#app/queries/follows.server.ts'
import { FollowDone } from '#app/ui/citizens/FollowDone.tsx'
import { PersonFields } from '#app/ui/citizens/PersonFields.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { composeFollow, countNote, countNoteTo } from '#app/web/citizen-note.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asAnyone(async ({ viewer, url }) => ({
	...(await followForm(viewer, subjectIn(url.searchParams))),
	isSent: url.searchParams.has('da-gui'),
}))

/** The answer is the same whether they follow already. Whoever fills the trap is answered like everybody, and nothing is kept. */
export const action = asAnyone(async ({ viewer, visit, url, form }) => {
	await countNote(visit)
	const subject = subjectIn(url.searchParams)
	await followForm(viewer, subject)
	const { email, pace, website } = await form(FollowForm)
	if (website === '') {
		await countNoteTo(email)
		await askFollow(viewer, subject, { email, pace }, composeFollow())
	}
	return redirectTo(visit, paths.followSent())
})

export default function FollowPage() {
	const t = useText()
	const { kind, name, isSent } = useLoaderData<typeof loader>()
	const labels = { pace: m.pace, email: citizens.email, consent: citizens.consent }
	const form = useTypedForm(followErrors, labels)
	if (isSent) return <FollowDone what="sent" />
	return (
		<div className="page narrow note-page">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(followedWords[kind], { name })}</p>
			</header>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={form.errors} />
				<Choice
					name="pace"
					legend={t(m.pace)}
					layout="row"
					chosen={form.typed('pace', 'at-once')}
					error={form.error('pace')}
					options={paces.map((value) => ({ value, label: t(paceWords[value]) }))}
					required
				/>
				<PersonFields form={form} />
				<div className="row">
					<Button icon="send">{t(m.start)}</Button>
				</div>
				<p className="muted small">{t(m.once)}</p>
			</form>
		</div>
	)
}

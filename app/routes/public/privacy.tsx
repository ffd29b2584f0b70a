import { useLoaderData } from '@remix-run/react'
import { askPrivacyLink } from '#app/commands/citizen-data.server.ts'
import { PrivacyForm } from '#app/forms/citizen-data.ts'
import { paths } from '#app/locales/paths.ts'
import { privacy as m, privacyErrors } from '#app/locales/privacy.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { fixedMeta } from '#app/ui/parts/public-meta.ts'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { composePrivacy, countNote, countNoteTo } from '#app/web/citizen-note.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = fixedMeta(m.title, m.lead)

export const loader = asAnyone(({ url }) => ({ isSent: url.searchParams.has('da-gui') }))

/** The answer is the same whether anything is kept of the address or not. */
export const action = asAnyone(async ({ viewer, visit, form }) => {
	await countNote(visit)
	const { email } = await form(PrivacyForm)
	await countNoteTo(email)
	await askPrivacyLink(viewer, email, composePrivacy())
	return redirectTo(visit, paths.privacySent())
})

const parts = [
	[m.what, m.whatWords],
	[m.why, m.whyWords],
	[m.long, m.longWords],
	[m.law, m.lawWords],
] as const

export default function Privacy() {
	const t = useText()
	const { isSent } = useLoaderData<typeof loader>()
	const { errors, error, typed } = useTypedForm(privacyErrors, { email: m.email })
	return (
		<div className="page narrow note-page">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<div className="stack loose">
				{isSent ? (
					<Notice tone="success" title={t(m.sentTitle)}>
						<p>{t(m.sent)}</p>
					</Notice>
				) : null}
				{parts.map(([title, words]) => (
					<section key={title.en} className="stack tight">
						<h2>{t(title)}</h2>
						<p>{t(words)}</p>
					</section>
				))}
				<p className="muted">{t(m.trail)}</p>
				<section className="stack" aria-labelledby="du-lieu-cua-toi">
					<h2 id="du-lieu-cua-toi">{t(m.formTitle)}</h2>
					<form className="form" method="post" noValidate>
						<ErrorSummary errors={errors} />
						<Field
							name="email"
							type="email"
							label={t(m.email)}
							hint={t(m.emailHint)}
							maxLength={254}
							error={error('email')}
							defaultValue={typed('email')}
							autoComplete="email"
							required
						/>
						<div className="row">
							<Button icon="send">{t(m.send)}</Button>
						</div>
					</form>
				</section>
			</div>
		</div>
	)
}

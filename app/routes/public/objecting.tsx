import { useLoaderData } from '@remix-run/react'
import { sendObjection } from '#app/commands/objections.server.ts'
import { ObjectionForm } from '#app/forms/objection.ts'
import { formatMoment } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m, publicityErrors } from '#app/locales/publicity.ts'
import { publicPublicity } from '#app/queries/publicities.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { composeObjection } from '#app/web/objection-letter.server.ts'
import { countTry, secondsToWait } from '#app/web/rate-limit.server.ts'

export const meta = pageMeta(m.objectTitle)

export const loader = asAnyone(async ({ viewer, params }) => {
	const { id, award, closesAt, isOpen, entries } = await publicPublicity(viewer, params['publicityId'] ?? '')
	return {
		...{ id, award, closesAt, isOpen },
		entries: entries.map(({ entryId, name, title }) => ({ value: entryId, label: `${name} – ${title}` })),
	}
})

export const action = asAnyone(async ({ viewer, params, visit, form }) => {
	const publicityId = params['publicityId'] ?? ''
	const input = await form(ObjectionForm)
	await countTry('objection', visit.address)
	if ((await secondsToWait('objection-letter', input.email)) !== null)
		return answer({ reply: { initialValue: input, error: { email: ['too-often'] } } }, 422)
	await sendObjection(viewer, publicityId, input, composeObjection())
	return redirectTo(visit, paths.objectionSent(publicityId))
})

const labels = { entryId: m.entry, name: m.name, email: m.email, text: m.text }

export default function Objecting() {
	const t = useText()
	const language = useLanguage()
	const { id, award, closesAt, isOpen } = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	return (
		<div className="page narrow stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.title), href: at(paths.publicities()) },
						{ label: award, href: at(paths.publicity(id)) },
						{ label: t(m.objectTitle) },
					]}
				/>
				<h1>{t(m.objectTitle)}</h1>
				{isOpen ? <p className="lead">{t(m.objectLead, { until: formatMoment(closesAt) })}</p> : null}
			</header>
			{isOpen ? <ObjectForm /> : <Notice>{t(m.over)}</Notice>}
		</div>
	)
}

const ObjectForm = () => {
	const t = useText()
	const language = useLanguage()
	const { id, entries } = useLoaderData<typeof loader>()
	const { errors, error, typed } = useTypedForm(publicityErrors, labels)
	const [only] = entries.length === 1 ? entries : []
	const own = (name: string) => ({ name, error: error(name), defaultValue: typed(name) })
	return (
		<form className="form" method="post" noValidate>
			<ErrorSummary errors={errors} />
			<Select
				{...own('entryId')}
				label={t(m.entry)}
				placeholder={t(m.chooseEntry)}
				options={entries}
				defaultValue={typed('entryId', only?.value)}
				required
			/>
			<TextArea {...own('text')} label={t(m.text)} hint={t(m.textHint)} maxLength={5000} required />
			<Field {...own('name')} label={t(m.name)} maxLength={120} autoComplete="name" required />
			<Field
				{...own('email')}
				type="email"
				label={t(m.email)}
				maxLength={254}
				autoComplete="email"
				required
			/>
			<p className="muted">{t(m.objectPrivacy)}</p>
			<div className="row">
				<Button icon="send">{t(m.send)}</Button>
				<a href={inLanguage(language, paths.publicity(id))}>{t(m.backToList)}</a>
			</div>
		</form>
	)
}

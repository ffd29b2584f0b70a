import { useLoaderData } from '@remix-run/react'
import { createForm } from '#app/commands/forms.server.ts'
import { entryKinds, subjects } from '#app/domain/entry.ts'
import { NewForm } from '#app/forms/entry-form.ts'
import { kinds, subjectNames } from '#app/locales/agency.ts'
import { composeErrors, forms as m } from '#app/locales/forms.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { roundForms } from '#app/queries/forms.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { FormTable } from '#app/ui/forms/FormTable.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(({ viewer, params }) => roundForms(viewer, params['roundId'] ?? ''))

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const roundId = params['roundId'] ?? ''
	const formId = await createForm(viewer, roundId, await form(NewForm))
	return redirectTo(visit, paths.adminForm(roundId, formId), 'form-begun')
})

export default function Forms() {
	const t = useText()
	const language = useLanguage()
	const { round, forms } = useLoaderData<typeof loader>()
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(rounds.title), href: inLanguage(language, paths.adminRounds()) },
					{ label: round.name, href: inLanguage(language, paths.adminRound(round.id)) },
					{ label: t(m.title) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<FormTable roundId={round.id} forms={forms} />
			<section className="stack" aria-labelledby="tao-mau">
				<h2 id="tao-mau">{t(m.newTitle)}</h2>
				<NewFormFields copies={forms.map(({ id, name }) => ({ value: id, label: t(name) }))} />
			</section>
		</>
	)
}

const labels = { nameVi: m.nameVi, kind: m.kind, subjects: m.subjects }

const NewFormFields = ({ copies }: { copies: readonly { value: string; label: string }[] }) => {
	const t = useText()
	const { errors, error, typed, chosen } = useReply(composeErrors, labels)
	const at = (name: string) => ({ name, defaultValue: typed(name), error: error(name) })
	return (
		<form method="post" className="form" noValidate>
			<ErrorSummary errors={errors} />
			<Field {...at('nameVi')} label={t(m.nameVi)} maxLength={200} />
			<Field {...at('nameEn')} label={t(m.nameEn)} lang="en" maxLength={200} optional />
			<Choice
				name="kind"
				legend={t(m.kind)}
				options={entryKinds.map((kind) => ({ value: kind, label: t(kinds[kind]) }))}
				chosen={typed('kind')}
				error={error('kind')}
				required
			/>
			<CheckList
				name="subjects"
				legend={t(m.subjects)}
				options={subjects.map((value) => ({ value, label: t(subjectNames[value]) }))}
				chosen={chosen('subjects')}
				error={error('subjects')}
			/>
			<Select {...at('copyOf')} label={t(m.copyOf)} placeholder={t(m.copyNone)} options={copies} optional />
			<div className="row">
				<Button>{t(m.create)}</Button>
			</div>
		</form>
	)
}

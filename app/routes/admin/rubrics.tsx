import { useLoaderData } from '@remix-run/react'
import { createRubric } from '#app/commands/rubrics.server.ts'
import { pairs } from '#app/domain/rubric.ts'
import { NewRubricForm } from '#app/forms/rubric.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { rubricErrors, rubrics as m } from '#app/locales/rubrics.ts'
import { roundRubrics } from '#app/queries/rubrics.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select, type Option } from '#app/ui/parts/Select.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { usePairName } from '#app/ui/rubrics/pair-name.ts'
import { RubricsTable } from '#app/ui/rubrics/RubricsTable.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(({ viewer, params }) => roundRubrics(viewer, params['roundId'] ?? ''))

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const roundId = params['roundId'] ?? ''
	const rubricId = await createRubric(viewer, roundId, await form(NewRubricForm))
	return redirectTo(visit, paths.adminRubric(roundId, rubricId), 'rubric-begun')
})

export default function Rubrics() {
	const t = useText()
	const language = useLanguage()
	const { round, tables, copies } = useLoaderData<typeof loader>()
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
			<RubricsTable roundId={round.id} tables={tables} />
			<section className="stack" aria-labelledby="tao-bang">
				<h2 id="tao-bang">{t(m.newTitle)}</h2>
				<NewRubricFields copies={copies} />
			</section>
		</>
	)
}

const labels = { nameVi: m.nameVi, applies: m.applies }

const NewRubricFields = ({ copies }: { copies: readonly Option[] }) => {
	const t = useText()
	const pairName = usePairName()
	const { errors, error, typed, chosen } = useReply(rubricErrors, labels)
	const at = (name: string) => ({ name, defaultValue: typed(name), error: error(name) })
	return (
		<form method="post" className="form" noValidate>
			<ErrorSummary errors={errors} />
			<Field {...at('nameVi')} label={t(m.nameVi)} maxLength={300} />
			<Field {...at('nameEn')} label={t(m.nameEn)} lang="en" maxLength={300} optional />
			<CheckList
				name="applies"
				legend={t(m.applies)}
				layout="columns"
				options={pairs.map((pair) => ({ value: `${pair.kind}.${pair.subject}`, label: pairName(pair) }))}
				chosen={chosen('applies')}
				error={error('applies')}
			/>
			<Select {...at('copyOf')} label={t(m.copyOf)} placeholder={t(m.copyNone)} options={copies} optional />
			<div className="row">
				<Button>{t(m.create)}</Button>
			</div>
		</form>
	)
}

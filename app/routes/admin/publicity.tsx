import { useLoaderData } from '@remix-run/react'
import { extendPublicity } from '#app/commands/publicities.server.ts'
import { ExtendPublicityForm } from '#app/forms/publicity.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m, publicityErrors } from '#app/locales/publicity.ts'
import { publicityControl } from '#app/queries/publicity-desk.server.ts'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { ObjectionTable } from '#app/ui/publicity/ObjectionTable.tsx'
import { ProposedList } from '#app/ui/publicity/ProposedList.tsx'
import { PublicityFacts } from '#app/ui/publicity/PublicityFacts.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.deskTitle)

export const loader = asSecretary(({ viewer, params }) =>
	publicityControl(viewer, params['publicityId'] ?? ''),
)

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const id = params['publicityId'] ?? ''
	await extendPublicity(viewer, id, await form(ExtendPublicityForm))
	return redirectTo(visit, paths.adminPublicity(id), 'publicity-extended')
})

export default function Publicity() {
	const t = useText()
	const language = useLanguage()
	const list = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<RoundTrail
					round={{ id: list.roundId, name: list.round }}
					steps={[{ label: t(m.deskTitle), href: paths.adminPublicities(list.roundId) }]}
					here={list.award}
				/>
				<h1>{list.award}</h1>
				<p>
					<a href={inLanguage(language, paths.publicity(list.id))}>{t(m.toPublic)}</a>
				</p>
			</header>
			<PublicityFacts {...list} />
			<section className="stack" aria-labelledby="phan-anh">
				<h2 id="phan-anh">{t(m.objections)}</h2>
				<ObjectionTable objections={list.objections} />
			</section>
			{list.isOpen ? <ExtendForm lastDay={list.lastDay} /> : null}
			<section className="stack" aria-labelledby="danh-sach">
				<h2 id="danh-sach">{t(m.list)}</h2>
				<ProposedList entries={list.entries} />
			</section>
		</>
	)
}

const ExtendForm = ({ lastDay }: { lastDay: string }) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(publicityErrors, { lastDay: m.lastDay, reason: m.reason })
	return (
		<section className="stack" aria-labelledby="keo-dai">
			<h2 id="keo-dai">{t(m.extend)}</h2>
			<p className="muted">{t(m.extendWords)}</p>
			<form method="post" className="form" noValidate>
				<ErrorSummary errors={errors} />
				<Field
					name="lastDay"
					type="date"
					measure="medium"
					min={lastDay}
					label={t(m.lastDay)}
					error={error('lastDay')}
					defaultValue={typed('lastDay')}
				/>
				<TextArea
					name="reason"
					label={t(m.reason)}
					maxLength={1000}
					error={error('reason')}
					defaultValue={typed('reason')}
				/>
				<div className="row">
					<Button kind="secondary" icon="calendar">
						{t(m.extendAct)}
					</Button>
				</div>
			</form>
		</section>
	)
}

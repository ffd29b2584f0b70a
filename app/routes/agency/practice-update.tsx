import { useLoaderData } from '@remix-run/react'
import { nameFocalPoint, takeFocalPointBack } from '#app/commands/focal-points.server.ts'
import { updatePractice } from '#app/commands/practice-updates.server.ts'
import { longestUpdate, practiceStates } from '#app/domain/practice-update.ts'
import { PracticeUpdateForm } from '#app/forms/practice-update.ts'
import { agency } from '#app/locales/agency.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import {
	practiceStateNames,
	practiceUpdateErrors,
	practiceUpdates as m,
} from '#app/locales/practice-updates.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { practiceUpdatePage } from '#app/queries/practice-updates.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { FocalPointForm } from '#app/ui/practice/FocalPointForm.tsx'
import { UpdateList } from '#app/ui/practice/UpdateList.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { may, mayNameFocalPoint, ...page } = await practiceUpdatePage(viewer, params.entryId ?? '')
	const refusals = {
		update: verdictText(language, may),
		focalPoint: verdictText(language, mayNameFocalPoint),
	}
	return { ...page, refusals }
})

export const action = asAgency(async ({ viewer, params, visit, keeping }) => {
	const entryId = params.entryId ?? ''
	const done = await keeping(PracticeUpdateForm, async (input) => {
		if (input.act === 'update') {
			await updatePractice(viewer, entryId, input)
			return 'practice-updated'
		}
		if (input.act === 'name-focal-point') {
			await nameFocalPoint(viewer, entryId, input)
			return 'focal-point-named'
		}
		await takeFocalPointBack(viewer, input.focalPointId, { reason: '' })
		return 'focal-point-taken-back'
	})
	return redirectTo(visit, paths.practiceUpdate(entryId), done)
})

export default function PracticeUpdatePage() {
	const t = useText()
	const language = useLanguage()
	const { id, slug, title, updates, focalPoint, focalPointBefore, refusals } = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: title, href: at(paths.entry(id)) },
						{ label: t(m.link) },
					]}
				/>
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
				<p>
					<a href={at(paths.practice(slug))}>{t(m.seePractice)}</a>
				</p>
			</header>
			<div className="stack loose">
				<UpdateForm refusal={refusals.update} />
				<UpdateList updates={updates} />
				<FocalPointForm focalPoint={focalPoint} before={focalPointBefore} refusal={refusals.focalPoint} />
			</div>
		</>
	)
}

const UpdateForm = ({ refusal: standing }: { refusal: string | null }) => {
	const t = useText()
	const { errors, error, typed, refusal } = useReply(practiceUpdateErrors, m)
	const isBack = typed('act', '') === 'update'
	return (
		<form method="post" className="form" noValidate>
			{isBack ? <ErrorSummary errors={[...(refusal ? [{ message: refusal }] : []), ...errors]} /> : null}
			<input type="hidden" name="act" value="update" />
			<Choice
				name="state"
				legend={t(m.state)}
				chosen={typed('state', 'running')}
				error={error('state')}
				options={practiceStates.map((value) => ({ value, label: t(practiceStateNames[value]) }))}
				required
			/>
			<TextArea
				name="text"
				label={t(m.text)}
				hint={t(m.textHint)}
				rows={4}
				maxLength={longestUpdate}
				error={error('text')}
				defaultValue={typed('text', '')}
				required
			/>
			<div className="row">
				<Button icon="send" refusedBecause={standing}>
					{t(m.record)}
				</Button>
			</div>
		</form>
	)
}

import { useLoaderData } from '@remix-run/react'
import { dismissTwins, restoreTwins } from '#app/commands/twins.server.ts'
import { longestExplanation } from '#app/domain/twin.ts'
import { TwinJudgementForm } from '#app/forms/twins.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { aspectNames, twins as m } from '#app/locales/twins.ts'
import { twinPair } from '#app/queries/twin-pair.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { PicturePairs } from '#app/ui/twins/PicturePairs.tsx'
import { TwinSide } from '#app/ui/twins/TwinSide.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const loader = asSecretary(({ viewer, params }) =>
	twinPair(viewer, params.entryId ?? '', params.otherId ?? ''),
)

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const { entryId = '', otherId = '' } = params
	const input = await form(TwinJudgementForm)
	if (input.intent === 'dismiss') await dismissTwins(viewer, entryId, otherId, input)
	else await restoreTwins(viewer, entryId, otherId)
	const flash = input.intent === 'dismiss' ? 'twins-dismissed' : 'twins-restored'
	return redirectTo(visit, paths.adminTwins(), flash)
})

export const meta = pageMeta(m.pairTitle)

export default function TwinPair() {
	const t = useText()
	const language = useLanguage()
	const pair = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.pairsTitle), href: inLanguage(language, paths.adminTwins()) },
						{ label: t(m.pairTitle) },
					]}
				/>
				<h1>{t(m.pairTitle)}</h1>
				<p className="lead">
					{`${t(m.score)}: ${pair.score}. ${t(m.alike)}: ${pair.aspects.map((aspect) => t(aspectNames[aspect])).join(', ') || '–'}`}
				</p>
			</header>
			<Judgement />
			<PicturePairs pairs={pair.pictures} />
			<div className="twin-sides">
				{pair.sides.map((side) => (
					<TwinSide key={side.id} side={side} />
				))}
			</div>
		</>
	)
}

const Judgement = () => {
	const t = useText()
	const { dismissal } = useLoaderData<typeof loader>()
	const { errors, error, typed } = useReply({ required: m.required })
	if (dismissal) {
		return (
			<Notice
				tone="success"
				title={t(m.dismissed)}
				action={
					<form method="post">
						<input type="hidden" name="intent" value="restore" />
						<Button kind="secondary">{t(m.restore)}</Button>
					</form>
				}
			>
				<p className="entry-note">{dismissal.reason}</p>
				<p className="small muted">
					{dismissal.by} <Time at={dismissal.at} />
				</p>
			</Notice>
		)
	}
	return (
		<>
			<ErrorSummary errors={errors} />
			<form className="form" method="post" noValidate>
				<input type="hidden" name="intent" value="dismiss" />
				<TextArea
					name="reason"
					label={t(m.dismissReason)}
					rows={2}
					defaultValue={typed('reason')}
					error={error('reason')}
					maxLength={longestExplanation}
					required
				/>
				<div className="row">
					<Button kind="secondary">{t(m.dismiss)}</Button>
				</div>
			</form>
		</>
	)
}

import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmFollow } from '#app/commands/follows.server.ts'
import { followedWords, follow as m, paceWords } from '#app/locales/follow.ts'
import { followToBegin } from '#app/queries/follows.server.ts'
import { FollowDone } from '#app/ui/citizens/FollowDone.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.confirmTitle)

/** Opening the link only shows what it would do: a program that looks at links confirms nothing. */
export const loader = asAnyone(async ({ viewer, params, request }) => {
	const follow = await followToBegin(viewer, params['secret'] ?? '')
	return answer({ follow }, follow || request.method === 'POST' ? 200 : 410)
})

export const action = asAnyone(async ({ viewer, params }) => {
	/** A second press, or a second window: what was wished for is so already. */
	const follow = await followToBegin(viewer, params['secret'] ?? '')
	if (!follow?.isUsed) await confirmFollow(viewer, params['secret'] ?? '')
	return answer({ done: true })
})

export default function FollowConfirm() {
	const t = useText()
	const { follow } = useLoaderData<typeof loader>()
	const done = useActionData<typeof action>()
	if (done) return <FollowDone what="confirmed" />
	if (!follow) return <FollowDone what="gone" />
	if (follow.isUsed) return <FollowDone what="already" />
	const { kind, name, pace } = follow
	return (
		<div className="page narrow note-page">
			<header className="page-head">
				<h1>{t(m.confirmTitle)}</h1>
				<p className="lead">{`${t(followedWords[kind], { name })}. ${t(paceWords[pace])}.`}</p>
			</header>
			<form className="form" method="post">
				<div className="row">
					<Button icon="done">{t(m.confirm)}</Button>
				</div>
				<p className="muted small">{t(m.notMine)}</p>
			</form>
		</div>
	)
}

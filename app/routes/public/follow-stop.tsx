import { useActionData, useLoaderData } from '@remix-run/react'
import { stopFollow } from '#app/commands/follows.server.ts'
import { followedWords, follow as m } from '#app/locales/follow.ts'
import { followToEnd } from '#app/queries/follows.server.ts'
import { FollowDone } from '#app/ui/citizens/FollowDone.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.stopTitle)

/** Opening the link only shows what it would do: a program that looks at links ends nothing. */
export const loader = asAnyone(async ({ viewer, params, request }) => {
	const follow = await followToEnd(viewer, params['secret'] ?? '')
	return answer({ follow }, follow || request.method === 'POST' ? 200 : 410)
})

/** One click in a mail program, or the button of the page; answered where it is, for such programs follow no redirect. */
export const action = asAnyone(async ({ viewer, params }) => {
	await stopFollow(viewer, params['secret'] ?? '')
	return answer({ done: true })
})

export default function FollowStop() {
	const t = useText()
	const { follow } = useLoaderData<typeof loader>()
	const done = useActionData<typeof action>()
	if (done) return <FollowDone what="stopped" />
	if (!follow) return <FollowDone what="gone" />
	return (
		<div className="page narrow note-page">
			<header className="page-head">
				<h1>{t(m.stopTitle)}</h1>
				<p className="lead">{t(followedWords[follow.kind], { name: follow.name })}</p>
			</header>
			<form className="form" method="post">
				<div className="row">
					<Button kind="danger">{t(m.stop)}</Button>
				</div>
			</form>
		</div>
	)
}

import type { Message } from '#app/locales/message.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import type { KeptState } from './autosave.ts'

type Words = Readonly<
	Record<'restored' | 'signedOut' | 'stale' | 'staleWords' | 'overwrite' | 'reload', Message>
>
type Kept = { state: KeptState; overwrite: (version: number) => void; reload: () => void }

/** What stands in the way of a form that saves itself, and what can be done; nothing while all is well. */
export const KeptNotice = ({
	kept: { state, overwrite, reload },
	words: m,
}: {
	kept: Kept
	words: Words
}) => {
	const t = useText()
	if (state.is === 'restored') return <Notice>{t(m.restored)}</Notice>
	if (state.is === 'signed-out') return <Notice tone="warning">{t(m.signedOut)}</Notice>
	if (state.is !== 'stale') return null
	const { version } = state
	return (
		<Notice
			tone="warning"
			title={t(m.stale, { version })}
			action={
				<div className="row">
					<Button type="button" kind="secondary" onClick={() => overwrite(version)}>
						{t(m.overwrite)}
					</Button>
					<Button type="button" kind="quiet" onClick={reload}>
						{t(m.reload)}
					</Button>
				</div>
			}
		>
			{t(m.staleWords)}
		</Notice>
	)
}

import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { evidence as m } from '#app/locales/evidence.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { ActTrouble } from '#app/ui/editor/ActTrouble.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { LinkFields } from './LinkFields.tsx'
import { linkWords } from './link-words.ts'

type Props = { entryId: string; uploadKey: string; from: 'editor' | 'evidence' }

/**
 * A link beside the files. What is wrong with it is said here, beside its boxes; without a script on a page of its
 * own, which keeps what was typed.
 */
export const AddLink = ({ entryId, uploadKey, from }: Props) => {
	const t = useText()
	const language = useLanguage()
	const fetcher = useFetcher()
	const reply = useReply(linkWords, {}, fetcher.data ?? null)
	const [added, setAdded] = useState(0)
	useEffect(() => {
		const isAdded = typeof fetcher.data === 'object' && fetcher.data !== null && 'added' in fetcher.data
		if (isAdded) setAdded((count) => count + 1)
		else if (fetcher.data) document.querySelector<HTMLElement>('.add-link [aria-invalid=true]')?.focus()
	}, [fetcher.data])
	return (
		<Disclosure summary={t(m.addLink)}>
			<fetcher.Form
				key={added}
				method="post"
				className="form add-link"
				noValidate
				action={inLanguage(language, paths.entryLink(entryId))}
			>
				<input type="hidden" name="uploadKey" value={`link-${uploadKey}`} />
				<input type="hidden" name="from" value={from} />
				<QuietMark />
				<ActTrouble data={fetcher.state === 'idle' ? fetcher.data : null} />
				<LinkFields prefix="link-" error={reply.error} />
				<div className="row">
					<Button kind="secondary" icon="plus">
						{t(m.addLink)}
					</Button>
					<span role="status">{fetcher.state === 'idle' && added > 0 ? t(m.linkAdded) : null}</span>
				</div>
			</fetcher.Form>
		</Disclosure>
	)
}

/** Tells the server that a script asked, which stays on this page. */
const QuietMark = () => {
	const [isScripted, setScripted] = useState(false)
	useEffect(() => setScripted(true), [])
	return isScripted ? <input type="hidden" name="quiet" value="yes" /> : null
}

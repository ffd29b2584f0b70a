import { useEffect, useState } from 'react'
import { evidence as m } from '#app/locales/evidence.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { ActTrouble } from '#app/ui/editor/ActTrouble.tsx'
import { usePageAct } from '#app/ui/editor/use-page-act.ts'
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
	const { data, isSending, onSubmit } = usePageAct(inLanguage(language, paths.entryNewLink(entryId)))
	const reply = useReply(linkWords, {}, data)
	const [added, setAdded] = useState(0)
	useEffect(() => {
		const isAdded = typeof data === 'object' && data !== null && 'added' in data
		if (isAdded) setAdded((count) => count + 1)
		else if (data) document.querySelector<HTMLElement>('.add-link [aria-invalid=true]')?.focus()
	}, [data])
	return (
		<Disclosure summary={t(m.addLink)}>
			<form
				key={added}
				method="post"
				className="form add-link"
				noValidate
				action={inLanguage(language, paths.entryLink(entryId))}
				onSubmit={onSubmit}
			>
				<input type="hidden" name="uploadKey" value={`link-${uploadKey}`} />
				<input type="hidden" name="from" value={from} />
				<ActTrouble data={data} />
				<LinkFields prefix="link-" error={reply.error} />
				<div className="row">
					<Button kind="secondary" icon="plus">
						{t(m.addLink)}
					</Button>
					<span role="status">{!isSending && added > 0 ? t(m.linkAdded) : null}</span>
				</div>
			</form>
		</Disclosure>
	)
}

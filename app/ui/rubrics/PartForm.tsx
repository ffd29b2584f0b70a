import type { ReactNode } from 'react'
import { rubrics as m } from '#app/locales/rubrics.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import type { RubricReply } from './use-rubric-reply.ts'

type Props = {
	summary: string
	/** What a new part is added by; null where one that is there is changed. */
	add?: string | null
	hidden: Readonly<Record<string, string>>
	reply: RubricReply
	children: ReactNode
	/** Below the form: the levels of a criterion. */
	below?: ReactNode
}

/** One part of the table in a plain form of its own, closed until it is wanted or came back. */
export const PartForm = ({ summary, add = null, hidden, reply, children, below }: Props) => {
	const t = useText()
	return (
		<Disclosure summary={summary} open={reply.isBack}>
			<form method="post" className="stack" noValidate>
				<ErrorSummary errors={reply.errors} />
				{Object.entries(hidden).map(([name, value]) =>
					value === '' ? null : <input key={name} type="hidden" name={name} value={value} />,
				)}
				{children}
				<div className="row">
					<Button kind="secondary">{add ?? t(m.save)}</Button>
				</div>
			</form>
			{below}
		</Disclosure>
	)
}

import { agency as m } from '#app/locales/agency.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** Why each act is not open now; null when it is. */
export type Refusals = Readonly<
	Record<'edit' | 'request' | 'recall' | 'return' | 'handIn' | 'withdraw', string | null>
>

type Props = {
	id: string
	stage: string
	isHead: boolean
	gaps: number
	refusals: Refusals
	/** Whoever wrote it does not endorse it: a head, too, asks somebody. */
	twoPeople: boolean
	/** It waits for the unit above, not for the agency's own head. */
	isAbove: boolean
}

/** What the agency may do with its entry now. One filled button: the next act; the others beside it, with their reasons. */
export const EntryActs = ({ id, stage, isHead, gaps, refusals, twoPeople, isAbove }: Props) => {
	const t = useText()
	const language = useLanguage()
	const at = (path: string) => inLanguage(language, path)
	const isWriting = ['draft', 'returned'].includes(stage)
	if (!isWriting && stage !== 'endorsement' && stage !== 'submitted')
		return <p className="muted">{t(m.nothingToDo)}</p>
	const isComplete = gaps === 0
	return (
		<div className="stack">
			<div className="row entry-acts">
				{isWriting && refusals.edit === null ? (
					<Button kind={isComplete ? 'secondary' : 'primary'} icon="edit" href={at(paths.entryEditor(id))}>
						{t(m.edit)}
					</Button>
				) : null}
				{isWriting && refusals.edit !== null ? (
					<Button kind="secondary" refusedBecause={refusals.edit}>
						{t(m.edit)}
					</Button>
				) : null}
				{isHead && !isAbove && (isWriting || stage === 'endorsement') ? (
					<HandIn id={id} because={refusals.handIn} />
				) : null}
				{(!isHead || twoPeople) && isWriting ? <Request id={id} because={refusals.request} /> : null}
				{stage === 'endorsement' ? (
					<Post
						path={at(paths.entryEndorsement(id))}
						intent="recall"
						kind="secondary"
						because={refusals.recall}
					>
						{t(m.recall)}
					</Post>
				) : null}
				{stage === 'submitted' ? (
					<Post path={at(paths.entryWithdrawal(id))} kind="secondary" because={refusals.withdraw}>
						{t(m.withdraw)}
					</Post>
				) : null}
			</div>
			{!isHead && isWriting && isComplete ? <p className="small muted">{t(m.requestNote)}</p> : null}
			{stage === 'submitted' && refusals.withdraw === null ? (
				<p className="small muted">{t(m.withdrawNote)}</p>
			) : null}
		</div>
	)
}

const HandIn = ({ id, because }: { id: string; because: string | null }) => {
	const t = useText()
	const href = inLanguage(useLanguage(), paths.entrySubmission(id))
	return because === null ? (
		<Button icon="send" href={href}>
			{t(m.toHandIn)}
		</Button>
	) : (
		<Button kind="secondary" icon="send" refusedBecause={because}>
			{t(m.toHandIn)}
		</Button>
	)
}

const Request = ({ id, because }: { id: string; because: string | null }) => {
	const t = useText()
	const path = inLanguage(useLanguage(), paths.entryEndorsement(id))
	return (
		<Post path={path} intent="request" kind={because === null ? 'primary' : 'secondary'} because={because}>
			{t(m.toRequest)}
		</Post>
	)
}

type PostProps = {
	path: string
	intent?: string
	kind: 'primary' | 'secondary'
	because: string | null
	children: string
}

const Post = ({ path, intent, kind, because, children }: PostProps) =>
	because === null ? (
		<form method="post" action={path}>
			{intent ? <input type="hidden" name="intent" value={intent} /> : null}
			<Button kind={kind}>{children}</Button>
		</form>
	) : (
		<Button kind={kind} refusedBecause={because}>
			{children}
		</Button>
	)

import { useCallback, useMemo, useState } from 'react'
import type { CoachSurroundings } from '#app/domain/coach.ts'
import { withChanges, type DraftChanges, type EntryContent } from '#app/domain/entry-content.ts'
import type { EvidenceKind } from '#app/domain/evidence.ts'
import type { CrossedForm, Unsaved } from '#app/forms/unsent.ts'
import { editor as m } from '#app/locales/editor.ts'
import { paths } from '#app/locales/paths.ts'
import { CommentCounts } from '#app/ui/comments/PartComments.tsx'
import { Coached } from '#app/ui/coach/Coached.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Contents } from './Contents.tsx'
import { EditorBar } from './EditorBar.tsx'
import { EntryForm, type EntryFormProps } from './EntryForm.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import type { EvidenceRow } from './EvidencePanel.tsx'
import { ReturnReasons, type Returned } from './ReturnReasons.tsx'
import type { Me } from './SignInAgain.tsx'
import type { UploadDesk } from './upload-state.ts'
import { Troubles } from './Troubles.tsx'
import { useDraft } from './use-draft.ts'

type Props = Pick<EntryFormProps, 'id' | 'terms' | 'people' | 'guidance' | 'problems' | 'form' | 'frozen'> & {
	units: readonly { id: string; name: string }[]
	content: EntryContent
	version: number
	savedAt: string
	evidence: readonly (EvidenceRow & { kind: EvidenceKind })[]
	returned: Returned | null
	uploadKey: string
	uploads: UploadDesk
	coach: CoachSurroundings
	me: Me
	/** A form without a script that came back: with texts that crossed, or not saved at all. */
	crossed: CrossedForm | null
	unsaved: Unsaved | null
}

/** The contents on one side, the form in the middle with the coach in its margin; the saved state always in sight. */
export const EntryEditor = (props: Props) => {
	const { id, form } = props
	const { version, view, keeper, live, drawn, onWrite, onSave } = useDrawnDraft(props)
	const given = useGiven(props)
	const [isListOpen, setListOpen] = useState(false)
	const [unread, setUnread] = useState<readonly string[]>([])
	const counts = useMemo(() => ({ entryId: id, counts: view.comments }), [id, view.comments])
	return (
		<CommentCounts value={counts}>
			<Coached entryId={id} content={live} form={form} evidence={given.summaries} surroundings={props.coach}>
				<EditorBar
					id={id}
					view={view}
					me={props.me}
					unread={unread}
					isListOpen={isListOpen}
					onList={() => setListOpen(!isListOpen)}
					onSignedIn={() => void keeper.current?.goOn()}
				/>
				<NoScript />
				<Troubles
					{...props}
					view={view}
					onChoose={(field, choice) => keeper.current?.choose(field, choice)}
				/>
				<div className="editor">
					<Contents isOpen={isListOpen} onChoose={() => setListOpen(false)} />
					<div className="editor-form">
						<ReturnReasons returned={props.returned} form={form} />
						<EntryForm
							id={id}
							form={form}
							frozen={props.frozen}
							terms={props.terms}
							people={props.people}
							guidance={props.guidance}
							problems={props.problems}
							version={version}
							content={drawn}
							choices={given.choices}
							pictures={given.pictures}
							lengths={props.coach.evidence}
							drawn={view.drawn}
							onWrite={onWrite}
							onSave={onSave}
							onRead={setUnread}
						/>
						<EvidencePart
							entryId={id}
							evidence={props.evidence}
							uploadKey={props.uploadKey}
							uploads={props.uploads}
						/>
					</div>
				</div>
			</Coached>
		</CommentCounts>
	)
}

/** The draft with what is typed now (`live`), and as the fields were last drawn from it (`drawn`). */
const useDrawnDraft = (props: Props) => {
	const { id, savedAt } = props
	const back = props.crossed ?? props.unsaved
	const version = back?.version ?? props.version
	const { view, keeper } = useDraft({
		path: paths.entryDraft(id),
		lookPath: paths.entryCoWriting(id),
		person: props.me.id,
		entry: id,
		content: back ? withChanges(props.content, back.changes) : props.content,
		version,
		savedAt,
	})
	const { stored, pending } = view
	const live = useMemo(() => withChanges(stored, pending), [stored, pending])
	// eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed since lives in the fields themselves
	const drawn = useMemo(() => live, [view.drawn])
	const onWrite = useCallback((changes: DraftChanges) => keeper.current?.write(changes), [keeper])
	const onSave = useCallback(() => void keeper.current?.flush(), [keeper])
	return { version, view, keeper, live, drawn, onWrite, onSave }
}

/** What can be chosen, the same as long as the page's data are: what does not change is not drawn again. */
const useGiven = ({ terms, people, units, evidence }: Props) =>
	useMemo(
		() => ({
			summaries: evidence.map(({ kind, caption, isPublic }) => ({ kind, caption, public: isPublic })),
			pictures: evidence
				.filter(({ picture }) => picture?.state === 'ready')
				.map(({ id, fileName, caption }) => ({ id, name: fileName, caption })),
			choices: {
				terms,
				people,
				units,
				files: evidence.map(({ id, fileName, caption }) => ({ id, name: caption || fileName })),
			},
		}),
		[terms, people, units, evidence],
	)

const NoScript = () => {
	const t = useText()
	return (
		<noscript>
			<Notice tone="warning">{t(m.noScript)}</Notice>
		</noscript>
	)
}

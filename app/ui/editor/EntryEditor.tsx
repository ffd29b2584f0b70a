import { useMemo } from 'react'
import type { CoachSurroundings } from '#app/domain/coach.ts'
import { missingForSubmission } from '#app/domain/completeness.ts'
import { withChanges, type EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm as Form } from '#app/domain/entry-form.ts'
import type { EvidenceKind } from '#app/domain/evidence.ts'
import type { CrossedForm } from '#app/forms/unsent.ts'
import { agency } from '#app/locales/agency.ts'
import { drafting as d } from '#app/locales/drafting.ts'
import { editor as m } from '#app/locales/editor.ts'
import { paths } from '#app/locales/paths.ts'
import { CommentCounts, useOpenComments } from '#app/ui/comments/PartComments.tsx'
import { CoachPanel } from '#app/ui/coach/CoachPanel.tsx'
import { partName } from '#app/ui/entry/part-name.ts'
import { LiveTwins } from '#app/ui/twins/LiveTwins.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { EditorBar } from './EditorBar.tsx'
import { EditorPart } from './EditorPart.tsx'
import { EntryForm, type EntryFormProps } from './EntryForm.tsx'
import { EvidencePanel, type EvidenceRow } from './EvidencePanel.tsx'
import type { Me } from './SignInAgain.tsx'
import type { UploadDesk } from './upload-state.ts'
import { Troubles } from './Troubles.tsx'
import { useDraft } from './use-draft.ts'

type Returned = { note: string; reasons: readonly { part: string; text: string }[] }
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
	crossed: CrossedForm | null
}

/** The form in the middle, its parts on one side, what is missing on the other; the saved state always in sight. */
export const EntryEditor = (props: Props) => {
	const t = useText()
	const { id, evidence, savedAt, form, crossed } = props
	const content = crossed ? withChanges(props.content, crossed.changes) : props.content
	const version = crossed?.version ?? props.version
	const { view, keeper } = useDraft({
		path: paths.entryDraft(id),
		lookPath: paths.entryCoWriting(id),
		person: props.me.id,
		entry: id,
		content,
		version,
		savedAt,
	})
	const live = withChanges(view.stored, view.pending)
	// eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed since lives in the fields themselves
	const drawn = useMemo(() => live, [view.drawn])
	const gaps = missingForSubmission(live, summariesOf(evidence), form)
	return (
		<CommentCounts value={{ entryId: id, counts: view.comments }}>
			<EditorBar id={id} view={view} me={props.me} onSignedIn={() => void keeper.current?.goOn()} />
			<NoScript />
			<Troubles {...props} view={view} onChoose={(field, choice) => keeper.current?.choose(field, choice)} />
			<div className="editor with-list">
				<PartList form={form} />
				<div className="editor-form">
					<EntryForm
						{...props}
						version={version}
						content={drawn}
						choices={choicesOf(props)}
						pictures={readyPictures(evidence)}
						spare={`v${version}`}
						drawn={view.drawn}
						onWrite={(changes) => keeper.current?.write(changes)}
						onSave={() => void keeper.current?.flush()}
					/>
					<EditorPart id="evidence" title={t(m.evidence)}>
						<EvidencePanel
							entryId={id}
							evidence={evidence}
							uploadKey={props.uploadKey}
							uploads={props.uploads}
							from="editor"
						/>
					</EditorPart>
				</div>
				<aside className="editor-guide" aria-label={t(agency.missing)}>
					<ReturnReasons returned={props.returned} form={form} />
					<LiveTwins entryId={id} title={live.titleVi} summary={live.summary} />
					<CoachPanel entryId={id} content={live} form={form} gaps={gaps} surroundings={props.coach} />
				</aside>
			</div>
		</CommentCounts>
	)
}

const NoScript = () => {
	const t = useText()
	return (
		<noscript>
			<Notice tone="warning">{t(m.noScript)}</Notice>
		</noscript>
	)
}

const summariesOf = (evidence: Props['evidence']) =>
	evidence.map(({ kind, caption, isPublic }) => ({ kind, caption, public: isPublic }))

const readyPictures = (evidence: Props['evidence']) =>
	evidence
		.filter(({ picture }) => picture?.state === 'ready')
		.map(({ id, fileName, caption }) => ({ id, name: fileName, caption }))

const choicesOf = ({ terms, people, units, evidence }: Props) => ({
	terms,
	people,
	units,
	files: evidence.map(({ id, fileName, caption }) => ({ id, name: caption || fileName })),
})

const PartList = ({ form }: { form: Form }) => {
	const t = useText()
	const parts = [
		['chung', t(m.general)],
		['phan-loai', t(m.classification)],
		...(form.fields.length === 0 ? [] : [['theo-mau', t(m.facts)] as const]),
		...form.sections.map(({ key, label }) => [`phan-${key}`, t(label)] as const),
		['ket-qua', t(m.results)],
		['tac-gia', t(m.authors)],
		['lien-he', t(m.contact)],
		['evidence', t(m.evidence)],
	] as const
	return (
		<nav aria-label={t(m.parts)} className="section-nav">
			<ul className="section-list">
				{parts.map(([id, name]) => (
					<li key={id}>
						<a href={`#${id}`}>
							{name}
							<OpenComments part={id} />
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

const OpenComments = ({ part }: { part: string }) => {
	const t = useText()
	const count = useOpenComments(part)
	return count === 0 ? null : <span className="muted">{` · ${t(d.commentsOpen, { count })}`}</span>
}

const ReturnReasons = ({ returned, form }: { returned: Returned | null; form: Form }) => {
	const t = useText()
	if (returned === null) return null
	return (
		<Notice tone="warning" title={t(m.returnedTitle)}>
			{returned.note ? <p className="entry-note">{returned.note}</p> : null}
			<dl className="facts">
				{returned.reasons.map(({ part, text }) => (
					<div key={part}>
						<dt>{t(partName(form, part))}</dt>
						<dd className="entry-note">{text}</dd>
					</div>
				))}
			</dl>
		</Notice>
	)
}

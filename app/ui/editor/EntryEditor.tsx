import { useMemo } from 'react'
import type { CoachSurroundings } from '#app/domain/coach.ts'
import { missingForSubmission } from '#app/domain/completeness.ts'
import { withChanges, type EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm as Form } from '#app/domain/entry-form.ts'
import type { EvidenceKind } from '#app/domain/evidence.ts'
import { agency } from '#app/locales/agency.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { CoachPanel } from '#app/ui/coach/CoachPanel.tsx'
import { partName } from '#app/ui/entry/part-name.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { LiveTwins } from '#app/ui/twins/LiveTwins.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { SavedState } from '#app/ui/parts/SavedState.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { EditorPart } from './EditorPart.tsx'
import { EntryForm, type EntryFormProps } from './EntryForm.tsx'
import { EvidencePanel, type EvidenceRow } from './EvidencePanel.tsx'
import { LeftParts } from './LeftParts.tsx'
import type { UploadDesk } from './upload-state.ts'
import { Troubles } from './Troubles.tsx'
import type { KeeperView } from './draft-keeper.ts'
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
	coach: CoachSurroundings
	uploads: UploadDesk
}

/** The form in the middle, its parts on one side, what is missing on the other; the saved state always in sight. */
export const EntryEditor = (props: Props) => {
	const t = useText()
	const { id, evidence, content, version, savedAt, form } = props
	const { view, keeper } = useDraft({
		path: paths.entryDraft(id),
		keptUnder: `ban-nhap:${id}`,
		content,
		version,
		savedAt,
	})
	const live = withChanges(view.stored, view.pending)
	// eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed since lives in the fields themselves
	const drawn = useMemo(() => live, [view.generation])
	const kept = evidence.map(({ kind, caption, isPublic }) => ({ kind, caption, public: isPublic }))
	const gaps = missingForSubmission(live, kept, form)
	const pictures = evidence
		.filter(({ picture }) => picture?.state === 'ready')
		.map(({ id: pictureId, fileName, caption }) => ({ id: pictureId, name: fileName, caption }))
	const files = evidence.map(({ id: fileId, fileName, caption }) => ({
		id: fileId,
		name: caption || fileName,
	}))
	return (
		<>
			<EditorBar id={id} view={view} />
			<noscript>
				<Notice tone="warning">{t(m.noScript)}</Notice>
			</noscript>
			<LeftParts left={view.left} form={form} />
			<Troubles view={view} form={form} onChoose={(key, keeps) => keeper.current?.choose(key, keeps)} />
			<div className="editor with-list">
				<PartList form={form} />
				<div className="editor-form">
					<EntryForm
						{...props}
						key={view.generation}
						content={drawn}
						choices={{ terms: props.terms, people: props.people, units: props.units, files }}
						pictures={pictures}
						spare={`v${version}-${view.generation}`}
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
		</>
	)
}

const EditorBar = ({ id, view }: { id: string; view: KeeperView }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="editor-bar">
			<SavedState state={view.state} savedAt={view.savedAt} />
			<div className="row">
				<Button kind="quiet" small href={inLanguage(language, paths.entry(id))}>
					{t(m.back)}
				</Button>
				<Button kind="secondary" small form="ho-so">
					{t(m.save)}
				</Button>
			</div>
		</div>
	)
}

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
						<a href={`#${id}`}>{name}</a>
					</li>
				))}
			</ul>
		</nav>
	)
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

import { useMemo } from 'react'
import type { CheckPart } from '#app/domain/eligibility.ts'
import { missingForSubmission } from '#app/domain/completeness.ts'
import { sectionKeys, withChanges, type EntryContent } from '#app/domain/entry-content.ts'
import type { EvidenceKind } from '#app/domain/evidence.ts'
import { agency, partNames, sectionNames } from '#app/locales/agency.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Gaps } from '#app/ui/entry/Gaps.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { SavedState } from '#app/ui/parts/SavedState.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { EditorPart } from './EditorPart.tsx'
import { EntryForm, type EntryFormProps } from './EntryForm.tsx'
import { EvidencePanel, type EvidenceRow } from './EvidencePanel.tsx'
import { Troubles } from './Troubles.tsx'
import type { KeeperView } from './draft-keeper.ts'
import { useDraft } from './use-draft.ts'

type Returned = { note: string; reasons: readonly { part: string; text: string }[] }
type Props = Pick<EntryFormProps, 'id' | 'terms' | 'people' | 'guidance' | 'problems'> & {
	content: EntryContent
	version: number
	savedAt: string
	kind: string
	rubricId: string
	evidence: readonly (EvidenceRow & { kind: EvidenceKind })[]
	returned: Returned | null
	uploadKey: string
}

/** The form in the middle, its parts on one side, what is missing on the other; the saved state always in sight. */
export const EntryEditor = (props: Props) => {
	const t = useText()
	const { id, evidence, content, version, savedAt } = props
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
	const gaps = missingForSubmission(live, kept, { id: props.rubricId })
	const pictures = evidence
		.filter(({ picture }) => picture?.state === 'ready')
		.map(({ id: pictureId, fileName, caption }) => ({ id: pictureId, name: fileName, caption }))
	return (
		<>
			<EditorBar id={id} view={view} />
			<noscript>
				<Notice tone="warning">{t(m.noScript)}</Notice>
			</noscript>
			<Troubles view={view} onChoose={(key, keeps) => keeper.current?.choose(key, keeps)} />
			<div className="editor with-list">
				<PartList />
				<div className="editor-form">
					<EntryForm
						{...props}
						key={view.generation}
						content={drawn}
						isModel={props.kind === 'model'}
						pictures={pictures}
						spare={`v${version}-${view.generation}`}
						onWrite={(changes) => keeper.current?.write(changes)}
						onSave={() => void keeper.current?.flush()}
					/>
					<EditorPart id="evidence" title={t(m.evidence)}>
						<EvidencePanel entryId={id} evidence={evidence} uploadKey={props.uploadKey} from="editor" />
					</EditorPart>
				</div>
				<aside className="editor-guide" aria-label={t(agency.missing)}>
					<ReturnReasons returned={props.returned} />
					<h2 className="editor-aside-title">{t(agency.missing)}</h2>
					<Gaps gaps={gaps} entryId={id} isHere />
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

const PartList = () => {
	const t = useText()
	const parts = [
		['chung', t(m.general)],
		['phan-loai', t(m.classification)],
		...sectionKeys.map((key) => [`phan-${key}`, t(sectionNames[key])] as const),
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

const isPart = (part: string): part is CheckPart => Object.hasOwn(partNames, part)

const ReturnReasons = ({ returned }: { returned: Returned | null }) => {
	const t = useText()
	if (returned === null) return null
	return (
		<Notice tone="warning" title={t(m.returnedTitle)}>
			{returned.note ? <p className="entry-note">{returned.note}</p> : null}
			<dl className="facts">
				{returned.reasons.map(({ part, text }) => (
					<div key={part}>
						<dt>{isPart(part) ? t(partNames[part]) : part}</dt>
						<dd className="entry-note">{text}</dd>
					</div>
				))}
			</dl>
		</Notice>
	)
}

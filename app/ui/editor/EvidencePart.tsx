import { memo } from 'react'
import { editor as m } from '#app/locales/editor.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { EditorPart } from './EditorPart.tsx'
import { EvidencePanel, type EvidenceRow } from './EvidencePanel.tsx'
import type { UploadDesk } from './upload-state.ts'

type Props = {
	entryId: string
	evidence: readonly EvidenceRow[]
	uploadKey: string
	uploads: UploadDesk
}

/** The evidence as the last part of the editor, beside its form: every file has forms of its own. */
export const EvidencePart = memo((props: Props) => (
	<EditorPart id="evidence" title={useText()(m.evidence)}>
		<EvidencePanel {...props} from="editor" />
	</EditorPart>
))
EvidencePart.displayName = 'EvidencePart'

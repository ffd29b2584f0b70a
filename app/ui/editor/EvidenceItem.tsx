import type { FormEvent } from 'react'
import { isInQuarantine, longestCaption, type ScanState } from '#app/domain/evidence.ts'
import { formatSize } from '#app/locales/format.ts'
import { editor as m } from '#app/locales/editor.ts'
import { evidence as words } from '#app/locales/evidence.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { uploads } from '#app/locales/uploads.ts'
import { LinkLine } from '#app/ui/evidence/LinkLine.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Check } from '#app/ui/parts/Check.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Icon, type IconName } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { ActTrouble } from './ActTrouble.tsx'
import { usePageAct } from './use-page-act.ts'
import { EvidencePreview, type PreviewedFile } from './EvidencePreview.tsx'

export type EvidenceRow = PreviewedFile & {
	isPublic: boolean
	size: number
	sha256: string
	version: number
}

type Props = {
	entryId: string
	row: EvidenceRow
	isScanning: boolean
	place: number
	count: number
	from: 'editor' | 'evidence'
}

type OwnForm = { method: 'post'; action: string; onSubmit: (event: FormEvent<HTMLFormElement>) => void }

/** One piece of evidence. Every act is a form of its own; with a script it is done in place. */
export const EvidenceItem = (props: Props) => {
	const t = useText()
	const language = useLanguage()
	const { entryId, row } = props
	const action = inLanguage(language, paths.entryEvidenceItem(entryId, row.id))
	const { data, onSubmit } = usePageAct(action)
	const form: OwnForm = { method: 'post', action, onSubmit }
	return (
		<li className="evidence-item" id={`evidence-${row.id}`}>
			<EvidencePreview row={row} />
			<div className="stack">
				{row.link ? <LinkLine link={row.link} /> : <FileLine row={row} />}
				<ScanLine scan={row.scan} isScanning={props.isScanning} />
				<CaptionForm {...props} form={form} />
				<ActsForm {...props} form={form} />
				<ActTrouble data={data} />
				<p className="small muted">
					{`${t(m.digest)}: `}
					<span className="code">{row.sha256}</span>
				</p>
			</div>
		</li>
	)
}

const FileLine = ({ row: { fileName, size, pages } }: { row: EvidenceRow }) => {
	const t = useText()
	const language = useLanguage()
	const facts = [formatSize(language, size), ...(pages === null ? [] : [t(words.pages, { count: pages })])]
	return (
		<p>
			<strong>{fileName}</strong> <span className="muted">{facts.join(' · ')}</span>
		</p>
	)
}

const CaptionForm = ({ row: { id, fileName, caption, isPublic }, from, form }: Props & { form: OwnForm }) => {
	const t = useText()
	return (
		<form {...form} className="stack" id={`chu-thich-${id}`}>
			<input type="hidden" name="from" value={from} />
			<input type="hidden" name="intent" value="save" />
			<Field
				name="caption"
				id={`caption-${id}`}
				label={
					<>
						{t(m.caption)}
						<span className="hidden-words">{`: ${fileName}`}</span>
					</>
				}
				defaultValue={caption}
				maxLength={longestCaption}
			/>
			<Check name="public" id={`public-${id}`} value="yes" label={t(m.isPublic)} defaultChecked={isPublic} />
		</form>
	)
}

const ActsForm = ({ entryId, row, place, count, from, form }: Props & { form: OwnForm }) => {
	const t = useText()
	const language = useLanguage()
	const { id, fileName, scan } = row
	const name = { name: fileName }
	const act = (intent: 'up' | 'down' | 'remove', label: string, icon: IconName) => (
		<button className="icon-button" name="intent" value={intent} aria-label={label} title={label}>
			<Icon name={icon} size={20} />
		</button>
	)
	return (
		<form {...form}>
			<input type="hidden" name="from" value={from} />
			<input type="hidden" name="position" value={place} />
			<div className="row">
				<Button kind="secondary" small form={`chu-thich-${id}`}>
					{t(m.saveEvidence)}
					<span className="hidden-words">{`: ${fileName}`}</span>
				</Button>
				{isInQuarantine(scan) ? null : (
					<a
						className="icon-button"
						href={paths.evidenceFile(id)}
						aria-label={t(m.download, name)}
						title={t(m.download, name)}
					>
						<Icon name="download" size={20} />
					</a>
				)}
				<a
					className="icon-button"
					href={inLanguage(language, paths.entryEvidenceVersions(entryId, id))}
					aria-label={t(uploads.versionsOf, name)}
					title={t(uploads.versionsOf, name)}
				>
					<Icon name="history" size={20} />
				</a>
				{place > 1 ? act('up', t(m.moveUp, name), 'arrow-up') : null}
				{place < count ? act('down', t(m.moveDown, name), 'arrow-down') : null}
				{act('remove', t(m.remove, name), 'remove')}
			</div>
		</form>
	)
}

const ScanLine = ({ scan, isScanning }: { scan: ScanState; isScanning: boolean }) => {
	const t = useText()
	if (scan === 'unscanned') return isScanning ? <p className="small muted">{t(uploads.unscanned)}</p> : null
	return (
		<p className="small" role="status">
			<Tag tone={scan === 'clean' ? 'good' : 'waiting'}>
				{t(scan === 'clean' ? uploads.clean : uploads.waitingScan)}
			</Tag>
		</p>
	)
}

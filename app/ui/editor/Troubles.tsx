import { isEmptyRichText, plainText } from '#app/domain/rich-text.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { KeeperView } from './draft-keeper.ts'
import { valueOf, type FieldKey } from './draft-sync.ts'

type Parts = Pick<EntryForm, 'sections' | 'fields'>
type Props = { view: KeeperView; form: Parts; onChoose: (key: FieldKey, keeps: 'mine' | 'theirs') => void }

/** What keeps the draft from being saved, and how to go on. */
export const Troubles = ({ view, form, onChoose }: Props) => {
	const t = useText()
	const language = useLanguage()
	switch (view.trouble) {
		case null:
			return null
		case 'signed-out':
			return (
				<Notice
					tone="warning"
					title={t(m.signedOutTitle)}
					action={
						<a href={inLanguage(language, paths.signIn())} target="_blank" rel="noopener">
							{t(m.signInElsewhere)}
						</a>
					}
				>
					<p>{t(m.signedOutWords)}</p>
				</Notice>
			)
		case 'locked':
			return <Notice tone="warning" title={t(m.lockedTitle)} />
		case 'refused':
			return (
				<Notice tone="error" title={t(m.refusedTitle)}>
					<p>{view.refused.join(', ')}</p>
				</Notice>
			)
		case 'conflict':
			return (
				<Notice tone="warning" title={t(m.staleTitle)}>
					<p>{t(m.staleWords)}</p>
					{view.conflicts.map((key) => (
						<Conflict key={key} view={view} form={form} field={key} onChoose={onChoose} />
					))}
				</Notice>
			)
	}
}

const names: Readonly<Record<string, { vi: string; en: string }>> = {
	titleVi: m.title,
	titleEn: m.titleEn,
	summary: m.summary,
	subjectName: m.subjectName,
	pillar: m.pillar,
	themes: m.themes,
	sector: m.sector,
	technologies: m.technologies,
	noveltyTypes: m.novelty,
	startYear: m.startYear,
	results: m.results,
	authors: m.authors,
	contact: m.contact,
}

/** What the form calls one of its parts; null for the parts of every entry. */
export const labelOf = ({ sections, fields }: Parts, field: string) =>
	sections.find(({ key }) => `section-${key}` === field)?.label ??
	fields.find(({ key }) => `answer-${key}` === field)?.label ??
	null

const Conflict = ({ view, form, field, onChoose }: Props & { field: FieldKey }) => {
	const t = useText()
	const name = t(labelOf(form, field) ?? names[field] ?? m.general)
	const side = (
		words: { vi: string; en: string },
		act: { vi: string; en: string },
		keeps: 'mine' | 'theirs',
	) => (
		<div className="stack tight">
			<p>
				<strong>{t(words)}</strong>
			</p>
			<p className="conflict-text">{textOf(keeps === 'mine' ? view.pending : view.stored, field)}</p>
			<div className="row">
				<Button type="button" kind="secondary" small onClick={() => onChoose(field, keeps)}>
					{t(act)}
					<span className="hidden-words">{`: ${name}`}</span>
				</Button>
			</div>
		</div>
	)
	return (
		<section className="stack tight" aria-label={name}>
			<h3>{name}</h3>
			<div className="grid-2">
				{side(m.staleMine, m.keepMine, 'mine')}
				{side(m.staleTheirs, m.keepTheirs, 'theirs')}
			</div>
		</section>
	)
}

/** A value as words that can be compared by eye. */
const textOf = (content: Partial<EntryContent>, field: FieldKey): string => wordsOf(valueOf(content, field))

export const wordsOf = (value: unknown): string => {
	const text = parseRichText(value)
	if (text !== null) return isEmptyRichText(text) ? '–' : plainText(text)
	if (typeof value === 'string' || typeof value === 'number') return String(value) || '–'
	return linesOf(value).join('\n') || '–'
}

const linesOf = (value: unknown): string[] => {
	if (Array.isArray(value)) return value.map((item) => linesOf(item).join(' · '))
	if (typeof value !== 'object' || value === null)
		return value === null || value === '' ? [] : [String(value)]
	return Object.entries(value).flatMap(([key, item]) =>
		['id', 'personId', 'kind', 'unitId'].includes(key) ? [] : linesOf(item),
	)
}

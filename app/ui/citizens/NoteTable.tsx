import type { NoteKind, NoteStage } from '#app/domain/citizen-note.ts'
import { citizens as m, noteKindWords, noteStageWords } from '#app/locales/citizens.ts'
import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Line = {
	id: string
	kind: NoteKind
	stage: NoteStage
	text: string
	title: string
	sentAt: Instant
	isWithheld: boolean
}

/** Notes at the secretary's desk, one a line. */
export const NoteTable = ({ caption, notes }: { caption: string; notes: readonly Line[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<Table
			caption={caption}
			captionHidden
			cards
			rows={notes}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'text',
					head: t(m.said),
					rowHead: true,
					cell: ({ id, text }) => <a href={inLanguage(language, paths.adminNote(id))}>{shortened(text)}</a>,
				},
				{ key: 'title', head: t(m.practice), cell: ({ title }) => title },
				{ key: 'kind', head: t(m.kind), whole: true, cell: ({ kind }) => t(noteKindWords[kind]) },
				{
					key: 'stage',
					head: t(m.stage),
					whole: true,
					cell: ({ stage, isWithheld }) => (
						<>
							<Tag tone={tones[stage]}>{t(noteStageWords[stage])}</Tag>
							{isWithheld ? <Tag tone="wrong">{t(m.withheld)}</Tag> : null}
						</>
					),
				},
				{
					key: 'sentAt',
					head: t(m.sentAt),
					whole: true,
					cell: ({ sentAt }) => <Time at={sentAt} form="moment" />,
				},
			]}
		/>
	)
}

const tones: Readonly<Partial<Record<NoteStage, 'info' | 'good' | 'waiting'>>> = {
	waiting: 'waiting',
	answered: 'waiting',
	asked: 'info',
	published: 'good',
}

const shortened = (text: string): string => {
	const letters = [...text.replace(/\s+/gu, ' ')]
	return letters.length > 90 ? `${letters.slice(0, 88).join('')}…` : letters.join('')
}

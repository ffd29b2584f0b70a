import type { EntryKind, Subject } from '#app/domain/entry.ts'
import type { Words } from '#app/domain/entry-form.ts'
import { kinds, subjectNames } from '#app/locales/agency.ts'
import { forms as m } from '#app/locales/forms.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Version = { id: string; version: number; publishedAt: unknown; entries: number }
type Form = {
	id: string
	code: string
	name: Words
	kind: EntryKind
	subjects: readonly Subject[]
	isOffered: boolean
	versions: readonly Version[]
}

/** The forms of a round, each with its versions and how many entries are written in them. */
export const FormTable = ({ roundId, forms }: { roundId: string; forms: readonly Form[] }) => {
	const t = useText()
	const language = useLanguage()
	const to = (id: string) => inLanguage(language, paths.adminForm(roundId, id))
	return (
		<Table
			caption={t(m.caption)}
			captionHidden
			rows={forms}
			rowKey={({ code }) => code}
			cards
			empty={t(m.none)}
			columns={[
				{
					key: 'name',
					head: t(m.name),
					rowHead: true,
					cell: ({ id, name, isOffered }) => (
						<>
							<a href={to(id)}>{t(name)}</a>
							{isOffered ? null : (
								<>
									{' '}
									<Tag>{t(m.notOffered)}</Tag>
								</>
							)}
						</>
					),
				},
				{ key: 'kind', head: t(m.kind), cell: ({ kind }) => t(kinds[kind]) },
				{
					key: 'subjects',
					head: t(m.subjects),
					cell: ({ subjects }) => subjects.map((subject) => t(subjectNames[subject])).join(', '),
				},
				{
					key: 'versions',
					head: t(m.versions),
					cell: ({ versions }) => (
						<ul className="plain-list">
							{versions.map(({ id, version, publishedAt, entries }) => (
								<li key={id}>
									<a href={to(id)}>
										{publishedAt === null
											? t(m.versionOpen, { version })
											: t(m.versionLine, { version, entries })}
									</a>
								</li>
							))}
						</ul>
					),
				},
			]}
		/>
	)
}

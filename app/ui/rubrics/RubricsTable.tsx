import type { Pair } from '#app/domain/rubric.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rubrics as m } from '#app/locales/rubrics.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'
import { usePairNames } from './pair-name.ts'

type Version = { id: string; version: number; publishedAt: unknown; entries: number }
type Line = {
	id: string
	code: string
	name: { vi: string; en: string }
	pairs: readonly Pair[]
	isLocked: boolean
	versions: readonly Version[]
}

/** The tables of a round, each with its versions and how many entries they score. */
export const RubricsTable = ({ roundId, tables }: { roundId: string; tables: readonly Line[] }) => {
	const t = useText()
	const language = useLanguage()
	const pairNames = usePairNames()
	const to = (id: string) => inLanguage(language, paths.adminRubric(roundId, id))
	return (
		<Table
			caption={t(m.caption)}
			captionHidden
			cards
			rows={tables}
			rowKey={({ code }) => code}
			empty={t(m.none)}
			columns={[
				{
					key: 'name',
					head: t(m.name),
					rowHead: true,
					cell: ({ id, name, isLocked }) => (
						<>
							<a href={to(id)}>{named(language, name)}</a> {isLocked ? <Tag>{t(m.locked)}</Tag> : null}
						</>
					),
				},
				{ key: 'applies', head: t(m.applies), cell: ({ pairs }) => pairNames(pairs).join('; ') },
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

import type { Criterion, Level, Rubric } from '#app/domain/rubric.ts'
import { rounds as m } from '#app/locales/rounds.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

type Line = { criterion: Criterion; level: Level; isFirst: boolean }

/** A score table: each criterion with its levels, bands of points and guidance. */
export const RubricTable = ({ rubric, version }: { rubric: Rubric; version: number }) => {
	const t = useText()
	const isVi = useLanguage() === 'vi'
	const name = t(m.version, { name: isVi ? rubric.nameVi : rubric.nameEn, version })
	const lines = rubric.criteria.flatMap((criterion): Line[] =>
		criterion.levels.map((level, index) => ({ criterion, level, isFirst: index === 0 })),
	)
	return (
		<Disclosure summary={name}>
			<Table
				caption={name}
				captionHidden
				dense
				rows={lines}
				rowKey={({ criterion, level }) => `${criterion.id} ${level.id}`}
				columns={[
					{
						key: 'criterion',
						head: t(m.criterion),
						cell: ({ criterion, isFirst }) =>
							isFirst ? `${criterion.code}. ${isVi ? criterion.vi : criterion.en} (${criterion.max})` : '',
					},
					{
						key: 'level',
						head: t(m.level),
						rowHead: true,
						cell: ({ level }) => (isVi ? level.vi : level.en),
					},
					{
						key: 'points',
						head: t(m.points),
						number: true,
						cell: ({ level }) => `${level.min} – ${level.max}`,
					},
					{ key: 'guide', head: t(m.guide), cell: ({ level }) => (isVi ? level.guideVi : level.guideEn) },
				]}
			/>
		</Disclosure>
	)
}

import type { Replication, UnitPage } from '#app/domain/unit-page.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { unitPage as m } from '#app/locales/public-pages.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** Who took over a practice of this unit, and whose practices it took over. */
export const UnitReplications = ({
	replicatedBy,
	replicates,
}: Pick<UnitPage, 'replicatedBy' | 'replicates'>) => {
	const t = useText()
	return (
		<>
			<List
				id="noi-khac-lam-theo"
				title={t(m.replicatedBy)}
				lines={replicatedBy}
				words={({ original, replica }) =>
					t(m.replicatedLine, { agency: replica.agency, original: original.title, year: replica.year })
				}
			/>
			<List
				id="lam-theo-noi-khac"
				title={t(m.replicates)}
				lines={replicates}
				words={({ original, replica }) =>
					t(m.replicatesLine, { agency: original.agency, original: original.title, year: replica.year })
				}
			/>
		</>
	)
}

type Props = {
	id: string
	title: string
	lines: readonly Replication[]
	words: (line: Replication) => string
}

const List = ({ id, title, lines, words }: Props) => {
	const language = useLanguage()
	if (lines.length === 0) return null
	return (
		<section aria-labelledby={id}>
			<h2 id={id} className="section-title">
				{title}
			</h2>
			<ul className="replication-list">
				{lines.map((line) => (
					<li key={`${line.original.slug} ${line.replica.slug}`}>
						<a href={inLanguage(language, paths.practice(line.replica.slug))}>{words(line)}</a>
					</li>
				))}
			</ul>
		</section>
	)
}

import { choices } from '#app/domain/ballot.ts'
import { council as m } from '#app/locales/council.ts'
import { formatNumber } from '#app/locales/format.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { choiceWords, type Ballot } from './ballot.ts'

/** The counts of a closed ballot and what they mean. */
export const BallotResult = ({ result }: { result: NonNullable<Ballot['result']> }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="stack" aria-labelledby="ket-qua">
			<h2 id="ket-qua">{t(m.result)}</h2>
			<Table
				caption={t(m.result)}
				captionHidden
				rows={choices}
				rowKey={(choice) => choice}
				columns={[
					{ key: 'choice', head: t(m.choice), rowHead: true, cell: (choice) => t(choiceWords[choice]) },
					{ key: 'votes', head: t(m.votes), number: true, cell: (choice) => result.tally[choice] },
				]}
			/>
			<p className="row">
				<span>{t(m.share, { percent: formatNumber(language, result.percent) })}</span>
				<Tag tone={result.passed ? 'good' : 'wrong'} icon={result.passed ? 'done' : 'ban'}>
					{t(result.passed ? m.passed : m.failed)}
				</Tag>
			</p>
		</section>
	)
}

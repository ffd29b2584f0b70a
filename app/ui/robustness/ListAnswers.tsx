import { robustness as m } from '#app/locales/robustness.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** `id` null: an entry of a table that was sent, which has no page. */
type Named = { id: string | null; title: string }
export type Change = { in: readonly Named[]; out: readonly Named[] }

type Props = {
	withoutOne: Change & { reviewers: number; changing: number }
	withMedians: Change
	withCalibration: Change
	isAdjusted: boolean
}

/** The three questions in words, each with who would come and go. */
export const ListAnswers = ({ withoutOne, withMedians, withCalibration, isAdjusted }: Props) => {
	const t = useText()
	const { reviewers, changing } = withoutOne
	const said = (change: Change) => t(change.in.length > 0 ? m.yes : m.no)
	return (
		<dl className="list-answers">
			<Answer
				question={t(m.withoutOne)}
				answer={changing > 0 ? t(m.withoutOneYes, { changing, reviewers }) : t(m.withoutOneNo, { reviewers })}
				change={withoutOne}
			/>
			<Answer question={t(m.withMedians)} answer={said(withMedians)} change={withMedians} />
			<Answer
				question={t(m.withCalibration)}
				answer={isAdjusted ? said(withCalibration) : t(m.clean)}
				change={withCalibration}
			/>
		</dl>
	)
}

const Answer = ({ question, answer, change }: { question: string; answer: string; change: Change }) => (
	<div className={change.in.length > 0 ? 'list-answer changing' : 'list-answer'}>
		<dt>{question}</dt>
		<dd>
			<p>{answer}</p>
			<ListChange change={change} />
		</dd>
	</div>
)

export const ListChange = ({ change }: { change: Change }) => {
	const t = useText()
	return change.in.length === 0 ? null : (
		<ul className="list-change">
			<Names word={t(m.comesIn)} entries={change.in} />
			<Names word={t(m.goesOut)} entries={change.out} />
		</ul>
	)
}

const Names = ({ word, entries }: { word: string; entries: readonly Named[] }) => {
	const language = useLanguage()
	const named = ({ id, title }: Named) =>
		id === null ? title : <a href={inLanguage(language, paths.councilEntry(id))}>{title}</a>
	return (
		<li>
			<span className="muted">{word}</span>{' '}
			{entries.map((entry, index) => (
				<span key={entry.id ?? entry.title}>
					{index > 0 ? '; ' : null}
					{named(entry)}
				</span>
			))}
		</li>
	)
}

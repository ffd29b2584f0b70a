import { beginning } from '#app/locales/practice-brief.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { useText } from '#app/ui/parts/language.tsx'

export type ShownProposal = { title: string; name: string; agency: string; summary: string }

const longestSummary = 600

/** Who is proposed, of which agency and for what, in a few sentences of their own. */
export const ProposedList = ({ entries }: { entries: readonly ShownProposal[] }) => {
	const t = useText()
	return (
		<ol className="proposed">
			{entries.map(({ title, name, agency, summary }, index) => (
				<li key={`${name} ${title}`}>
					<span className="proposed-number" aria-hidden="true">
						{index + 1}
					</span>
					<div className="stack tight">
						<h3>{name}</h3>
						{name === agency ? null : <p className="muted">{agency}</p>}
						<p>
							<span className="muted">{`${t(m.solution)}: `}</span>
							<span lang="vi">{title}</span>
						</p>
						<p className="proposed-summary" lang="vi">
							{beginning(summary, longestSummary)}
						</p>
					</div>
				</li>
			))}
		</ol>
	)
}

import { assigning as m } from '#app/locales/assigning.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Offer = {
	id: string
	title: string
	summary: string
	terms: readonly string[]
	agency: string | null
	wish: number | null
}

/** Entries that the reviewer might get, each with a wish, and the way to say that one is bound to it. */
export const WishLines = ({ items }: { items: readonly Offer[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<ul className="wish-lines">
			{items.map(({ id, title, summary, terms, agency, wish }, index) => (
				<li key={id}>
					<h2>{title}</h2>
					<p className="work-facts">
						{[agency, ...terms]
							.filter((fact) => fact !== null && fact !== '')
							.map((fact) => (
								<span key={fact}>{fact}</span>
							))}
					</p>
					<p className="as-typed">{summary}</p>
					<input type="hidden" name={`wishes[${index}].entryId`} value={id} />
					<Choice
						id={`wishes[${index}].wish`}
						name={`wishes[${index}].wish`}
						legend={
							<>
								{t(m.wishFor)}
								<span className="hidden-words">{`: ${title}`}</span>
							</>
						}
						layout="row"
						chosen={wish === null ? '' : String(wish)}
						options={[
							{ value: '1', label: t(m.want) },
							{ value: '0', label: t(m.can) },
							{ value: '-1', label: t(m.not) },
							{ value: '', label: t(m.unsaid) },
						]}
					/>
					<p>
						<a href={inLanguage(language, paths.interests(id))}>
							{t(m.declareThis)}
							<span className="hidden-words">{`: ${title}`}</span>
						</a>
					</p>
				</li>
			))}
		</ul>
	)
}

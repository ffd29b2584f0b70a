import type { VisitContent, VisitTable } from '#app/domain/visit.ts'
import { visits as m } from '#app/locales/visits.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'

/** Checklist and minutes to read. */
export const VisitReading = ({ table, content }: { table: VisitTable; content: VisitContent }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="stack" aria-labelledby="noi-dung-kiem-tra">
			<h2 id="noi-dung-kiem-tra">{t(m.checklist)}</h2>
			{table.items.length === 0 ? <p className="muted">{t(m.noChecklist)}</p> : null}
			<dl className="facts">
				{table.items.map((item) => {
					const mark = content.marks[item.id]
					return (
						<div key={item.id}>
							<dt>{named(language, item)}</dt>
							<dd>
								<strong>{`${mark?.points ?? '–'}/${item.max}`}</strong>
								{mark?.note ? <p className="as-typed">{mark.note}</p> : null}
							</dd>
						</div>
					)
				})}
			</dl>
			<h2>{t(m.minutes)}</h2>
			<p className="as-typed">{content.minutes || '–'}</p>
		</section>
	)
}

import { takeAway as m } from '#app/locales/public-pages.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** The practice on two pages, to hand on. */
export const TakeAway = ({ slug }: { slug: string }) => {
	const t = useText()
	const language = useLanguage()
	const brief = (as: 'pdf' | 'docx') => inLanguage(language, paths.practiceBrief(slug, as))
	return (
		<section className="stack tight no-print" aria-labelledby="tai-ve">
			<h2 id="tai-ve" className="facts-title">
				{t(m.title)}
			</h2>
			<p className="small muted">{t(m.lead)}</p>
			<div className="row">
				<Button kind="secondary" icon="download" href={brief('pdf')} download>
					{t(m.pdf)}
				</Button>{' '}
				<Button kind="quiet" href={brief('docx')} download>
					{t(m.docx)}
				</Button>
			</div>
		</section>
	)
}

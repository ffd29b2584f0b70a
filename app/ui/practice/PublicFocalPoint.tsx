import type { PracticeStory } from '#app/domain/practice.ts'
import { citizens } from '#app/locales/citizens.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { focalPoints as m } from '#app/locales/focal-points.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { FocalPointLines } from './FocalPointLines.tsx'

/** Whom to ask for help in replicating it; nothing where its agency names no office. */
export const PublicFocalPoint = ({ slug, focalPoint }: Pick<PracticeStory, 'slug' | 'focalPoint'>) => {
	const t = useText()
	const language = useLanguage()
	if (focalPoint === null) return null
	return (
		<section className="panel focal-point" aria-labelledby="lien-he">
			<h2 id="lien-he">{t(m.publicTitle)}</h2>
			<FocalPointLines {...focalPoint} />
			<p className="no-print">
				<Button kind="secondary" icon="send" href={inLanguage(language, paths.noteForm(slug, 'question'))}>
					{t(citizens.toAsk)}
				</Button>
			</p>
		</section>
	)
}

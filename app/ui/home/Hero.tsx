import type { MovementName } from '#app/domain/movement-page.ts'
import { galleryFields } from '#app/forms/gallery.ts'
import { home as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { SearchLine } from '#app/ui/gallery/SearchLine.tsx'
import { RingMotif } from '#app/ui/motif/RingMotif.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** What the movement is, in one sentence, and the way to what one looks for. */
export const Hero = ({ movement }: { movement: MovementName | null }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="hero">
			<RingMotif
				className="hero-motif"
				seed="trống đồng"
				pillar="digital_government"
				rings={8}
				year={2021}
				view="seal"
			/>
			<div className="page hero-in">
				{movement ? <p className="hero-movement">{movement.shortName}</p> : null}
				<h1>{t(m.heading)}</h1>
				<p className="lead">{t(m.lead)}</p>
				<form method="get" role="search" action={inLanguage(language, paths.gallery())}>
					<SearchLine name={galleryFields.text} words={m} />
				</form>
			</div>
		</div>
	)
}

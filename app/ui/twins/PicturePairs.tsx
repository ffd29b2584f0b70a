import { paths } from '#app/locales/paths.ts'
import { twins as m } from '#app/locales/twins.ts'
import { useText } from '#app/ui/parts/language.tsx'

const width = 320

/** Pictures of two entries that are near-identical, beside each other. */
export const PicturePairs = ({ pairs }: { pairs: readonly { evidenceId: string; otherId: string }[] }) => {
	const t = useText()
	if (pairs.length === 0) return null
	return (
		<section className="stack tight" aria-labelledby="anh-giong">
			<h2 id="anh-giong">{t(m.pictures)}</h2>
			<ul className="twin-pictures">
				{pairs.map(({ evidenceId, otherId }) => (
					<li key={`${evidenceId} ${otherId}`}>
						{[evidenceId, otherId].map((id) => (
							<a key={id} href={paths.evidenceFile(id)}>
								<img
									src={paths.evidencePicture(id, width)}
									alt={t(m.pictures)}
									width={width}
									loading="lazy"
								/>
							</a>
						))}
					</li>
				))}
			</ul>
		</section>
	)
}

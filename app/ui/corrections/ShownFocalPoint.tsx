import { focalPoints as m } from '#app/locales/focal-points.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { FocalPointLines } from '#app/ui/practice/FocalPointLines.tsx'
import { FocalPointState, type NamedFocalPoint } from '#app/ui/practice/FocalPointState.tsx'
import { TakeBack } from './TakeBack.tsx'

/** For the secretary: whom the agency names to those who replicate, and taking it off the page. */
export const ShownFocalPoint = ({ focalPoint }: { focalPoint: NamedFocalPoint | null }) => {
	const t = useText()
	return (
		<section className="stack" aria-labelledby="dau-moi">
			<h2 id="dau-moi">{t(m.title)}</h2>
			{focalPoint ? (
				<article className="note">
					<FocalPointLines {...focalPoint} />
					<FocalPointState {...focalPoint} />
					{focalPoint.takenBack ? null : (
						<TakeBack
							{...{ act: 'take-focal-point-back', field: 'focalPointId', id: focalPoint.id }}
							title={m.end}
							reason={m.takeBackReason}
						/>
					)}
				</article>
			) : (
				<p className="muted">{t(m.none)}</p>
			)}
		</section>
	)
}

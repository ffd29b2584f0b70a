import type { HomePage } from '#app/domain/movement-page.ts'
import { home as m } from '#app/locales/gallery.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** Three numbers that are counted, not claimed. */
export const Numbers = ({ practices, agencies, units }: HomePage['numbers']) => {
	const t = useText()
	const lines = [
		{ value: practices, words: m.practices },
		{ value: agencies, words: m.agencies },
		{ value: units, words: m.units },
	]
	return (
		<dl className="numbers">
			{lines.map(({ value, words }) => (
				<div key={words.vi}>
					<dt>{t(words)}</dt>
					<dd>
						<Figure value={value} />
					</dd>
				</div>
			))}
		</dl>
	)
}

import type { Message } from '#app/locales/message.ts'
import { Figure } from './Figure.tsx'
import { useText } from './language.tsx'

/** Numbers that are counted, not claimed, each large above what it counts. */
export const Numbers = ({ lines }: { lines: readonly { value: number; words: Message }[] }) => {
	const t = useText()
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

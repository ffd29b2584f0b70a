import type { Marked } from './twin-hit.ts'

/** A text with the stretches marked that another one has as well. */
export const MarkedText = ({ parts }: { parts: Marked }) => (
	<>
		{parts.map(({ text, shared }, index) =>
			shared ? (
				<mark key={index} className="shared-words">
					{text}
				</mark>
			) : (
				<span key={index}>{text}</span>
			),
		)}
	</>
)

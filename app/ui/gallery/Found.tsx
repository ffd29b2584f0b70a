import type { Marked } from '#app/domain/highlight.ts'

/** A text with what was found in it marked. */
export const Found = ({ pieces }: { pieces: readonly Marked[] }) =>
	pieces.map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : text))

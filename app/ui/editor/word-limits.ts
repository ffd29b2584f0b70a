import type { FormSection } from '#app/domain/entry-form.ts'
import { editor as m } from '#app/locales/editor.ts'
import type { useText } from '#app/ui/parts/language.tsx'

export type WordLimits = Pick<FormSection, 'fewestWords' | 'mostWords'>

/** How many words there are, against what the form asks for. */
export const countText = (
	t: ReturnType<typeof useText>,
	count: number,
	{ fewestWords: least, mostWords: most }: WordLimits,
): string => {
	if (least !== null && most !== null) return t(m.wordsBetween, { count, least, most })
	if (least !== null) return t(m.wordsAtLeast, { count, least })
	return most === null ? t(m.words, { count }) : t(m.wordsAtMost, { count, most })
}

import type { Tally } from '#app/domain/coach.ts'
import { coach as m } from '#app/locales/coach.ts'
import type { Message, Values } from '#app/locales/message.ts'

/** "3 việc phải làm, 2 nên xem lại; 1/4 kết quả chưa có minh chứng". */
export const tallyText = (
	{ toDo, toLookAt, claims, unproven }: Tally,
	t: (message: Message, values?: Values) => string,
): string => {
	const counts = [t(m.toDo, { count: toDo }), t(m.toLookAt, { count: toLookAt })].join(', ')
	if (claims === 0) return counts
	return `${counts}; ${unproven === 0 ? t(m.allProven).toLowerCase() : t(m.unproven, { unproven, claims })}`
}

/** Words about an entry, said wherever one is read. */
import type { Message } from './message.ts'

export const entry = {
	textTable: { vi: 'Bảng trong bài viết (cuộn ngang được)', en: 'Table in the text (scrolls sideways)' },
} satisfies Record<string, Message>

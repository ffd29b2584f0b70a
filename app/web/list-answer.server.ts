import type { Cell } from '#app/adapters/table-writing.server.ts'
import { isTableFormat } from '#app/domain/import-file.ts'
import { say, type Message } from '#app/locales/message.ts'
import { plainAnswer } from './answer.server.ts'
import type { Entered } from './gate.server.ts'
import { tableAnswer } from './table-answer.server.ts'

type List = {
	heads: readonly string[]
	rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
	/** Whose day the file is named by; that of the answer, if there is no other. */
	now?: Date
}

/**
 * The list of a page as the file that `:format` asks for: XLSX, CSV or JSON, nothing else. `tell` reads it as the page does
 * and says its heads in the language of the page; null where there is none.
 */
export const listAnswer = async (
	{ params: { format = '' }, language }: Entered,
	name: string,
	title: Message,
	tell: (t: (message: Message) => string) => Promise<List | null> | List,
): Promise<Response> => {
	const t = (message: Message) => say(language, message)
	const list = isTableFormat(format) ? await tell(t) : null
	if (!isTableFormat(format) || !list) return plainAnswer(404, 'xlsx, csv, json')
	return tableAnswer(format, name, t(title), lines(list), list.now ?? new Date())
}

async function* lines({ heads, rows }: List): AsyncGenerator<readonly Cell[]> {
	yield heads
	yield* rows
}

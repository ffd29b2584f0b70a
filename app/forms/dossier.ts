import { z } from 'zod'
import { copyParts } from '#app/domain/copying.ts'
import { wordChoices, type WordChoice } from '#app/domain/word-taking.ts'

/** Which round and form a copy goes to, and what it takes along. */
export const CopyForm = z.object({
	target: z.string().regex(/^[0-9a-f-]{36} [\w-]{1,60}$/),
	parts: z.array(z.enum(copyParts)).max(copyParts.length).default([]),
})

/** What is to be done with each part that a Word file has something for: `choice-<part>`. */
export const readWordChoices = (
	form: URLSearchParams,
): { version: number; choices: Record<string, WordChoice> } => {
	const choices: Record<string, WordChoice> = {}
	for (const [name, value] of form) {
		const part = /^choice-([\w-]{1,80})$/.exec(name)?.[1]
		const choice = wordChoices.find((each) => each === value)
		if (part !== undefined && choice) choices[part] = choice
	}
	return { version: Number(form.get('version') ?? Number.NaN), choices }
}

const Refused = z.object({
	tooLong: z.array(z.string()),
	choices: z.record(z.string(), z.enum(wordChoices)),
})

/** The choices that came back with what is wrong with them; null when an answer is none of these. */
export const refusedChoicesIn = (data: unknown): z.infer<typeof Refused> | null =>
	Refused.safeParse(data).data ?? null

import { reader } from '#app/data/database.server.ts'
import { judgedFacts, judgedFields } from '#app/data/judged-facts.server.ts'

/** What is gathered for whole rounds is what Prisma reads entry by entry, whatever a test file left behind. */
export const factsAgree = async (): Promise<void> => {
	const apart = await reader().entry.findMany({ select: judgedFields, orderBy: { id: 'asc' } })
	const together = await judgedFacts(reader(), {})
	for (const [index, entry] of apart.entries()) {
		const [one, other] = [inOrder(entry), inOrder(together[index])]
		if (one !== other) throw new Error(`judgedFacts of an entry differ:\n${one}\n${other}`)
	}
	if (apart.length !== together.length)
		throw new Error(`${together.length} of ${apart.length} entries judged`)
}

/** As text in which neither the order of keys nor that of facts counts. */
const inOrder = (value: unknown): string => {
	if (Array.isArray(value)) return `[${value.map(inOrder).sort().join()}]`
	if (typeof value !== 'object' || value === null || value instanceof Date) return JSON.stringify(value) ?? ''
	const fields = Object.entries(value).map(([name, held]) => `${name}:${inOrder(held)}`)
	return `{${fields.sort().join()}}`
}

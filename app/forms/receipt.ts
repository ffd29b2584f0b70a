import { z } from 'zod'
import { receiptFormat, type ReceiptFile } from '#app/domain/receipt.ts'

const Evidence = z.object({
	id: z.uuid(),
	position: z.number().int(),
	fileName: z.string(),
	size: z.number().int(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const Receipt = z.object({
	format: z.literal(receiptFormat),
	number: z.string(),
	submittedAt: z.iso.datetime(),
	unit: z.string(),
	title: z.string(),
	digest: z.string().regex(/^[0-9a-f]{64}$/),
	evidence: z.array(Evidence),
	canonical: z.string(),
})

/** A receipt file as it came back; null when it is not one. */
export const readReceipt = (text: string): ReceiptFile | null => Receipt.safeParse(parsed(text)).data ?? null

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

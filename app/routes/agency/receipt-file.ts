import { receiptFileName } from '#app/domain/receipt.ts'
import { receiptFileOf } from '#app/queries/receipt.server.ts'
import { dataFile } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

/** The receipt as a file, to be kept beside the entry and checked with `npm run verify-receipt`. */
export const loader = asAgency(async ({ viewer, params }) => {
	const receipt = await receiptFileOf(viewer, params.entryId ?? '')
	return dataFile(receiptFileName(receipt.number), receipt)
})

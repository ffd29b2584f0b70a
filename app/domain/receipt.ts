/**
 * A receipt as a file (biên nhận): what an agency takes home on the day it hands in, and with which anyone can show
 * later what was handed in. The canonical text is what the digest is made of; each file is vouched for by its own.
 */
export const receiptFormat = 'thi-dua-so/bien-nhan/1'

export type ReceiptEvidence = {
	id: string
	position: number
	fileName: string
	size: number
	sha256: string
}

export type ReceiptFile = {
	format: typeof receiptFormat
	number: string
	submittedAt: string
	unit: string
	title: string
	/** SHA-256 of the canonical text, in hex. */
	digest: string
	evidence: readonly ReceiptEvidence[]
	canonical: string
}

export const receiptFileName = (number: string): string => `bien-nhan-${number}.json`

/** What can be wrong with a receipt or with what it vouches for. */
export type ReceiptFault =
	| 'other-digest'
	| 'other-title'
	| 'other-list'
	| 'unknown-number'
	| 'other-submission'
	| 'other-unit'
	| 'missing-file'
	| 'changed-file'
	| 'infected-file'

/** One thing that was looked at; `fault` null is well. */
export type ReceiptFinding = {
	what: 'text' | 'list' | 'database' | 'file'
	name: string
	fault: ReceiptFault | null
}

/** Whether the list of files of a receipt is that of its own canonical text. */
export const isListOf = (receipt: ReceiptFile, frozen: readonly ReceiptEvidence[]): boolean =>
	receipt.evidence.length === frozen.length &&
	receipt.evidence.every((each, index) => {
		const other = frozen[index]
		return (
			other !== undefined &&
			each.id === other.id &&
			each.position === other.position &&
			each.fileName === other.fileName &&
			each.size === other.size &&
			each.sha256 === other.sha256
		)
	})

import type { ClaimMark, ClaimMarks } from '#app/domain/claim.ts'
import { claims as m } from '#app/locales/claims.ts'
import type { RefusedForm } from '#app/ui/eligibility/form-errors.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { ClaimFields } from './ClaimFields.tsx'
import { ClaimLines, ClaimMarked } from './ClaimLines.tsx'

/** The column beside the results on one's own sheet: to be written, or as it was handed in. */
export const useOwnClaims = (marks: ClaimMarks, typed: RefusedForm | null) => {
	const t = useText()
	return {
		lead: typed ? t(m.hint) : '',
		head: t(m.head),
		cell: (resultId: string, number: number) =>
			typed ? (
				<ClaimFields resultId={resultId} number={number} typed={typed} />
			) : (
				<span className="claim-one">
					<ClaimMarked mark={marks[resultId]} />
				</span>
			),
	}
}

type Sheets = readonly { reviewer: string | null; marks: Readonly<Record<string, ClaimMark>> }[]

/** The same for whoever reads all sheets; nothing while they are closed or there are none. */
export const useAllClaims = (sheets: Sheets | null) => {
	const t = useText()
	if (sheets === null || sheets.length === 0) return undefined
	return {
		lead: t(m.ofSheets),
		head: t(m.head),
		cell: (resultId: string) => <ClaimLines resultId={resultId} sheets={sheets} />,
	}
}

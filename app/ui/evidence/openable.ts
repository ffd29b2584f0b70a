import { isInQuarantine, type ScanState } from '#app/domain/evidence.ts'

/** Whether its reader gets the file now: there is a copy, and the scanner has let it through. */
export const isOpenable = ({ hasCopy, scan }: { hasCopy: boolean; scan: ScanState }): boolean =>
	hasCopy && !isInQuarantine(scan)

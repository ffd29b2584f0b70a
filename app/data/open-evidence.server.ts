/**
 * Evidence that its readers may have: neither taken back by its agency nor held by the scanner. What is published is not
 * edited any more: its bytes are those that were handed in.
 */
export const openEvidence = { removedAt: null, scan: { in: ['unscanned', 'clean'] } }

/** The same of a row `e` of "evidence". */
export const openEvidenceSql = `e."removed_at" IS NULL AND e."scan" IN ('unscanned', 'clean')`

import { create } from 'content-disposition'
import { fold } from '#app/domain/folding.ts'

/** The header that names a file: whole in UTF-8 (RFC 8187), and without marks for whom cannot read that. */
export const contentDisposition = (type: 'attachment' | 'inline', fileName: string): string =>
	create(fileName, { type, fallback: fold(fileName).replace(/[^a-z0-9 ._()-]/g, '_') || 'tep' })

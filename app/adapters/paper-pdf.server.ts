import { paperBy, type PaperPictures } from './paper-worker.server.ts'
import type { Paper } from '#app/domain/paper.ts'
import { pdfLayout } from './paper-pdf-layout.ts'

/** The paper as a PDF with its fonts inside; the same paper is always the same bytes. */
export const paperAsPdf = (paper: Paper, pictures: PaperPictures = new Map()): Promise<Buffer> =>
	paperBy({ as: 'pdf', layout: pdfLayout(paper, (id) => pictures.has(id)), foot: paper.foot }, pictures)

import { tableGrid } from '#app/domain/paper-table.ts'
import type { Paper, PaperBlock } from '#app/domain/paper.ts'
import { paperBy, type PaperPictures } from './paper-worker.server.ts'

/** The same paper as a Word document, from the same blocks. */
export const paperAsDocx = (paper: Paper, pictures: PaperPictures = new Map()): Promise<Buffer> =>
	paperBy({ as: 'docx', paper: { ...withGrids(paper), ...annexOf(paper) } }, pictures)

const withGrids = <Part extends Pick<Paper, 'blocks'>>(part: Part) => ({
	...part,
	blocks: part.blocks.map(withGrid),
})

const annexOf = ({ annex }: Paper) => (annex === undefined ? {} : { annex: withGrids(annex) })

/** Tables go as full grids: the worker knows nothing of cells that reach too far. */
const withGrid = (block: PaperBlock): object => {
	switch (block.type) {
		case 'quote':
			return { ...block, content: block.content.map(withGrid) }
		case 'list':
			return { ...block, items: block.items.map((item) => item.map(withGrid)) }
		case 'table':
			return {
				...block,
				grid: tableGrid(block).map((row) =>
					row.map(
						(place) =>
							place && { ...place, cell: { ...place.cell, content: place.cell.content.map(withGrid) } },
					),
				),
			}
		default:
			return block
	}
}

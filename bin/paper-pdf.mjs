import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'

const { resolve } = createRequire(import.meta.url)
const face = (name) => resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`)
const Tinos = {
	normal: face('400Regular'),
	bold: face('700Bold'),
	italics: face('400Regular_Italic'),
	bolditalics: face('700Bold_Italic'),
}

const thin = () => 0.5
const space = (size) => () => size
const paper = {
	hLineWidth: thin,
	vLineWidth: thin,
	paddingLeft: space(4),
	paddingRight: space(4),
	paddingTop: space(3),
	paddingBottom: space(2),
}

const faces = new Set(Object.values(Tinos))
pdfmake.setFonts({ Tinos })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => faces.has(path))
pdfmake.addTableLayouts({ paper })

/** A heading lower than this on its page goes to the next one with what stands under it. */
const lowest = 0.87

/** Page numbers from the second page on, the foot on every page; dates are the paper's own, so bytes are too. */
export const paperAsPdf = (layout, foot, pictures) => {
	const shown = [...pictures].map(([id, { bytes }]) => [
		id,
		`data:image/jpeg;base64,${bytes.toString('base64')}`,
	])
	return pdfmake
		.createPdf({
			...layout,
			images: Object.fromEntries(shown),
			info: dated(layout.info),
			header: (page) =>
				page === 1 ? '' : { text: String(page), alignment: 'center', fontSize: 13, margin: [0, 30, 0, 0] },
			footer: () => ({ text: foot, fontSize: 8.5, color: '#333333', margin: [85, 8, 51, 0] }),
			pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
				node.headlineLevel !== undefined &&
				(node.startPosition.verticalRatio > lowest || getFollowingNodesOnPage().length === 0),
		})
		.getBuffer()
}

const dated = ({ creationDate, modDate, ...info }) => ({
	...info,
	creationDate: new Date(creationDate),
	modDate: new Date(modDate),
})

/** Pages of one sheet each, which say themselves all that stands on them. */
export const sheetsAsPdf = async (layouts) => {
	const made = []
	for (const layout of layouts) {
		const bytes = await pdfmake.createPdf({ ...layout, info: dated(layout.info) }).getBuffer()
		made.push(Buffer.from(bytes).toString('base64'))
	}
	return JSON.stringify(made)
}

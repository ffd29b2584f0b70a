import { mergeAttributes, Node, type Extensions } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { safeHref } from '#app/domain/safe-href.ts'
import { paths } from '#app/locales/paths.ts'

/** A picture of the evidence, named by its id; pictures from elsewhere do not exist here. */
const EvidencePicture = Node.create({
	name: 'image',
	group: 'block',
	draggable: true,
	addAttributes: () => ({ evidenceId: { default: null }, alt: { default: '' } }),
	parseHTML: () => [
		{
			tag: 'img[data-evidence-id]',
			getAttrs: (element) => ({
				evidenceId: element.getAttribute('data-evidence-id'),
				alt: element.getAttribute('alt') ?? '',
			}),
		},
	],
	renderHTML: ({ node, HTMLAttributes: _ }) => {
		const evidenceId = String(node.attrs['evidenceId'])
		const src = paths.evidencePicture(evidenceId, 800)
		return ['img', mergeAttributes({ src, alt: String(node.attrs['alt']), 'data-evidence-id': evidenceId })]
	},
})

/** Exactly the nodes and marks that the server takes (domain/rich-text.ts). */
export const extensions: Extensions = [
	StarterKit.configure({
		heading: { levels: [2, 3] },
		code: false,
		codeBlock: false,
		link: {
			openOnClick: false,
			isAllowedUri: (address) => safeHref(address) !== null,
			HTMLAttributes: { target: null, rel: 'noopener nofollow', class: null },
		},
	}),
	TableKit.configure({ table: { resizable: false, renderWrapper: false, View: null } }),
	EvidencePicture,
]

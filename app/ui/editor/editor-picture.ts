import { paths } from '#app/locales/paths.ts'

/** A picture of the evidence as the editor's texts show it. */
export const editorPicture = (evidenceId: string) => ({
	src: paths.evidencePicture(evidenceId, 800),
	srcSet: [320, 800, 1600].map((width) => `${paths.evidencePicture(evidenceId, width)} ${width}w`).join(', '),
	width: 800,
	height: 450,
})

import { drum, type DrumInput } from './drum.ts'
import type { Shape } from './shapes.ts'

/** The drum as a whole SVG document: what sharp turns into covers and share pictures. A seal is drawn in black. */
export const motifSvg = (input: DrumInput): string => {
	const { width, height, ground, place, shapes } = drum(input)
	const back = ground === 'none' ? '' : `<rect width="${width}" height="${height}" fill="${ground}"/>`
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${back}<g transform="${place}" fill="none">${shapes.map(element).join('')}</g></svg>`
}

const element = (shape: Shape): string => {
	const paint = `${shape.fill ? ` fill="${shape.fill}"` : ''}${shape.stroke ? ` stroke="${shape.stroke}" stroke-width="${shape.width ?? 1}"` : ''}`
	if (shape.kind === 'path') return `<path d="${shape.d}"${paint}/>`
	const dash = shape.dash ? ` stroke-dasharray="${shape.dash}"` : ''
	return `<circle r="${shape.r}"${paint}${dash}${shape.round ? ' stroke-linecap="round"' : ''}/>`
}

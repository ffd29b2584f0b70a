import type { FileHandle } from 'node:fs/promises'
import type { EvidenceKind, FileProblem } from '#app/domain/evidence.ts'
import { readZipDirectory, readZipText, type ZipPart } from './zip.server.ts'

type Judgement = { kind: EvidenceKind } | { problem: FileProblem }

const largestUnpacked = 500 * 1024 * 1024
const largestTypes = 1024 * 1024
const typesName = '[Content_Types].xml'

const mainParts: readonly { kind: EvidenceKind; name: string; type: string }[] = [
	{ kind: 'docx', name: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
	{ kind: 'xlsx', name: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
	{ kind: 'pptx', name: 'ppt/presentation.xml', type: 'presentationml.presentation.main+xml' },
]

/** A zip is taken only as a Word, Excel or PowerPoint file without macros that unpacks to a sensible size. */
export const judgeOffice = async (file: FileHandle, size: number): Promise<Judgement> => {
	const parts = await readZipDirectory(file, size)
	if (parts === null) return { problem: 'broken' }
	const types = parts.find(({ name }) => name === typesName)
	const main = mainParts.filter(({ name }) => parts.some((part) => part.name === name))
	if (types === undefined || main.length === 0) return { problem: 'archive' }
	const problem = problemOf(parts)
	if (problem !== null) return { problem }
	const text = await readZipText(file, types, largestTypes)
	if (text === null || main.length > 1 || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return { problem: 'broken' }
	if (/macroEnabled|vbaProject/i.test(text)) return { problem: 'macro' }
	const found = main.find(({ type }) => text.includes(type))
	return found === undefined ? { problem: 'broken' } : { kind: found.kind }
}

const problemOf = (parts: readonly ZipPart[]): FileProblem | null => {
	if (parts.some(({ locked }) => locked)) return 'locked'
	if (parts.some(({ name }) => /vbaProject\.bin$/i.test(name))) return 'macro'
	if (parts.some(({ name }) => /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\0/i.test(name))) return 'broken'
	if (parts.some(({ method }) => method !== 0 && method !== 8)) return 'broken'
	const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
	return unpacked > largestUnpacked ? 'unpacks-too-large' : null
}

import type { FileHandle } from 'node:fs/promises'
import { evidenceKinds, type EvidenceKind, type FileProblem } from '#app/domain/evidence.ts'
import { askWorker, type WorkerLimits } from './child-worker.server.ts'
import { readZipDirectory, readZipText, type ZipPart } from './zip.server.ts'

type Judgement = { kind: EvidenceKind } | { problem: FileProblem }

const largestUnpacked = 300 * 1024 * 1024
/** Office files shrink to a tenth or so; what shrinks more than this and is large is a bomb. */
const mostShrunk = 100
const largestFromLittle = 50 * 1024 * 1024
const largestTypes = 1024 * 1024
const limits: WorkerLimits = { seconds: 30, megabytes: 1200 }

/** Larger ones are looked into in the background only. */
const largestOpened = 200 * 1024 * 1024
const typesName = '[Content_Types].xml'

const mainParts: readonly { kind: EvidenceKind; name: string; type: string }[] = [
	{ kind: 'docx', name: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
	{ kind: 'xlsx', name: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
	{ kind: 'pptx', name: 'ppt/presentation.xml', type: 'presentationml.presentation.main+xml' },
]

const openKinds: readonly EvidenceKind[] = ['odt', 'ods', 'odp']
const manifestName = 'META-INF/manifest.xml'

/**
 * A zip is taken only as a Microsoft or OpenDocument file without macros that unpacks to a sensible size: first by what
 * its directory says, then by what is in it, asked of a child process.
 */
export const judgeOffice = async (file: FileHandle, path: string, size: number): Promise<Judgement> => {
	const judged = await judgeDirectory(file, size)
	if ('problem' in judged || size > largestOpened) return judged
	const reply = await askWorker('office', ['open', path], limits)
	if ('ok' in reply) return judged
	const isTooMuch = /too (?:much|many|large|long)/.test(reply.failure)
	return { problem: isTooMuch ? 'unpacks-too-large' : 'broken' }
}

const judgeDirectory = async (file: FileHandle, size: number): Promise<Judgement> => {
	const parts = await readZipDirectory(file, size)
	if (parts === null) return { problem: 'broken' }
	const named = parts.find(({ name }) => name === 'mimetype')
	if (named) return judgeOpenDocument(file, size, parts, named)
	const types = parts.find(({ name }) => name === typesName)
	const main = mainParts.filter(({ name }) => parts.some((part) => part.name === name))
	if (types === undefined || main.length === 0) return { problem: 'archive' }
	const problem = problemOf(parts, size)
	if (problem !== null) return { problem }
	const text = await readZipText(file, types, largestTypes)
	if (text === null || main.length > 1 || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return { problem: 'broken' }
	if (/macroEnabled|vbaProject|macrosheet|activeX/i.test(text)) return { problem: 'macro' }
	const found = main.find(({ type }) => text.includes(type))
	return found === undefined ? { problem: 'broken' } : { kind: found.kind }
}

const judgeOpenDocument = async (
	file: FileHandle,
	size: number,
	parts: readonly ZipPart[],
	named: ZipPart,
): Promise<Judgement> => {
	const type = (await readZipText(file, named, 200))?.trim()
	const kind = openKinds.find((each) => evidenceKinds[each].mimeType === type)
	if (kind === undefined) return { problem: 'archive' }
	const problem = problemOf(parts, size)
	if (problem !== null) return { problem }
	const manifest = parts.find(({ name }) => name === manifestName)
	const text = manifest ? await readZipText(file, manifest, largestTypes) : null
	if (text === null || !parts.some(({ name }) => name === 'content.xml')) return { problem: 'broken' }
	return /encryption-data/.test(text) ? { problem: 'locked' } : { kind }
}

/** Where programs lie: macros, sheets of old macros, controls. */
const running = /vbaProject\.bin$|^(?:Basic|Scripts)\/.|^xl\/macrosheets\/|\/activeX\//i

const problemOf = (parts: readonly ZipPart[], size: number): FileProblem | null => {
	if (parts.some(({ locked }) => locked)) return 'locked'
	if (parts.some(({ name }) => running.test(name))) return 'macro'
	if (parts.some(({ name }) => /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\0/i.test(name))) return 'broken'
	if (parts.some(({ method }) => method !== 0 && method !== 8)) return 'broken'
	const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
	const packed = parts.reduce((sum, part) => sum + part.packed, 0)
	const isBomb = unpacked > largestFromLittle && unpacked > mostShrunk * size
	return unpacked > largestUnpacked || isBomb || packed > size ? 'unpacks-too-large' : null
}

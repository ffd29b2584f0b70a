import { reader } from '#app/data/database.server.ts'
import { paths } from '#app/locales/paths.ts'
import { isPaperKind } from '#app/domain/council-paper.ts'
import { readerFields, type Happened, type Told } from './told.server.ts'

/** A file that a scan found infected is told to whoever sent it; a clean one concerns nobody by letter. */
export const lettersOfScan = async ({ subjectId, payload }: Happened): Promise<readonly Told[]> => {
	if (payload.get('outcome') !== 'infected') return []
	const number = payload.get('version')
	const row = await reader().evidence.findUnique({
		where: { id: subjectId },
		include: {
			entry: { select: { id: true, titleVi: true } },
			addedBy: { select: { ...readerFields, disabledAt: true } },
			versions: { include: { addedBy: { select: { ...readerFields, disabledAt: true } } } },
		},
	})
	const version = row?.version === number ? row : row?.versions.find((each) => each.number === number)
	if (!row || !version || version.addedBy.disabledAt !== null) return []
	const { fileName, signature, addedBy } = version
	return [
		{
			to: addedBy,
			about: `${row.id}:${String(number)}`,
			what: 'infected',
			values: () => ({ file: fileName, title: row.entry.titleVi || '–', signature: signature ?? '' }),
			path: paths.entryEvidence(row.entry.id),
		},
	]
}

/** The same for a signed paper of the council: the secretary who sent it. */
export const lettersOfSignedPaper = async ({ payload }: Happened): Promise<readonly Told[]> => {
	if (payload.get('outcome') !== 'infected') return []
	const row = await reader().signedPaper.findUnique({
		where: { id: String(payload.get('signedPaper')) },
		include: {
			decision: { select: { number: true } },
			addedBy: { select: { ...readerFields, disabledAt: true } },
		},
	})
	if (!row || row.addedBy.disabledAt !== null || !isPaperKind(row.kind)) return []
	const { id, decisionId, kind, unitId, fileName, decision, addedBy } = row
	return [
		{
			to: addedBy,
			about: id,
			what: 'infectedPaper',
			values: () => ({
				...{ file: fileName, number: decision.number },
				signature: String(payload.get('signature') ?? ''),
			}),
			path: paths.adminSignedPaper(decisionId, kind, unitId),
		},
	]
}

import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { reader } from '#app/data/database.server.ts'
import { makeUnit, makeViewer } from '#tests/support/factories.ts'

/** Who has to do with every phase, and who never has: `bound` is a secretary of the entry's own agency. */
export const outsiders = ['anyone', 'head', 'stranger', 'operator', 'secretary', 'bound'] as const
export type Outsider = (typeof outsiders)[number]

export const makeOutsiders = async (
	unitId: string,
	secretary: Viewer,
): Promise<Record<Outsider, Viewer>> => ({
	anyone: anyone(),
	head: await makeViewer({ headOf: unitId }),
	stranger: await makeViewer({ headOf: (await makeUnit()).id }),
	operator: await makeViewer({ office: 'administrator' }),
	secretary,
	bound: await makeViewer({ office: 'secretary' }, { drafterOf: unitId }),
})

/** For what is not there: it is asked for by an id that nothing has. */
export const none = '00000000-0000-7000-8000-000000000000'

export const idOf = ({ person }: Viewer): string => person?.id ?? none

let papers = 0
/** Another number for each paper. */
export const paperNumber = (): string => `${(papers += 1)}/QĐ-MÔ-HÌNH`

export const assignmentOf = async (entryId: string, viewer: Viewer): Promise<string> =>
	(
		await reader().assignment.findFirst({
			where: { entryId, personId: idOf(viewer) },
		})
	)?.id ?? none

/** Their own assignment; of whoever has none, somebody else's, as if they had come by its address. */
export const anyAssignmentOf = async (entryId: string, viewer: Viewer): Promise<string> => {
	const own = await assignmentOf(entryId, viewer)
	return own === none ? ((await reader().assignment.findFirst({ where: { entryId } }))?.id ?? none) : own
}

import { reader } from '#app/data/database.server.ts'
import { formatMoment } from '#app/locales/format.ts'
import { paths } from '#app/locales/paths.ts'
import { readerFields, type Happened, type Told } from './told.server.ts'

/** Who is to endorse on behalf of a head learns of it. */
export const lettersOfDelegation = async (happened: Happened): Promise<readonly Told[]> => {
	const delegation = await reader().delegation.findUnique({
		where: { id: happened.subjectId },
		include: {
			head: { select: { name: true } },
			delegate: { select: { ...readerFields, disabledAt: true } },
		},
	})
	if (!delegation || delegation.delegate.disabledAt !== null) return []
	const { id, head, delegate, startsAt, endsAt, reason } = delegation
	return [
		{
			to: delegate,
			about: id,
			what: 'delegation',
			values: () => ({ by: head.name, from: formatMoment(startsAt), until: formatMoment(endsAt), reason }),
			path: paths.agency(),
		},
	]
}

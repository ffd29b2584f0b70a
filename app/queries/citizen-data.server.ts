import { kindOf, stageOfNote } from '#app/data/citizen-notes.server.ts'
import { reader } from '#app/data/database.server.ts'
import { livePrivacyLink } from '#app/data/privacy.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { heldFollows } from './follows.server.ts'

/** What is kept of the address behind a link; null when the link no longer works. */
export const heldData = async ({ language }: Viewer, secret: string, at?: Date) => {
	const link = await livePrivacyLink(reader(), secret, at ?? (await databaseClock(reader())))
	if (!link) return null
	const notes = await reader().citizenNote.findMany({
		where: { emailHash: link.emailHash },
		select: {
			...{ id: true, kind: true, stage: true, text: true, name: true, sentAt: true, blobId: true },
			entry: { select: { titleVi: true } },
		},
		orderBy: { sentAt: 'desc' },
	})
	return {
		email: link.email,
		follows: await heldFollows(link.emailHash, language),
		notes: notes.map(({ entry, blobId, ...note }) => ({
			...note,
			...{ kind: kindOf(note), stage: stageOfNote(note), title: entry.titleVi, hasPicture: blobId !== null },
		})),
	}
}

import { isNews, type NewsName } from '#app/domain/news-event.ts'
import { reader } from '#app/data/database.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { queue } from '#app/data/queue.server.ts'
import { citizenKey, writeLetters } from '#app/data/mails.server.ts'
import { env } from '#app/env.server.ts'
import { inLanguage } from '#app/locales/paths.ts'
import { letter } from '#app/locales/mails.ts'
import { lettersOfAgency } from './agency-letters.server.ts'
import { lettersOfScan, lettersOfSignedPaper } from './scan-letters.server.ts'
import { lettersOfComment } from './comment-letters.server.ts'
import { lettersOfCouncil } from './council-letters.server.ts'
import { lettersOfDelegation } from './delegation-letters.server.ts'
import { lettersOfDeadline } from './deadline-letters.server.ts'
import { lettersOfDiscussion } from './discussion-letters.server.ts'
import { lettersOfInquiry } from './inquiry-letters.server.ts'
import { lettersOfObjection } from './objection-letters.server.ts'
import { lettersOfNote } from './note-letters.server.ts'
import { lettersOfReopening } from './reopening-letters.server.ts'
import { lettersOfRevocation } from './revocation-letters.server.ts'
import { lettersOfPlan } from './plan-letters.server.ts'
import { lettersOfSubstitutes } from './substitute-letters.server.ts'
import { lettersOfVisit } from './visit-letters.server.ts'
import type { Happened, Told } from './told.server.ts'

/** Who writes about what; of what is for followers alone nobody else is told. */
const writers: Readonly<Record<NewsName, (happened: Happened) => Promise<readonly Told[]>>> = {
	'round.deadline-extended': lettersOfDeadline,
	'round.exception-granted': lettersOfDeadline,
	'entry.exception-granted': lettersOfDeadline,
	'round.exception-undone': lettersOfDeadline,
	'entry.exception-undone': lettersOfDeadline,
	'entry.comment-added': lettersOfComment,
	'entry.endorsement-requested': lettersOfAgency,
	'entry.endorsement-returned': lettersOfAgency,
	'entry.endorsed': lettersOfAgency,
	'delegation.made': lettersOfDelegation,
	'entry.submitted': lettersOfAgency,
	'entry.checked': lettersOfAgency,
	'evidence.scanned': lettersOfScan,
	'decision.signed-paper-scanned': lettersOfSignedPaper,
	'entry.third-called': lettersOfSubstitutes,
	'assignment.made': lettersOfCouncil,
	'assignment.ended': lettersOfSubstitutes,
	'round.plan-applied': lettersOfPlan,
	'visit.planned': lettersOfVisit,
	'visit.cancelled': lettersOfVisit,
	'inquiry.sent': lettersOfInquiry,
	'inquiry.answered': lettersOfInquiry,
	'note.asked': lettersOfNote,
	'note.published': lettersOfNote,
	'note.settled': lettersOfNote,
	'note.refused': lettersOfNote,
	'note.hidden': lettersOfNote,
	'discussion.note-added': lettersOfDiscussion,
	'review.reopened': lettersOfReopening,
	'objection.confirmed': lettersOfObjection,
	'ballot.opened': lettersOfCouncil,
	'decision.published': lettersOfCouncil,
	'practice.updated': async () => [],
	'award.revoked': lettersOfRevocation,
}

/** What whoever follows by e-mail may be told of: at once, where the minute's round would find it too. */
const forFollowers: ReadonlySet<NewsName> = new Set([
	'decision.published',
	'note.published',
	'practice.updated',
])

/** News older than this helps nobody: a queue that stood still, a story that is told again. */
const longestNews = 7 * 24 * 3600_000

/** Writes to those whom an event concerns, each once however often this runs. */
export const dispatchEvent = async ({ seq }: { seq: string }, now = new Date()): Promise<void> => {
	const row = await reader().auditEvent.findUnique({ where: { seq: BigInt(seq) } })
	if (!row || !isNews(row.name) || now.getTime() - row.at.getTime() > longestNews) return
	const { at, actorId, subjectType, subjectId, payload } = row
	const name = row.name
	const told = await writers[name]({ name, at, actorId, subjectType, subjectId, payload: factsIn(payload) })
	await writeLetters(
		told.map(({ to, about, what, values, path, isCitizen }) => {
			const language = to.language === 'en' ? 'en' : 'vi'
			const link = env().BASE_URL + inLanguage(language, path)
			const said = letter(language, to.name, what, { ...values(language), link })
			const key = `${name}:${seq}:${about}:${to.id}`
			return { key: isCitizen ? citizenKey(sha256(key)) : key, to: to.email, ...said }
		}),
		now,
	)
	if (forFollowers.has(name)) await queue().send('follows.tell', {})
}

const factsIn = (payload: unknown): ReadonlyMap<string, unknown> =>
	new Map(typeof payload === 'object' && payload !== null ? Object.entries(payload) : [])

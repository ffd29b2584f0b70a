/** One round's calendar, people and facts, shared by the tests of the rules. */
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import type { EndorsementRequest, EntryFacts, Submission } from '#app/domain/entry.ts'
import type { Phase } from '#app/domain/round.ts'
import type { Reason, Verdict } from '#app/domain/verdict.ts'

export const day = (text: string): Date => new Date(`2025-${text}T00:00:00Z`)

export const phases: readonly Phase[] = [
	{ name: 'open', opensAt: day('03-01'), closesAt: day('04-01') },
	{ name: 'screening', opensAt: day('03-15'), closesAt: day('05-01') },
	{ name: 'review', opensAt: day('05-01'), closesAt: day('06-01') },
	{ name: 'deliberation', opensAt: day('06-01'), closesAt: day('07-01') },
	{ name: 'publication', opensAt: day('07-01'), closesAt: day('08-01') },
]

const person = (id: string, more: Partial<Viewer>): Viewer => ({
	...anyone(),
	person: { id, name: id, email: `${id}@mau.vn` },
	...more,
})

export const nobody = anyone()
export const drafter = person('drafter', { memberships: [{ unitId: 'hue', role: 'drafter' }] })
export const head = person('head', { memberships: [{ unitId: 'hue', role: 'head' }] })
export const otherHead = person('other-head', { memberships: [{ unitId: 'bca', role: 'head' }] })
export const reviewer = person('reviewer', { reviewing: [{ roundId: 'round', unitId: 'bca' }] })
export const secretary = person('secretary', { offices: ['secretary'] })
export const administrator = person('administrator', { offices: ['administrator'] })
export const member = person('member', {
	seats: [{ seatId: 'seat-1', committeeId: 'council', roundId: 'round', role: 'member', unitId: null }],
})

export const draft: EntryFacts = {
	unitId: 'hue',
	createdById: 'drafter',
	rules: { asksParent: false, twoPeople: false },
	endorsementRequests: [],
	submissions: [],
	assignments: [],
	decision: null,
	publication: null,
}

export const sent = (on: string, more: Partial<Submission> = {}): Submission => ({
	submittedAt: day(on),
	withdrawnAt: null,
	check: null,
	...more,
})

export const asked = (on: string, more: Partial<EndorsementRequest> = {}): EndorsementRequest => ({
	requestedAt: day(on),
	outcome: null,
	askedUnitId: null,
	requestedById: 'drafter',
	closedById: null,
	...more,
})

export const waiting: EntryFacts = {
	...draft,
	endorsementRequests: [asked('03-10')],
}
export const submitted: EntryFacts = { ...draft, submissions: [sent('03-11')] }
export const withdrawn: EntryFacts = {
	...draft,
	submissions: [sent('03-11', { withdrawnAt: day('03-12') })],
}
const checked = (outcome: 'accepted' | 'returned' | 'refused'): EntryFacts => ({
	...draft,
	submissions: [sent('03-11', { check: { outcome, checkedAt: day('03-20') } })],
})
export const returned = checked('returned')
export const declined = checked('refused')
export const accepted = checked('accepted')
export const returnedAndWaiting: EntryFacts = {
	...returned,
	endorsementRequests: [asked('03-25')],
}
export const underReview: EntryFacts = {
	...accepted,
	assignments: [{ reviewerId: 'reviewer', recusedAt: null, handedInAt: null }],
}
export const decided: EntryFacts = { ...underReview, decision: { decidedAt: day('06-20') } }
export const published: EntryFacts = { ...decided, publication: { publishedAt: day('07-05') } }

/** The verdict in a word: "yes", or the codes of its reasons with what tells them apart. */
export const inShort = (verdict: Verdict): string =>
	verdict.allowed ? 'yes' : verdict.reasons.map(reasonInShort).join(' + ')

const reasonInShort = (reason: Reason): string => {
	switch (reason.code) {
		case 'conflict':
			return `conflict ${reason.relation}`
		case 'phase':
			return `phase ${reason.needs}`
		case 'stage':
			return `stage ${reason.is}`
		case 'already':
			return `already ${reason.fact}`
		case 'incomplete':
			return `incomplete ${reason.missing.join(',')}`
		case 'quorum':
			return `quorum ${reason.present}/${reason.needs}`
		case 'quota':
			return `quota ${reason.whose} ${reason.used}/${reason.most}`
		case 'code':
			return `code ${reason.is}`
		case 'limit':
			return `limit ${reason.what}`
		default:
			return reason.code
	}
}

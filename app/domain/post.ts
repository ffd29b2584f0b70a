/**
 * What the secretariat publishes beside practices: news, announcements, collections of practices. A post is written as a
 * draft that nobody but the secretariat reads; publishing it freezes what the public reads, at once or from a moment
 * ahead, and later changes of the draft are not public before it is published again. A withdrawn post is gone: its
 * address says why, and nothing else of it is shown (openness, Luật Thi đua, khen thưởng 2022, Điều 5).
 */
import { emptyRichText, isEmptyRichText, type RichText } from './rich-text.ts'
import { all, allowed, refused, type Verdict } from './verdict.ts'
import { isSecretary, type Viewer } from './viewer.ts'

export const postKinds = ['news', 'announcement', 'collection'] as const
export type PostKind = (typeof postKinds)[number]

/** A practice in a collection, with a line on why it is there. */
export type Picked = { entryId: string; lineVi: string; lineEn: string }

export type PostContent = {
	titleVi: string
	titleEn: string
	summaryVi: string
	summaryEn: string
	bodyVi: RichText
	bodyEn: RichText
	/** What the cover shows, in words. */
	coverAltVi: string
	coverAltEn: string
	/** The round that it is about. */
	roundId: string | null
	/** Of a collection: its practices, in their order. */
	picked: readonly Picked[]
}

export const emptyPost: PostContent = {
	titleVi: '',
	titleEn: '',
	summaryVi: '',
	summaryEn: '',
	bodyVi: emptyRichText,
	bodyEn: emptyRichText,
	coverAltVi: '',
	coverAltEn: '',
	roundId: null,
	picked: [],
}

export const postLimits = {
	title: 200,
	summary: 500,
	body: 20_000,
	alt: 300,
	line: 300,
	note: 1000,
	picked: 60,
}

export type PostTimes = { publishedAt: Date | null; withdrawnAt: Date | null }
export type PostState = 'draft' | 'scheduled' | 'public' | 'withdrawn'

export const postState = ({ publishedAt, withdrawnAt }: PostTimes, now: Date): PostState => {
	if (withdrawnAt !== null) return 'withdrawn'
	if (publishedAt === null) return 'draft'
	return publishedAt <= now ? 'public' : 'scheduled'
}

/** What is still missing before it can be published. */
export type PostGap = 'title' | 'summary' | 'body' | 'english-title' | 'cover-alt' | 'picked'

export const postGaps = (
	kind: PostKind,
	content: PostContent,
	{ hasCover }: { hasCover: boolean },
): PostGap[] => {
	const isBlank = (text: string) => text.trim() === ''
	const hasEnglish = !isBlank(content.summaryEn) || !isEmptyRichText(content.bodyEn)
	const gaps: [PostGap, boolean][] = [
		['title', isBlank(content.titleVi)],
		['summary', isBlank(content.summaryVi)],
		['body', kind !== 'collection' && isEmptyRichText(content.bodyVi)],
		['english-title', hasEnglish && isBlank(content.titleEn)],
		['cover-alt', hasCover && isBlank(content.coverAltVi)],
		['picked', kind === 'collection' && content.picked.length === 0],
	]
	return gaps.flatMap(([gap, isThere]) => (isThere ? [gap] : []))
}

export const mayWritePosts = (viewer: Viewer): Verdict =>
	isSecretary(viewer) ? allowed : refused({ code: 'not-yours' })

/** `from`: the moment from which it is to be public; what is public already is not put off. */
export const mayPublishPost = (
	viewer: Viewer,
	{ gaps, times, from }: { gaps: readonly PostGap[]; times: PostTimes; from: Date | null },
	now: Date,
): Verdict =>
	all(
		mayWritePosts(viewer),
		gaps.length === 0 ? allowed : refused({ code: 'incomplete', missing: gaps }),
		from !== null && from <= now ? refused({ code: 'too-early', least: now }) : allowed,
		from !== null && postState(times, now) === 'public'
			? refused({ code: 'already', fact: 'published' })
			: allowed,
	)

/** Only what is public, or is going to be, is withdrawn. */
export const mayWithdrawPost = (viewer: Viewer, times: PostTimes, now: Date): Verdict => {
	const state = postState(times, now)
	return all(
		mayWritePosts(viewer),
		state === 'withdrawn'
			? refused({ code: 'already', fact: 'taken-down' })
			: state === 'draft'
				? refused({ code: 'stage', is: 'draft', needs: 'published' })
				: allowed,
	)
}

export type PickingAct = { act: 'up' | 'down' | 'first' | 'remove' | 'add'; entryId: string }

/** The practices of a collection after one act: each is there once, and a step past an end changes nothing. */
export const arranged = (picked: readonly Picked[], { act, entryId }: PickingAct): readonly Picked[] => {
	const place = picked.findIndex((each) => each.entryId === entryId)
	const found = picked[place]
	if (act === 'add') {
		if (found || picked.length >= postLimits.picked) return picked
		return [...picked, { entryId, lineVi: '', lineEn: '' }]
	}
	if (!found) return picked
	const others = picked.filter((each) => each !== found)
	if (act === 'remove') return others
	const target = act === 'first' ? 0 : act === 'up' ? place - 1 : place + 1
	if (target < 0 || target > others.length) return picked
	return [...others.slice(0, target), found, ...others.slice(target)]
}

import type { StoredCopy } from '#app/data/public-practice.server.ts'
import type { PracticeStory } from '#app/domain/practice.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { pictureOfPractice, practiceAt } from './practice.server.ts'

/** A practice with our own copy of its cover, which says nothing of camera or place: what its brief is made of. */
export type BriefParts = { practice: PracticeStory; cover: StoredCopy | null }

const widest = 1600

export const practiceBriefParts = async (viewer: Viewer, slug: string): Promise<BriefParts> => {
	const practice = await practiceAt(viewer, slug)
	const { cover } = practice
	return {
		practice,
		cover: cover && (await pictureOfPractice(viewer, slug, cover.id, { width: widest, format: 'webp' })),
	}
}

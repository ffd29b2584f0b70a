import { createHash } from 'node:crypto'
import { paperAsDocx } from '#app/adapters/paper-docx.server.ts'
import { paperAsPdf } from '#app/adapters/paper-pdf.server.ts'
import { pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import type { PracticeStory } from '#app/domain/practice.ts'
import type { Language } from '#app/domain/viewer.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { practiceBrief } from '#app/locales/practice-brief.ts'
import { latestMade } from './latest-made.server.ts'
import { paperFile } from './paper-answer.server.ts'
import { countTry } from './rate-limit.server.ts'

type Parts = { practice: PracticeStory; cover: { blobId: string; width: number } | null }
type Asked = { address: string; origin: string; language: Language }

const kept = latestMade(40)

/** The brief of a practice for anyone: set once, kept while others are not asked for more. */
export const briefAnswer = async (
	{ practice, cover }: Parts,
	{ address, origin, language }: Asked,
	as: 'pdf' | 'docx',
): Promise<Response> => {
	await countTry('brief', address)
	const page = origin + inLanguage(language, paths.practice(practice.slug))
	const paper = practiceBrief(practice, page, language)
	const path = cover && pathOfBlob(cover.blobId, `${cover.width}.webp`)
	const isThere = path !== null && (await sizeOfFile(path)) !== null
	const pictures = new Map(isThere && practice.cover ? [[practice.cover.id, path]] : [])
	const key = createHash('sha256')
		.update(JSON.stringify([as, paper, [...pictures]]))
		.digest('base64url')
	const make = () => (as === 'pdf' ? paperAsPdf(paper, pictures) : paperAsDocx(paper, pictures))
	return paperFile(await kept(key, make), practice.slug, as)
}

import { createHash } from 'node:crypto'
import { paperAsDocx } from '#app/adapters/paper-docx.server.ts'
import { paperAsPdf } from '#app/adapters/paper-pdf.server.ts'
import { pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { practiceBrief } from '#app/locales/practice-brief.ts'
import { pictureOfPractice, practiceAt } from '#app/queries/practice.server.ts'
import { latestMade } from './latest-made.server.ts'
import { paperFile } from './paper-answer.server.ts'
import { countTry } from './rate-limit.server.ts'

type Asked = { viewer: Viewer; slug: string; address: string; origin: string }

const pictureWidth = 1600
const kept = latestMade(40)

/** The brief of a practice for anyone: set once, kept while others are not asked for more. */
export const briefAnswer = async (
	{ viewer, slug, address, origin }: Asked,
	as: 'pdf' | 'docx',
): Promise<Response> => {
	await countTry('brief', address)
	const practice = await practiceAt(viewer, slug)
	const page = origin + inLanguage(viewer.language, paths.practice(slug))
	const paper = practiceBrief(practice, page, viewer.language)
	const pictures = await coverPath(viewer, slug, practice.cover?.id ?? null)
	const key = createHash('sha256')
		.update(JSON.stringify([as, paper, [...pictures]]))
		.digest('base64url')
	const make = () => (as === 'pdf' ? paperAsPdf(paper, pictures) : paperAsDocx(paper, pictures))
	return paperFile(await kept(key, make), slug, as)
}

/** Our own copy of the cover, which says nothing of camera or place. */
const coverPath = async (viewer: Viewer, slug: string, id: string | null): Promise<Map<string, string>> => {
	if (id === null) return new Map()
	const copy = await pictureOfPractice(viewer, slug, id, { width: pictureWidth, format: 'webp' })
	const path = pathOfBlob(copy.blobId, `${copy.width}.webp`)
	return new Map((await sizeOfFile(path)) === null ? [] : [[id, path]])
}

import { Readable } from 'node:stream'
import sharp from 'sharp'
import { keepFile, receiveFile } from '#app/adapters/storage.server.ts'
import { beginPost, publishPost, savePost, setPostCover } from '#app/commands/posts.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { PostKind } from '#app/domain/post.ts'
import { drawings } from './art/pictures.ts'
import { titleOf } from './content.ts'
import { toldPosts, type ToldPost } from './posts.ts'
import { doc } from './rich.ts'
import { before, later, vietnam, type Story } from './story.ts'

/** What the secretariat tells the public: news of both rounds, an announcement, two collections; and a draft that nobody reads. */
export const tellPosts = async (story: Story): Promise<void> => {
	for (const told of toldPosts) await tell(story, told)
	const secretary = await story.as('thuky')
	const title = 'Hướng dẫn nhân rộng mô hình: bản thảo lấy ý kiến trong Ban Thư ký'
	await beginPost(secretary, 'announcement', title, before(story, 1))
}

const tell = async (story: Story, told: ToldPost): Promise<void> => {
	const secretary = await story.as('thuky')
	const at = typeof told.at === 'string' ? vietnam(told.at) : before(story, told.at)
	const id = await beginPost(secretary, told.kind satisfies PostKind, told.titleVi, at)
	const picked = await pickedOf(told)
	const version = await savePost(
		secretary,
		id,
		{
			version: 1,
			changes: {
				titleEn: told.titleEn,
				summaryVi: told.summaryVi,
				summaryEn: told.summaryEn,
				bodyVi: doc(told.bodyVi),
				...(told.bodyEn ? { bodyEn: doc(told.bodyEn) } : {}),
				coverAltEn: told.altEn,
				roundId: told.round === null ? null : story[told.round].id,
				picked,
			},
		},
		later(at, 30),
	)
	const file = await coverOf(told)
	await setPostCover(secretary, id, { file, altVi: told.altVi }, later(at, 40))
	await publishPost(secretary, id, { version: version + 1, from: null }, later(at, 60))
}

const coverOf = async ({ cover: [key, index] }: ToldPost) => {
	const svg = drawings[key]?.[index]
	if (svg === undefined) throw new Error(`no drawing ${index} of ${key}`)
	const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 86 }).toBuffer()
	const received = await receiveFile(Readable.from([bytes]))
	const { sha256, size } = received
	return { id: await keepFile(received), sha256, size, kind: 'jpeg' as const }
}

const pickedOf = async ({ picked = [] }: ToldPost) => {
	const rows = await reader().practice.findMany({ select: { entryId: true, titleVi: true } })
	return picked.map(({ told, lineVi, lineEn }) => {
		const row = rows.find(({ titleVi }) => titleVi === titleOf(told))
		if (!row) throw new Error(`${told.key} is not published`)
		return { entryId: row.entryId, lineVi, lineEn }
	})
}

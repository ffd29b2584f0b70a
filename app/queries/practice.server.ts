import { besidePractice } from '#app/data/citizen-notes.server.ts'
import { similarPractices } from '#app/data/practices.server.ts'
import {
	filesThere,
	publicDocument,
	publicPicture,
	publicPractice,
	type PublicPractice,
	type ShownFile,
	type StoredCopy,
	type StoredDocument,
} from '#app/data/public-practice.server.ts'
import { replicationsOfPractice } from '#app/data/public-replications.server.ts'
import { allWords } from '#app/data/terms.server.ts'
import { notesOnPractice } from '#app/domain/citizen-note.ts'
import { answerOf } from '#app/domain/entry-form.ts'
import { evidenceKinds } from '#app/domain/evidence.ts'
import { headlineOf } from '#app/domain/headline.ts'
import type { PictureFormat } from '#app/domain/picture-copy.ts'
import type { PracticeDocument, PracticePicture, PracticeStory } from '#app/domain/practice.ts'
import type { PublicEvidence } from '#app/domain/publication.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { replicationsAround } from './public-replications.server.ts'
import { agencyIn, namer, summaryOf, titleIn } from './practice-summary.server.ts'

/** All that the public reads of one practice; whoever asks sees the same. */
export const practiceAt = async ({ language }: Viewer, slug: string): Promise<PracticeStory> => {
	const practice = await publicPractice(slug)
	if (!practice) throw new Refusal({ code: 'hidden' })
	const { content } = practice
	const there = await filesThere(content.evidence.map(({ id }) => id))
	const nameOf = namer(await allWords(), language)
	const similar = await similarPractices(
		{ ...content, id: practice.id, pillar: content.pillar ?? '' },
		similarShown,
	)
	const replications = await replicationsOfPractice(practice.id)
	const files = content.evidence.filter(({ id }) => there.has(id))
	const pictures = files.flatMap(({ id, caption, kind }): PracticePicture[] => {
		const pixels = evidenceKinds[kind].isImage ? there.get(id)?.pixels : null
		return pixels ? [{ id, caption, ...pixels }] : []
	})
	return {
		...factsOf(practice, language, nameOf),
		sections: content.sections,
		answers: content.answers,
		form: content.form,
		words: wordsOf(content, nameOf),
		results: content.results,
		corrections: content.corrections ?? [],
		updates: [...(content.updates ?? [])].reverse(),
		focalPoint: content.focalPoint ?? null,
		headline: headlineOf(content.results),
		...(await besidePractice(practice.id, notesOnPractice + 1)),
		authors: content.authors,
		cover: pictures.find(({ id }) => id === practice.coverId) ?? null,
		pictures,
		documents: files.flatMap((file) => {
			const shown = there.get(file.id)
			return shown && !evidenceKinds[file.kind].isImage ? [documentOf(file, shown)] : []
		}),
		similar: similar.map((row) => summaryOf(row, language, nameOf)),
		...replicationsAround(practice.id, replications, language),
	}
}

const wordsOf = ({ form, answers }: PublicPractice['content'], nameOf: ReturnType<typeof namer>) =>
	form.fields.flatMap((field) => {
		const answer = answerOf({ answers }, field)
		if (field.kind !== 'taxonomy' || answer.kind !== 'taxonomy') return []
		const { taxonomy } = field
		return answer.codes.map((code) => ({ taxonomy, code, name: nameOf(taxonomy, code) }))
	})

const similarShown = 3

/** A link is read where it leads; anything else once there is a copy of it that the public may have. */
const documentOf = (
	file: PublicEvidence,
	{ pixels, pages, seconds, isClean }: ShownFile,
): PracticeDocument => ({
	...file,
	link: file.link ?? null,
	pages,
	seconds,
	page: file.kind === 'pdf' ? pixels : null,
	isThere: isClean || file.kind === 'link',
})

/** The copy of a picture that a practice shows, for its address and the width that was asked. */
export const pictureOfPractice = async (
	_viewer: Viewer,
	slug: string,
	evidenceId: string,
	asked: { width: number; format: PictureFormat },
): Promise<StoredCopy> => shown(await publicPicture(slug, evidenceId, asked))

export const documentOfPractice = async (
	_viewer: Viewer,
	slug: string,
	evidenceId: string,
): Promise<StoredDocument> => shown(await publicDocument(slug, evidenceId))

/** What the cover of a practice is drawn from. */
export const coverOfPractice = async (_viewer: Viewer, slug: string) => {
	const { id, year, content } = shown(await publicPractice(slug))
	return { id, year, pillar: content.pillar ?? '', results: content.results.length }
}

const shown = <T>(found: T | null): T => {
	if (found === null) throw new Refusal({ code: 'hidden' })
	return found
}

const factsOf = (
	{ id, slug, kind, subject, year, basis, publishedAt, content }: PublicPractice,
	language: Language,
	nameOf: ReturnType<typeof namer>,
) => {
	const { award, round } = content
	const word = (taxonomy: string) => (code: string) => ({ code, name: nameOf(taxonomy, code) })
	return {
		id,
		slug,
		kind,
		subject,
		year,
		basis,
		publishedAt: publishedAt.toISOString(),
		...titleIn(content, language),
		titleVi: content.titleVi,
		summary: content.summary,
		subjectName: content.subjectName,
		agency: agencyIn(content.agency.names, language),
		agencySlug: content.agency.slug,
		award: { ...award, name: language === 'vi' ? award.nameVi : award.nameEn },
		round: language === 'vi' ? round.nameVi : round.nameEn,
		roundSlug: round.slug,
		pillar: word('pillar')(content.pillar ?? ''),
		themes: content.themes.map(word('theme')),
		sector: content.sector === null ? null : word('sector')(content.sector),
		technologies: content.technologies.map(word('technology')),
		novelty: content.noveltyTypes.map(word('novelty')),
		startYear: content.startYear,
	}
}

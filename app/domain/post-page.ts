/** A post as the public site shows it, in the reader's language where it was written in it. Instants are ISO 8601. */
import type { PracticeSummary } from './gallery.ts'
import type { PostKind } from './post.ts'
import type { RichText } from './rich-text.ts'
import type { Language } from './viewer.ts'

export type ShownCover = { width: number; height: number; blur: string | null; hasAvif: boolean; alt: string }

export type PostSummary = {
	id: string
	kind: PostKind
	slug: string
	title: string
	summary: string
	/** What its words are in: Vietnamese where no English was written. */
	language: Language
	publishedAt: string
	changedAt: string
	cover: ShownCover | null
}

export type PostStory = PostSummary & {
	body: RichText
	bodyLanguage: Language
	/** The round that it is about. */
	round: { slug: string; name: string } | null
	/** Of a collection: its practices that are public, in their order, each with why it is there. */
	picked: readonly { practice: PracticeSummary; line: string; lineLanguage: Language }[]
	/** The newest others of its kind. */
	others: readonly PostSummary[]
}

export type PostsPage = {
	posts: readonly (PostSummary & { practices: number })[]
	total: number
	page: number
	pages: number
}

/** What stands at the address of a withdrawn post: when it was withdrawn and why, nothing else. */
export type WithdrawnPost = { at: string; note: string }

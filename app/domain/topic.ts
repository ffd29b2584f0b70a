/**
 * What an entry is about, as reviewers know it and panels divide it: pillar, themes and sector of the movement, and its
 * kind and subject, each written `taxonomy:code`.
 */
import type { EntryKind, Subject } from './entry.ts'

export const topicTaxonomies = ['pillar', 'theme', 'sector'] as const
export type TopicTaxonomy = (typeof topicTaxonomies)[number]

export type Classified = {
	pillar: string | null
	themes: readonly string[]
	sector: string | null
}

export const topicKey = (taxonomy: string, code: string): string => `${taxonomy}:${code}`

/** What expertise is held in. */
export const topicsOf = ({ pillar, themes, sector }: Classified): string[] => [
	...(pillar === null ? [] : [topicKey('pillar', pillar)]),
	...themes.map((code) => topicKey('theme', code)),
	...(sector === null ? [] : [topicKey('sector', sector)]),
]

/** What panels are formed by: topics, kind and subject. */
export const panelKeysOf = (entry: Classified & { kind: EntryKind; subject: Subject }): string[] => [
	...topicsOf(entry),
	topicKey('kind', entry.kind),
	topicKey('subject', entry.subject),
]

import practicesFile from '#prisma/reference/practices.json'
import targetsFile from '#prisma/reference/targets.json'
import type { Told } from './told.ts'

const chapters = import.meta.glob<Record<string, unknown>>('./practices/*.ts', { eager: true })

/** A generator that always tells the same story (mulberry32): a number from 0 up to 1. */
export const chance = (seed: number) => () => {
	seed = (seed + 0x6d2b79f5) | 0
	let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

/** All Vietnamese sentences of the sample and of the reference files. */
const texts = (): string[] => {
	const told = Object.values(chapters).flatMap((chapter) => Object.values(chapter)) as Told[]
	const written = told
		.filter((one) => typeof one === 'object' && 'sections' in one)
		.flatMap(({ summary, sections }) => [summary, ...Object.values(sections).flat()])
	const known = practicesFile.practices.flatMap((practice) =>
		Object.entries(practice).flatMap(([name, value]) =>
			name.endsWith('Vi') && typeof value === 'string' ? [value] : [],
		),
	)
	const targets = targetsFile.targets749.map(({ vi }) => vi)
	return [...written, ...known, ...targets].map((text) =>
		text.replace(/\[([^\]]*)\]\([^)]*\)|[#*>|[\]]/gu, '$1'),
	)
}

/**
 * Writes Vietnamese of the words of those texts, as often as they stand there: each word follows the one before it
 * as it does in them, and now and then any word of them does.
 */
export const writer = (random: () => number) => {
	const words = texts().flatMap((text) => [...text.split(/\s+/u).filter((word) => word !== ''), ''])
	const followers = new Map<string, string[]>()
	words.forEach((word, index) => {
		const next = words[index + 1]
		if (next === undefined) return
		const known = followers.get(word)
		if (known) known.push(next)
		else followers.set(word, [next])
	})
	const any = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
	return (length: number): string => {
		const written: string[] = []
		for (let word = ''; written.length < length;) {
			word = random() < 0.15 ? any(words) : any(followers.get(word) ?? [''])
			if (word !== '') written.push(word)
		}
		const text = written.join(' ').replace(/[,;:.]+$/u, '')
		return text.charAt(0).toUpperCase() + text.slice(1)
	}
}

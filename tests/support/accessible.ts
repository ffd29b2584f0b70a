import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds against WCAG 2.2 A and AA, as „rule: element“. */
const violationsOn = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const { axe: tool } = globalThis as unknown as { axe: typeof axe }
		const { violations } = await tool.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
		})
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
	})

const overflowOf = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What scrolls sideways: the whole page, or a part of it that has a bar of its own. */
export const sidewaysOn = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[document.documentElement, ...document.querySelectorAll('body *')]
			.filter(
				(each) =>
					each.scrollWidth > each.clientWidth + 1 &&
					(each === document.documentElement || /auto|scroll/.test(getComputedStyle(each).overflowX)),
			)
			.map((each) => `${each.tagName.toLowerCase()}.${each.className}: ${each.scrollWidth} px`),
	)

/** Words of one line that stand apart only because of how they are styled: read aloud, copied or without styles they are one. */
export const runTogetherOn = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) sheet.remove()
		const isInline = (each: Element) => /^(inline|contents)$/.test(getComputedStyle(each).display)
		const lineOf = (each: Element | null): Element | null =>
			each !== null && isInline(each) ? lineOf(each.parentElement) : each
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
		const found: string[] = []
		const before: { text: Text; line: Element | null }[] = []
		while (texts.nextNode()) {
			const text = texts.currentNode as Text
			if (text.data === '' || text.parentElement?.closest('script, style, template, svg, option, textarea'))
				continue
			const [last] = before
			const line = lineOf(text.parentElement)
			const meets =
				line === last?.line &&
				/[\p{L}\p{N}%)]$/u.test(last?.text.data ?? '') &&
				/^[\p{L}\p{N}(“]/u.test(text.data)
			if (last && meets && text.parentElement !== last.text.parentElement) {
				const between = document.createRange()
				between.setStartAfter(last.text)
				between.setEndBefore(text)
				const breaks = between.cloneContents().querySelectorAll('br, input, img, svg, button, select')
				if (breaks.length === 0) found.push(`${last.text.data.slice(-30)}|${text.data.slice(0, 30)}`)
			}
			before[0] = { text, line }
		}
		return found
	})

/** How the same page is looked at: as a phone shows it by day, then as a desk shows it at night. */
const looks = [
	{ width: 390, colorScheme: 'light' },
	{ width: 1280, colorScheme: 'dark' },
] as const

/** What keeps somebody from using a page, in both looks. */
export const faultsOf = async (page: Page): Promise<string[]> => {
	const found: string[] = []
	await page.evaluate(axe.source)
	for (const { width, colorScheme } of looks) {
		await page.setViewportSize({ width, height: 900 })
		// Colours that are still on their way from one look to the other are no colours to be judged.
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
		const sideways = await overflowOf(page)
		if (sideways > 0) found.push(`scrolls sideways by ${sideways} px at ${width}`)
		for (const violation of await violationsOn(page))
			found.push(`${violation} at ${width} px, ${colorScheme}`)
	}
	const title = await page.title()
	if (!title.includes('Thi đua số')) found.push(`has the title „${title}“`)
	const headings = await page.locator('h1').count()
	if (headings !== 1) found.push(`has ${headings} h1`)
	return found
}

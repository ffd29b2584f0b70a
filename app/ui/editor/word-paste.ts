/**
 * Pasted HTML made simple before the editor reads it: what Word adds falls away, its lists that only look like lists
 * become lists, headings come down to the two levels there are. The editor then keeps only the nodes it knows.
 */
export const cleanPaste = (html: string): string => {
	const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
	const { body } = page
	for (const element of body.querySelectorAll('style, script, meta, link, title, xml, o\\:p'))
		element.remove()
	for (const mark of body.querySelectorAll('span[data-style*="mso-list"]')) {
		if (/mso-list:\s*ignore/i.test(mark.getAttribute('data-style') ?? '')) mark.remove()
	}
	for (const heading of body.querySelectorAll('h1, h4, h5, h6')) {
		replaceWith(heading, heading.tagName === 'H1' ? 'h2' : 'h3')
	}
	makeLists(body, marksOf(html))
	for (const element of body.querySelectorAll('*')) {
		for (const name of ['data-style', 'class', 'lang', 'id', 'align', 'width', 'height'])
			element.removeAttribute(name)
	}
	return body.innerHTML
}

/** Even a page that is only read may not carry styles here: the policy of the portal's pages would report each. */
const withoutStyles = (html: string): string =>
	html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<style\b[\s\S]*?<\/style>/gi, '')
		.replace(/<[^<>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))

const isWordItem = (element: Element | null): element is Element =>
	element !== null &&
	element.tagName === 'P' &&
	(/MsoListParagraph/.test(element.className) ||
		/mso-list:\s*l\d/i.test(element.getAttribute('data-style') ?? ''))

/** The marks that Word put before its items, in order: "·" or "1." */
const marksOf = (html: string): string[] =>
	[...html.matchAll(/mso-list:\s*ignore[^>]*>([^<]*)/gi)].map((match) => match[1] ?? '')

const makeLists = (body: HTMLElement, marks: readonly string[]): void => {
	let index = 0
	for (const first of [...body.querySelectorAll('p')]) {
		if (!isWordItem(first) || first.parentElement?.tagName === 'LI') continue
		const list = body.ownerDocument.createElement(/\d|[a-z]\./i.test(marks[index] ?? '') ? 'ol' : 'ul')
		first.before(list)
		for (let item: Element | null = first; isWordItem(item); index += 1) {
			const next: Element | null = item.nextElementSibling
			const entry = body.ownerDocument.createElement('li')
			const paragraph = body.ownerDocument.createElement('p')
			paragraph.append(...item.childNodes)
			entry.append(paragraph)
			list.append(entry)
			item.remove()
			item = next
		}
	}
}

const replaceWith = (element: Element, name: string): void => {
	const other = element.ownerDocument.createElement(name)
	other.append(...element.childNodes)
	element.replaceWith(other)
}

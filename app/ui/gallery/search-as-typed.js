// Search as one types, in the gallery: asks for the page that the form asks for and takes its results and filters over.
// The page is whole without it. Nothing is made here but what the server sent; what has the focus keeps it.
const form = document.querySelector('form[role="search"].page')
const box = form?.querySelector('input[type="search"]')
const status = form?.querySelector('[data-status]')
let asking = null
let timer = 0

const addressOf = () => {
	const fields = [...new FormData(form)].filter(([, value]) => value !== '')
	const query = new URLSearchParams(fields).toString()
	return form.getAttribute('action') + (query && `?${query}`)
}

const isFocused = (element) => document.activeElement?.id && element.contains(document.activeElement)

/** What is focused instead of a value that finds nothing and is gone: the name of its group, else the first group's. */
const nearTo = (group) =>
	groupsIn(form)
		.find((each) => nameOf(each) === group)
		?.querySelector('summary') ??
	form.querySelector('.facets-body summary') ??
	box

const replace = (now, next) => {
	const focused = isFocused(now) ? document.activeElement : null
	const [id, group] = [focused?.id, focused?.name]
	now.className = next.className
	now.replaceChildren(...next.childNodes)
	if (id) (document.getElementById(id) ?? nearTo(group)).focus({ preventScroll: true })
}

/** Groups of filters stay open or closed as somebody left them. */
const groupsIn = (page) => [...page.querySelectorAll('.facets-body details')]
const nameOf = (group) => group.querySelector('input')?.name

/** On a phone the filters are a sheet that stays open while one chooses: its frame is kept. */
const takeOver = (next) => {
	for (const part of ['.facets-body', '.facets-foot', '#ket-qua']) {
		const [now, fresh] = [form.querySelector(part), next.querySelector(part)]
		if (!now || !fresh) return replace(form.querySelector('.gallery'), next.querySelector('.gallery'))
	}
	form.querySelector('.gallery').className = next.querySelector('.gallery').className
	const opened = new Map(groupsIn(form).map((group) => [nameOf(group), group.open]))
	for (const group of groupsIn(next)) group.open = opened.get(nameOf(group)) ?? group.open
	for (const part of ['.facets-body', '.facets-foot', '#ket-qua'])
		replace(form.querySelector(part), next.querySelector(part))
}

/** How much was found, and that something else was looked for than what was typed. */
const toldIn = (results) =>
	['.corrected', '.results-count'].flatMap((part) => results.querySelector(part)?.textContent ?? []).join(' ')

/** The address that is shown, without the place within the page that a link to the filters adds. */
const shownAddress = () => location.pathname + location.search
let shown = shownAddress()

const ask = async (remember) => {
	const address = addressOf()
	asking?.abort()
	asking = new AbortController()
	form.setAttribute('aria-busy', 'true')
	try {
		const answer = await fetch(address, { signal: asking.signal, headers: { Accept: 'text/html' } })
		if (!answer.ok) throw new Error(String(answer.status))
		const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
		takeOver(next.querySelector('form[role="search"].page'))
		remember.call(history, null, '', address + location.hash)
		shown = shownAddress()
		if (status) status.textContent = toldIn(form)
		form.removeAttribute('aria-busy')
	} catch (error) {
		if (error.name === 'AbortError') return
		form.removeAttribute('aria-busy')
		form.submit()
	}
}

if (form && box) {
	let isWriting = false
	const soon = () => {
		clearTimeout(timer)
		timer = setTimeout(() => ask(history.replaceState), 250)
	}
	box.addEventListener('compositionstart', () => (isWriting = true))
	box.addEventListener('compositionend', () => {
		isWriting = false
		soon()
	})
	box.addEventListener('input', () => isWriting || soon())
	form.addEventListener('change', ({ target }) => {
		if (target.type === 'checkbox') void ask(history.pushState)
	})
	addEventListener('popstate', () => shownAddress() === shown || location.reload())
}

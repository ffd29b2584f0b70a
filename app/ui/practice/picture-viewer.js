// Pictures of a practice, large and one after the other. Without it each link opens its picture; the frame is the page's own.
const frame = document.querySelector('dialog.viewer')
const links = [...document.querySelectorAll('a[data-viewer]')]
const part = (name) => frame.querySelector(`[data-viewer-${name}]`)
let shown = 0

const show = (index) => {
	shown = (index + links.length) % links.length
	const link = links[shown]
	const picture = link.querySelector('picture').cloneNode(true)
	for (const source of picture.querySelectorAll('source')) source.sizes = '100vw'
	picture.querySelector('img').loading = 'eager'
	part('picture').replaceChildren(picture)
	part('caption').textContent = link.dataset.viewer
	part('count').textContent = `${shown + 1} / ${links.length}`
}

const steps = {
	ArrowLeft: () => shown - 1,
	ArrowRight: () => shown + 1,
	Home: () => 0,
	End: () => links.length - 1,
}

if (frame?.showModal && links.length > 0) {
	for (const [index, link] of links.entries()) {
		link.addEventListener('click', (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
			event.preventDefault()
			show(index)
			frame.showModal()
		})
	}
	for (const button of frame.querySelectorAll('[data-step]')) {
		button.hidden = links.length < 2
		button.addEventListener('click', () => show(shown + Number(button.dataset.step)))
	}
	frame.addEventListener('keydown', (event) => {
		const step = steps[event.key]
		if (!step) return
		event.preventDefault()
		show(step())
	})
	/** One finger drawn across the picture turns it over; two enlarge it, and turn nothing. */
	let from = NaN
	part('picture').addEventListener('touchstart', ({ touches }) => {
		from = touches.length === 1 ? touches[0].clientX : NaN
	})
	part('picture').addEventListener('touchend', ({ changedTouches }) => {
		const way = changedTouches[0].clientX - from
		if (Math.abs(way) > 40) show(shown - Math.sign(way))
	})
	frame.addEventListener('click', ({ target }) => target === frame && frame.close())
	/** One comes back to the picture that one looked at last. */
	frame.addEventListener('close', () => links[shown].focus())
}

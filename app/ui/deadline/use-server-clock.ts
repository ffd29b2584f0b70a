import { useEffect, useState } from 'react'
import { paths } from '#app/locales/paths.ts'

/** What the server said and when that was, on the scale of a clock that nobody sets. */
type Said = { server: number; local: number }

/** All count-downs of a page follow one answer. */
let last: Said | null = null
let asking: Promise<void> | null = null

/**
 * How long ago, in milliseconds, the server's clock showed `now`. The browser's own clock, which may be days wrong, is
 * not looked at; after a laptop slept or a page came back, the server is asked again.
 */
export const useServerClock = (now: number, ticks: number): number => {
	const [passed, setPassed] = useState(0)
	useEffect(() => {
		const arrived = { server: now, local: arrivedAt() }
		const tick = () => {
			const { server, local } = last ?? arrived
			setPassed(server + performance.now() - local - now)
		}
		const wake = () => {
			if (document.visibilityState === 'visible') void (asking ??= ask()).then(tick)
		}
		tick()
		const timer = setInterval(tick, ticks)
		document.addEventListener('visibilitychange', wake)
		window.addEventListener('pageshow', wake)
		return () => {
			clearInterval(timer)
			document.removeEventListener('visibilitychange', wake)
			window.removeEventListener('pageshow', wake)
		}
	}, [now, ticks])
	return passed
}

const ask = async (): Promise<void> => {
	const sent = performance.now()
	const answer = await fetch(paths.clock(), { cache: 'no-store' }).catch(() => null)
	const server = answer?.ok ? Number(await answer.text()) : Number.NaN
	if (Number.isFinite(server)) last = { server, local: (sent + performance.now()) / 2 }
	asking = null
}

/** When the page that says `now` came. */
const arrivedAt = (): number => {
	const [page] = performance.getEntriesByType('navigation')
	return page instanceof PerformanceNavigationTiming ? page.responseStart : performance.now()
}

import { useEffect, useState } from 'react'

/** Of these sections of the page (their ids, with spaces) the one that is being read: the last that has passed the top. */
export const useReadPart = (ids: string): string | null => {
	const [here, setHere] = useState<string | null>(null)
	useEffect(() => {
		const sections = ids.split(' ').flatMap((id) => document.getElementById(id) ?? [])
		let frame = 0
		const look = () => {
			frame = 0
			const line = Math.min(220, innerHeight / 3)
			const passed = sections.filter((section) => section.getBoundingClientRect().top <= line)
			const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 4
			setHere((isAtEnd ? sections.at(-1) : passed.at(-1))?.id ?? sections[0]?.id ?? null)
		}
		const soon = () => (frame ||= requestAnimationFrame(look))
		look()
		addEventListener('scroll', soon, { passive: true })
		addEventListener('resize', soon)
		return () => {
			cancelAnimationFrame(frame)
			removeEventListener('scroll', soon)
			removeEventListener('resize', soon)
		}
	}, [ids])
	return here
}

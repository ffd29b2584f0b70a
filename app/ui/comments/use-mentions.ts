import { useState, type KeyboardEvent, type RefObject } from 'react'
import { fold } from '#app/domain/folding.ts'
import type { Person } from './CommentsPage.tsx'

const most = 8

/** The colleagues that fit what stands after the last @ before the cursor, and the keys to choose one. */
export const useMentions = (area: RefObject<HTMLTextAreaElement>, people: readonly Person[]) => {
	const [sought, setSought] = useState<string | null>(null)
	const [active, setActive] = useState(0)
	const found =
		sought === null ? [] : people.filter(({ label }) => fold(label).includes(fold(sought))).slice(0, most)
	const open = found.length > 0
	const look = () => {
		const box = area.current
		const before = box?.value.slice(0, box.selectionStart) ?? ''
		setSought(/(?:^|[\s(])@([^@\n]{0,40})$/.exec(before)?.[1] ?? null)
		setActive(0)
	}
	const close = () => setSought(null)
	const choose = ({ label }: Person) => {
		const box = area.current
		if (!box || sought === null) return
		const end = box.selectionStart
		box.setRangeText(`${label} `, end - sought.length, end, 'end')
		close()
	}
	const press = (event: KeyboardEvent) => {
		if (!open) return
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
		const person = found[active]
		if (step !== undefined) setActive((active + step + found.length) % found.length)
		else if ((event.key === 'Enter' || event.key === 'Tab') && person) choose(person)
		else if (event.key === 'Escape') close()
		else return
		event.preventDefault()
	}
	return { found, active, open, look, press, choose, close }
}

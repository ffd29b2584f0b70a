import { useEffect, useRef, useState } from 'react'

/**
 * The rows of a list that a form holds. Until the script runs there is one blank row to write in, so that the list
 * also grows without it; `onChange` is told after rows came or went.
 */
export const useRows = (saved: readonly string[], spare: string, onChange: () => void) => {
	const [ids, setIds] = useState<readonly string[]>([...saved, spare])
	const tell = useRef(onChange)
	tell.current = onChange
	const isFirst = useRef(true)
	const hadRows = useRef(saved.length > 0)
	useEffect(() => {
		if (hadRows.current) setIds((all) => all.filter((id) => id !== spare))
	}, [spare])
	useEffect(() => {
		if (!isFirst.current) tell.current()
		isFirst.current = false
	}, [ids])
	const add = () => setIds((all) => [...all, `r${Math.random().toString(36).slice(2, 10)}`])
	const remove = (id: string) => setIds((all) => all.filter((each) => each !== id))
	return { ids, add, remove }
}

import { useEffect, useRef, useState } from 'react'

/** The level that is chosen in the rows of a criterion; one chosen before the script came counts all the same. */
export const useChosenLevel = (typed: string) => {
	const [levelId, setLevelId] = useState(typed)
	const rows = useRef<HTMLDivElement>(null)
	useEffect(() => {
		const chosen = rows.current?.querySelector<HTMLInputElement>('input[type="radio"]:checked')
		if (chosen) setLevelId(chosen.value)
	}, [])
	return { levelId, setLevelId, rows }
}

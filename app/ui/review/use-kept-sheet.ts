import { useEffect, useRef, useState, type RefObject } from 'react'
import { keepSaved, type Keeper, type KeptState } from './autosave.ts'

/** Whether the sheet in `form` is kept, and what to do when somebody else saved it. */
export const useKeptSheet = (
	form: RefObject<HTMLFormElement>,
	url: string,
	assignmentId: string,
	savedBefore: string | null,
) => {
	const keeper = useRef<Keeper | null>(null)
	const [state, setState] = useState<KeptState>({ is: 'saved' })
	const [savedAt, setSavedAt] = useState(savedBefore)
	useEffect(() => {
		if (!form.current) return undefined
		const kept = keepSaved({
			form: form.current,
			url,
			key: `phieu-cham:${assignmentId}`,
			tell: (now, at) => {
				setState(now)
				if (at) setSavedAt(at)
			},
		})
		keeper.current = kept
		return kept.stop
	}, [form, url, assignmentId])
	return {
		state,
		savedAt,
		overwrite: (version: number) => keeper.current?.overwrite(version),
		reload: () => {
			keeper.current?.forget()
			location.reload()
		},
	}
}

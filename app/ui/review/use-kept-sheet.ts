import { useEffect, useRef, useState, type RefObject } from 'react'
import { keepSaved, type Keeper, type KeptState } from './autosave.ts'

const keyOf = (assignmentId: string): string => `phieu-cham:${assignmentId}`

type Saved = { at: string | null; version: number }

/** Whether the sheet in `form` is kept, and what to do when it was saved in another window. */
export const useKeptSheet = (
	form: RefObject<HTMLFormElement>,
	url: string,
	assignmentId: string,
	savedBefore: Saved,
) => {
	const keeper = useRef<Keeper | null>(null)
	const [state, setState] = useState<KeptState>({ is: 'saved' })
	const [saved, setSaved] = useState(savedBefore)
	useEffect(() => {
		if (!form.current) return undefined
		const kept = keepSaved({
			form: form.current,
			url,
			key: keyOf(assignmentId),
			tell: (now, done) => {
				setState(now)
				if (done) setSaved(done)
			},
		})
		keeper.current = kept
		return kept.stop
	}, [form, url, assignmentId])
	return {
		state,
		saved,
		overwrite: (version: number) => {
			setSaved((before) => ({ ...before, version }))
			keeper.current?.overwrite(version)
		},
		reload: () => {
			keeper.current?.forget()
			location.reload()
		},
	}
}

/** A sheet that was handed in leaves nothing in the browser. */
export const useForgottenSheet = (assignmentId: string): void =>
	useEffect(() => localStorage.removeItem(keyOf(assignmentId)), [assignmentId])

import { useEffect, useRef, useState } from 'react'
import { firstView, keepDraft, type DraftStart } from './draft-keeper.ts'

/** The draft of this page: what it shows, and how to write to it. Leaving with unsaved text asks first. */
export const useDraft = (start: DraftStart) => {
	const first = useRef(start)
	const [view, setView] = useState(() => firstView(start))
	const keeper = useRef<ReturnType<typeof keepDraft> | null>(null)
	useEffect(() => {
		const made = keepDraft(first.current, setView)
		keeper.current = made
		void made.resume()
		const flush = () => void made.flush()
		const onHide = () => void (document.visibilityState === 'hidden' && made.flush())
		const onLeave = (event: BeforeUnloadEvent) => {
			if (!made.isClean()) event.preventDefault()
		}
		document.addEventListener('visibilitychange', onHide)
		window.addEventListener('beforeunload', onLeave)
		window.addEventListener('online', flush)
		window.addEventListener('focus', flush)
		return () => {
			made.stop()
			document.removeEventListener('visibilitychange', onHide)
			window.removeEventListener('beforeunload', onLeave)
			window.removeEventListener('online', flush)
			window.removeEventListener('focus', flush)
		}
	}, [])
	return { view, keeper }
}

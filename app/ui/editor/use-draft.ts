import { useEffect, useRef, useState } from 'react'
import { firstView, type DraftStart } from './draft-core.ts'
import { keepDraft } from './draft-keeper.ts'

/** The draft of this page: what it shows, and how to write to it. */
export const useDraft = (start: DraftStart) => {
	const first = useRef(start)
	const [view, setView] = useState(() => firstView(start))
	const keeper = useRef<ReturnType<typeof keepDraft> | null>(null)
	useEffect(() => {
		const made = keepDraft(first.current, setView)
		keeper.current = made
		void made.resume().then(made.look)
		const flush = () => void made.flush()
		const comeBack = () => void made.flush().then(made.look)
		const onVisibility = () => (document.visibilityState === 'hidden' ? flush() : comeBack())
		const onLeaving = () => setTimeout(made.leave)
		const onUnload = (event: BeforeUnloadEvent) => {
			if (!made.isSafe()) event.preventDefault()
		}
		document.addEventListener('visibilitychange', onVisibility)
		document.addEventListener('focusout', onLeaving)
		window.addEventListener('beforeunload', onUnload)
		window.addEventListener('pagehide', flush)
		window.addEventListener('online', comeBack)
		window.addEventListener('focus', comeBack)
		return () => {
			made.stop()
			document.removeEventListener('visibilitychange', onVisibility)
			document.removeEventListener('focusout', onLeaving)
			window.removeEventListener('beforeunload', onUnload)
			window.removeEventListener('pagehide', flush)
			window.removeEventListener('online', comeBack)
			window.removeEventListener('focus', comeBack)
		}
	}, [])
	return { view, keeper }
}

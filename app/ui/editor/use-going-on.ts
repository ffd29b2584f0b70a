import { useEffect, useRef } from 'react'
import type { UploadState } from './upload-state.ts'

const tryAgainEvery = 5000

/**
 * What stopped for a reason that passes goes on by itself: a dropped line every few seconds and when it is back, an
 * ended session when one comes back to this page, too many files after the wait that the server named.
 */
export const useGoingOn = (
	uploads: readonly UploadState[],
	goOn: (keys: readonly string[]) => void,
): void => {
	const act = useRef(goOn)
	act.current = goOn
	const keysAt = (stage: UploadState['stage']): string =>
		uploads
			.filter((each) => each.stage === stage)
			.map(({ key }) => key)
			.join()
	const offline = keysAt('offline')
	useEffect(() => {
		if (offline === '') return
		const again = () => act.current(offline.split(','))
		const timer = setTimeout(again, tryAgainEvery)
		addEventListener('online', again)
		return () => {
			clearTimeout(timer)
			removeEventListener('online', again)
		}
	}, [offline])
	const signedOut = keysAt('signed-out')
	useEffect(() => {
		if (signedOut === '') return
		const again = () => document.visibilityState === 'visible' && act.current(signedOut.split(','))
		addEventListener('focus', again)
		document.addEventListener('visibilitychange', again)
		return () => {
			removeEventListener('focus', again)
			document.removeEventListener('visibilitychange', again)
		}
	}, [signedOut])
	const tooMany = keysAt('too-many')
	const seconds = Math.max(0, ...uploads.map((each) => (each.stage === 'too-many' ? each.seconds : 0)))
	useEffect(() => {
		if (tooMany === '') return
		const timer = setTimeout(() => act.current(tooMany.split(',')), seconds * 1000)
		return () => clearTimeout(timer)
	}, [tooMany, seconds])
}

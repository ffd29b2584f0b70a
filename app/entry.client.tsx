import { RemixBrowser } from '@remix-run/react'
import { startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { watchTypedEarly } from '#app/ui/shell/typed-early.ts'

const early = watchTypedEarly(document)

const Portal = () => {
	useEffect(() => early.giveBack(), [])
	return <RemixBrowser />
}

startTransition(() => {
	hydrateRoot(document, <Portal />)
})

import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { assigning as m } from '#app/locales/assigning.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Progress } from '#app/ui/parts/Progress.tsx'

const lookEvery = 1500

/** How far the work is; with a script the page looks again by itself. */
export const PlanRunning = ({ done, href }: { done: number; href: string }) => {
	const t = useText()
	const { revalidate, state } = useRevalidator()
	useEffect(() => {
		const timer = setTimeout(() => state === 'idle' && revalidate(), lookEvery)
		return () => clearTimeout(timer)
	}, [done, revalidate, state])
	return (
		<Notice title={t(m.running)} action={<a href={href}>{t(m.reload)}</a>}>
			<Progress
				id="tien-do-phuong-an"
				label={t(m.runningWords)}
				value={done}
				max={1000}
				words={`${Math.round(done / 10)} %`}
			/>
		</Notice>
	)
}

import { assigning as m } from '#app/locales/assigning.ts'
import type { Instant } from '#app/locales/format.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

/** From when until the end of which day something binds. */
export const Span = ({ startsAt, endsAt }: { startsAt: Instant | null; endsAt: Instant | null }) => {
	const t = useText()
	if (startsAt === null && endsAt === null) return <>{t(m.always)}</>
	return (
		<>
			{startsAt === null ? '…' : <Time at={startsAt} form="date" />} –{' '}
			{endsAt === null ? '…' : <Time at={new Date(endsAt).getTime() - 1} form="date" />}
		</>
	)
}

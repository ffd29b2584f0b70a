import type { Audience } from '#app/domain/entry-form.ts'
import { editor as m } from '#app/locales/editor.ts'
import { formatDate } from '#app/locales/format.ts'
import { useText } from '#app/ui/parts/language.tsx'

/** Who reads a part, where that is not everybody. */
export const ReaderNote = ({ audience }: { audience: Audience }) => {
	const t = useText()
	if (audience === 'public') return null
	return <p className="small muted">{t(audience === 'reviewers' ? m.forReviewers : m.forSecretariat)}</p>
}

/** Since when a part is closed. */
export const FrozenNote = ({ from }: { from: string | null }) => {
	const t = useText()
	return from === null ? null : <p className="small muted">{t(m.frozenSince, { date: formatDate(from) })}</p>
}

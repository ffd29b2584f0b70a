import { chain as m } from '#app/locales/chain.ts'
import { formatMoment, type Instant } from '#app/locales/format.ts'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'

export type Chain = {
	rules: { asksParent: boolean; twoPeople: boolean }
	waiting: { isAbove: boolean; since: Instant; unit: string; heads: readonly string[] } | null
	parent: { unit: string; heads: readonly string[] } | null
}

/** Whom the entry waits for and since when; before that, who will have to endorse. */
export const ChainNote = ({
	chain: { rules, waiting, parent },
	isWriting,
}: {
	chain: Chain
	isWriting: boolean
}) => {
	const t = useText()
	const named = (heads: readonly string[]) => (heads.length > 0 ? heads.join(', ') : t(m.nobody))
	return (
		<>
			{waiting ? (
				<Notice title={t(m.waitsTitle, { unit: waiting.unit })}>
					<p>
						{t(m.waitsSince, { since: formatMoment(waiting.since), heads: named(waiting.heads) })}{' '}
						{t(m.notHandedIn)}
					</p>
				</Notice>
			) : null}
			{parent && !waiting?.isAbove && (waiting || isWriting) ? (
				<p className="small muted">{t(m.nextAbove, { unit: parent.unit, heads: named(parent.heads) })}</p>
			) : null}
			{rules.twoPeople && (waiting || isWriting) ? <p className="small muted">{t(m.twoPeople)}</p> : null}
		</>
	)
}

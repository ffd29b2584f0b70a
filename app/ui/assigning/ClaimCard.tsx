import type { ReactNode } from 'react'
import { assigning as m, interestKindWords } from '#app/locales/assigning.ts'
import type { Instant } from '#app/locales/format.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { isKind } from './OwnInterests.tsx'

export type ShownClaim = {
	id: string
	named: string
	namedUnit: string | null
	kind: string
	grounds: string
	claimedAt: Instant
	by: string
	/** On the secretary's page: whose entry it is. */
	title?: string
	agency?: string
	answer: { outcome: string; reason: string; at: Instant | null } | null | ''
}

/** One claim: whom the agency names, on what grounds, and what was answered. */
export const ClaimCard = ({ claim, children }: { claim: ShownClaim; children?: ReactNode }) => {
	const t = useText()
	const { answer, kind } = claim
	return (
		<article className="claim-card">
			<h3>{[claim.named, claim.namedUnit].filter(Boolean).join(' – ')}</h3>
			<p className="work-facts">
				{claim.title ? <span>{`${claim.title} · ${claim.agency ?? ''}`}</span> : null}
				<span>{isKind(kind) ? t(interestKindWords[kind]) : kind}</span>
				<span>
					{claim.by}, <Time at={claim.claimedAt} form="moment" />
				</span>
			</p>
			<p className="as-typed">{claim.grounds}</p>
			{answer ? (
				<div>
					<p className="row">
						<Tag tone={answer.outcome === 'upheld' ? 'good' : 'neutral'}>
							{t(answer.outcome === 'upheld' ? m.upheld : m.dismissed)}
						</Tag>
						{answer.at ? <Time at={answer.at} form="moment" /> : null}
					</p>
					<p className="as-typed">{answer.reason}</p>
				</div>
			) : (
				<p>
					<Tag tone="waiting">{t(m.claimWaits)}</Tag>
				</p>
			)}
			{children}
		</article>
	)
}

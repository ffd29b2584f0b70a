import type { PostKind, PostState } from '#app/domain/post.ts'
import { inLanguage } from '#app/locales/paths.ts'
import { postDesk as m, postKindNames, postStates } from '#app/locales/posts.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { postPath } from './post-place.ts'

type Props = {
	kind: PostKind
	slug: string | null
	state: PostState
	publishedAt: string | null
	isAhead: boolean
	withdrawalNote: string
}

const tones = { draft: 'neutral', scheduled: 'waiting', public: 'good', withdrawn: 'wrong' } as const

/** Where a post stands, and the way to its public page. */
export const PostStateLine = ({ kind, slug, state, publishedAt, isAhead, withdrawalNote }: Props) => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="row">
			<Tag>{t(postKindNames[kind])}</Tag>
			<Tag tone={tones[state]}>{t(postStates[state])}</Tag>
			{state === 'scheduled' && publishedAt ? (
				<span>
					{`${t(m.scheduledFor)} `}
					<Time at={publishedAt} />
				</span>
			) : null}
			{state === 'public' && slug ? (
				<a href={inLanguage(language, postPath({ kind, slug }))}>{t(m.publicHere)}</a>
			) : null}
			{isAhead ? <span className="muted">{t(m.isAhead)}</span> : null}
			{state === 'withdrawn' ? (
				<span className="muted">{t(m.withdrawnNote, { note: withdrawalNote })}</span>
			) : null}
		</div>
	)
}

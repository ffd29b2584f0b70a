import { inLanguage, paths } from '#app/locales/paths.ts'
import { twins as m } from '#app/locales/twins.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { ReplicationNotice, type Replication } from './ReplicationNotice.tsx'

type Props = {
	id: string
	replication: Replication | null
	isWriting: boolean
	/** How many look like this very one without a word about it. */
	unexplained: number
}

/** On the page of an own entry: what it replicates, and the way to what is like it while it is written. */
export const OwnTwins = ({ id, replication, isWriting, unexplained }: Props) => {
	const t = useText()
	const language = useLanguage()
	return (
		<>
			{replication ? <ReplicationNotice replication={replication} entryId={id} /> : null}
			{unexplained > 0 ? (
				<Notice
					tone="warning"
					title={t(m.handInTitle)}
					action={<a href={inLanguage(language, paths.entryTwins(id))}>{t(m.compare)}</a>}
				>
					<p>{t(m.handInWords)}</p>
				</Notice>
			) : isWriting ? (
				<p>
					<a href={inLanguage(language, paths.entryTwins(id))}>{t(m.title)}</a>
				</p>
			) : null}
		</>
	)
}

import { inLanguage, paths } from '#app/locales/paths.ts'
import { twins as m } from '#app/locales/twins.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { ReplicationNotice, type Replication } from './ReplicationNotice.tsx'

type Props = { id: string; replication: Replication | null; isWriting: boolean }

/** On the page of an own entry: what it replicates, and the way to what is like it while it is written. */
export const OwnTwins = ({ id, replication, isWriting }: Props) => {
	const t = useText()
	const language = useLanguage()
	return (
		<>
			{replication ? <ReplicationNotice replication={replication} entryId={id} /> : null}
			{isWriting ? (
				<p>
					<a href={inLanguage(language, paths.entryTwins(id))}>{t(m.title)}</a>
				</p>
			) : null}
		</>
	)
}

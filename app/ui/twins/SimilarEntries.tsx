import { useCoach } from '#app/ui/coach/Coached.tsx'
import { LiveTwins } from './LiveTwins.tsx'

/** Beside title and summary: what is like them, as they are written now. */
export const SimilarEntries = ({ entryId }: { entryId: string }) => {
	const content = useCoach()?.content
	return content ? <LiveTwins entryId={entryId} title={content.titleVi} summary={content.summary} /> : null
}

import { useEffect, useState } from 'react'
import { twins as m } from '#app/locales/twins.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { TwinLine } from './TwinLine.tsx'
import type { Hit } from './twin-hit.ts'

type Found = { state: 'idle' | 'checking' | 'unreachable'; hits: readonly Hit[] | null }

const afterTyping = 900
const fewestLetters = 12

/** What is like the title and summary, looked for a moment after typing; `entryId` is the entry that is being written. */
export const LiveTwins = ({
	entryId,
	title,
	summary,
}: {
	entryId?: string
	title: string
	summary: string
}) => {
	const t = useText()
	const language = useLanguage()
	const { state, hits } = useTwins(entryId, title, summary)
	if (title.trim().length + summary.trim().length < fewestLetters) return null
	return (
		<section className="twins-live stack tight" aria-labelledby="ho-so-tuong-tu">
			<h2 id="ho-so-tuong-tu" className="editor-aside-title">
				{t(m.title)}
			</h2>
			<p className="small muted" role="status">
				{t(wordsFor(state, hits), { count: hits?.length ?? 0 })}
			</p>
			{hits && hits.length > 0 ? (
				<>
					<ul className="twin-list">
						{hits.map((hit) => (
							<li key={hit.id}>
								<TwinLine hit={hit} />
							</li>
						))}
					</ul>
					{entryId ? (
						<p>
							<a href={inLanguage(language, paths.entryTwins(entryId))}>{t(m.compare)}</a>
						</p>
					) : null}
				</>
			) : null}
			<p className="small muted">{t(m.scopeNote)}</p>
		</section>
	)
}

const wordsFor = (state: Found['state'], hits: Found['hits']) => {
	if (state === 'unreachable') return m.unreachable
	if (hits === null) return m.checking
	return hits.length === 0 ? m.noneLive : m.found
}

/** Asks a moment after the last letter; a question that is overtaken by typing is dropped. */
const useTwins = (entryId: string | undefined, title: string, summary: string): Found => {
	const [found, setFound] = useState<Found>({ state: 'idle', hits: null })
	useEffect(() => {
		if (title.trim().length + summary.trim().length < fewestLetters) return
		const aborted = new AbortController()
		const timer = setTimeout(() => {
			setFound(({ hits }) => ({ state: 'checking', hits }))
			ask({ title, summary, ...(entryId ? { entryId } : {}) }, aborted.signal)
				.then((hits) => setFound({ state: 'idle', hits }))
				.catch(() => aborted.signal.aborted || setFound(({ hits }) => ({ state: 'unreachable', hits })))
		}, afterTyping)
		return () => {
			clearTimeout(timer)
			aborted.abort()
		}
	}, [entryId, title, summary])
	return found
}

const ask = async (typed: object, signal: AbortSignal): Promise<readonly Hit[]> => {
	const response = await fetch(paths.twinCheck(), {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(typed),
		signal,
	})
	if (!response.ok) throw new Error(`twins ${response.status}`)
	const { hits }: { hits: readonly Hit[] } = await response.json()
	return hits
}

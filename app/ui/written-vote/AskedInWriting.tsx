import { inLanguage, paths } from '#app/locales/paths.ts'
import { writtenVotes as m } from '#app/locales/written-votes.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Props = {
	ballot: { id: string; closedAt: unknown; written: { asked: number; answered: number } }
	mayAsk: boolean
}

/** How many absent members were asked in writing and how many of them voted, and the way to ask. */
export const AskedInWriting = ({ ballot: { id, closedAt, written }, mayAsk }: Props) => {
	const t = useText()
	const language = useLanguage()
	if (written.asked === 0 && closedAt !== null) return null
	return (
		<section className="stack" aria-labelledby="bang-van-ban">
			<h2 id="bang-van-ban">{t(m.title)}</h2>
			<p>{written.asked === 0 ? t(m.countsNone) : t(m.counts, written)}</p>
			{mayAsk ? (
				<div className="row">
					<Button kind="secondary" icon="send" href={inLanguage(language, paths.adminWrittenVote(id))}>
						{t(m.title)}
					</Button>
				</div>
			) : null}
		</section>
	)
}

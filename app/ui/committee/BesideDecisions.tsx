import type { Reach } from '#app/domain/supersession.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { supersededWords, supersedingWords, supersession as m } from '#app/locales/supersession.ts'
import { dayWords } from '#app/ui/certificates/RevokedList.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'

type Other = { id: string; number: string; decidedOn: string; grounds: string; reach: Reach }
type Props = { supersedes: Other | null; supersededBy: readonly (Other & { isPublic: boolean })[] }

/** The decisions that this one takes the place of, and those that take its place. */
export const BesideDecisions = ({ supersedes, supersededBy }: Props) => {
	const t = useText()
	const language = useLanguage()
	const link = ({ id, number, decidedOn, reach }: Other, words: typeof supersededWords) => (
		<a href={inLanguage(language, paths.adminDecision(id))}>
			{t(words[reach], { number, date: dayWords(decidedOn) })}
		</a>
	)
	return (
		<>
			{supersededBy.map((later) => (
				<div key={later.id} className="screen-only">
					<Notice tone="warning" title={link(later, supersededWords)}>
						<p lang="vi">{t(m.basisOf, { grounds: later.grounds })}</p>
						{later.isPublic ? null : <p>{t(m.recordedOnly)}</p>}
					</Notice>
				</div>
			))}
			{supersedes ? (
				<div className="screen-only">
					<Notice title={link(supersedes, supersedingWords)}>
						<p lang="vi">{t(m.basisOf, { grounds: supersedes.grounds })}</p>
					</Notice>
				</div>
			) : null}
		</>
	)
}

import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { uploads } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Removed = { id: string; fileName: string; caption: string; scan: string; signature: string | null }
type Props = { entryId: string; removed: readonly Removed[] }

/** What was taken out can be brought back. */
export const RemovedEvidence = ({ entryId, removed }: Props) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="stack" aria-labelledby="da-go">
			<h2 id="da-go">{t(m.removed)}</h2>
			<ul className="entry-files">
				{removed.map(({ id, fileName, scan, signature }) => (
					<li key={id} className="row">
						<span>{fileName}</span>
						{scan === 'infected' ? (
							<span className="field-error">{t(uploads.infected, { signature: signature ?? '' })}</span>
						) : (
							<form method="post" action={inLanguage(language, paths.entryEvidenceItem(entryId, id))}>
								<input type="hidden" name="intent" value="restore" />
								<Button kind="quiet" small icon="return">
									{t(m.restore, { name: fileName })}
								</Button>
							</form>
						)}
					</li>
				))}
			</ul>
		</section>
	)
}

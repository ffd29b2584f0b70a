import { dossier as m } from '#app/locales/dossier.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = { isDraft: boolean; pdf: string; docx?: string; zip?: string }

/** What can be taken out of the portal of one entry; the words say which text it is. */
export const Downloads = ({ isDraft, pdf, docx, zip }: Props) => {
	const t = useText()
	return (
		<section className="stack tight no-print" aria-labelledby="tai-ve">
			<h2 id="tai-ve" className="aside-title">
				{t(m.downloads)}
			</h2>
			<p className="muted">{t(isDraft ? m.downloadsDraft : m.downloadsFrozen)}</p>
			<div className="row">
				<Button kind="secondary" icon="download" href={pdf} download>
					{t(m.reportPdf)}
				</Button>
				{docx ? (
					<Button kind="quiet" icon="download" href={docx} download>
						{t(m.reportDocx)}
					</Button>
				) : null}
				{zip ? (
					<Button kind="quiet" icon="download" href={zip} download>
						{t(m.zip)}
					</Button>
				) : null}
			</div>
		</section>
	)
}

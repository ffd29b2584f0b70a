import { citizens as m } from '#app/locales/citizens.ts'
import type { Instant } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Props = { paperShownAt: Instant | null; paperShownBy: string; canShowPaper: boolean }

/** Whether the PDF of a published objection is public with it, who decided so, and the way back. */
export const PaperShown = ({ paperShownAt, paperShownBy, canShowPaper }: Props) => {
	const t = useText()
	const isShown = paperShownAt !== null
	if (!isShown && !canShowPaper) return null
	return (
		<section className="stack" aria-labelledby="tep-cong-khai">
			<h2 id="tep-cong-khai" className="small">
				{t(m.paperTitle)}
			</h2>
			<p>{t(isShown ? m.paperPublic : m.paperPrivate)}</p>
			{isShown ? (
				<p className="small muted">
					{`${t(m.paperShownBy, { name: paperShownBy })} · `}
					<Time at={paperShownAt} form="moment" />
				</p>
			) : null}
			<form method="post" className="row">
				<Button
					kind="secondary"
					name="act"
					value={isShown ? 'take-paper-back' : 'show-paper'}
					icon={isShown ? 'remove' : 'done'}
				>
					{t(isShown ? m.takePaperBack : m.showPaper)}
				</Button>
			</form>
		</section>
	)
}

import { chain as m } from '#app/locales/chain.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Check } from '#app/ui/parts/Check.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'

export type Preview = { asksParent: boolean; twoPeople: boolean }

type Props = {
	now: Preview
	/** What was chosen, when it is to be looked at before it is done. */
	preview: Preview | null
	touched: {
		atHead: number
		atParent: number
		agencies: number
		withoutParent: number
		withoutHeadAbove: number
	}
}

/** How the round endorses; once it has opened a change is first shown with what it would do. */
export const RulesForm = ({ now, preview, touched }: Props) => {
	const t = useText()
	const shown = preview ?? now
	return (
		<form className="form" method="post">
			<input type="hidden" name="act" value="rules" />
			{preview ? (
				<Notice tone="warning" title={t(m.previewTitle)}>
					<ul>
						<li>{t(m.previewAtHead, { count: touched.atHead })}</li>
						<li>{t(m.previewAtParent, { count: touched.atParent })}</li>
						{preview.asksParent ? (
							<>
								<li>{t(m.previewNoParent, { count: touched.withoutParent, all: touched.agencies })}</li>
								<li>{t(m.previewNoHead, { count: touched.withoutHeadAbove })}</li>
							</>
						) : null}
					</ul>
				</Notice>
			) : null}
			<Check
				name="asksParent"
				value="yes"
				label={t(m.asksParent)}
				hint={t(m.asksParentHint)}
				defaultChecked={shown.asksParent}
			/>
			<Check name="twoPeople" value="yes" label={t(m.twoPeopleRule)} defaultChecked={shown.twoPeople} />
			{preview ? <input type="hidden" name="confirmed" value="yes" /> : null}
			<div className="row">
				<Button>{t(preview ? m.confirmRules : m.saveRules)}</Button>
			</div>
		</form>
	)
}

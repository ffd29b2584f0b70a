import { assigning as m } from '#app/locales/assigning.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** One press of a button of the plan's page. */
export const PlanAct = ({
	act,
	kind,
	refusal,
	children,
}: {
	act: string
	kind?: 'primary' | 'secondary' | 'quiet'
	refusal?: string | null
	children: string
}) => (
	<form method="post">
		<input type="hidden" name="act" value={act} />
		<Button kind={kind ?? 'primary'} refusedBecause={refusal ?? undefined}>
			{children}
		</Button>
	</form>
)

export const PlanActs = ({ pairs, refusal }: { pairs: number; refusal: string | null }) => {
	const t = useText()
	return (
		<section className="stack">
			{pairs > 0 ? <p>{t(m.applyWords, { pairs })}</p> : null}
			<div className="plan-acts">
				{pairs > 0 ? (
					<PlanAct act="apply" refusal={refusal}>
						{t(m.apply)}
					</PlanAct>
				) : null}
				<PlanAct act="again" kind="secondary">
					{t(m.again)}
				</PlanAct>
				<PlanAct act="drop" kind="quiet">
					{t(m.drop)}
				</PlanAct>
			</div>
		</section>
	)
}

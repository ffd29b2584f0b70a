import type { Target, TargetLevel } from '#app/domain/award-page.ts'
import { targetBounds, targetScopes, targetUnits, topicPage as m } from '#app/locales/awards.ts'
import { LawWords } from '#app/ui/parts/LawWords.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** The national goals of a pillar: how much by when, of what, whom it binds and which text sets it. */
export const Targets = ({ targets }: { targets: readonly Target[] }) => {
	const t = useText()
	if (targets.length === 0) return null
	return (
		<section className="section" aria-labelledby="muc-tieu">
			<h2 id="muc-tieu">{t(m.targets)}</h2>
			<p className="muted section-lead">{t(m.targetsLead)}</p>
			<ul className="goals">
				{targets.map((target) => (
					<li key={target.code} className="goal">
						<div>
							<p className="goal-text">{target.text}</p>
							<Footing {...target} />
						</div>
						<dl className="goal-levels">
							{target.levels.map((level) => (
								<div key={level.year} data-year={level.year}>
									<dt>{t(m.byYear, { year: level.year })}</dt>
									<Level {...level} unit={target.unit} bound={target.bound} />
								</div>
							))}
						</dl>
					</li>
				))}
			</ul>
		</section>
	)
}

const Level = ({ value, text, unit, bound }: TargetLevel & Pick<Target, 'unit' | 'bound'>) => {
	const t = useText()
	const words = targetUnits[unit]
	const isBound = bound !== 'exactly' && value !== '100'
	return (
		<dd>
			{isBound ? `${t(targetBounds[bound])} ` : null}
			{words?.before ? `${t(words.before)} ` : null}
			<strong className="goal-figure">{words ? t(words.figure, { value }) : `${value} ${unit}`}</strong>
			{words?.after ? ` ${t(words.after)}` : null}
			{text === null ? null : ' '}
			{text === null ? null : <span className="goal-own small">{text}</span>}
		</dd>
	)
}

const Footing = ({ scopes, source, levels }: Target) => {
	const t = useText()
	const unchecked = levels.filter(({ isChecked }) => !isChecked).map(({ year }) => year)
	return (
		<p className="small muted">
			{`${t(m.appliesTo, { scopes: scopes.map((scope) => t(targetScopes[scope])).join(', ') })} `}
			<LawWords text={t(m.targetBasis, { source })} />
			{unchecked.length === 0 ? null : ` ${t(m.unchecked, { years: unchecked.join(', ') })}`}
		</p>
	)
}

import { assigning as m, assigningErrors, panelKeyWords } from '#app/locales/assigning.ts'
import { tickedIn } from '#app/ui/eligibility/form-errors.ts'
import { useRefusedForm } from '#app/ui/eligibility/use-refused-form.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import type { RoundOfReviewers } from './ReviewerTable.tsx'

type Panel = RoundOfReviewers['panels'][number]

/** Everything a panel can be formed by, in words. */
const useKeys = ({ groups, keys, subjects }: RoundOfReviewers) => {
	const t = useText()
	return [
		...groups.flatMap(({ topics }) => topics.map(({ topic, name }) => ({ value: topic, label: name }))),
		...[...keys, ...subjects].map((key) => {
			const words = panelKeyWords[key]
			return { value: key, label: words ? t(words) : key }
		}),
	]
}

/** The panels of the round with their topics and members. */
export const PanelList = ({ round, isOpen }: { round: RoundOfReviewers; isOpen: boolean }) => {
	const t = useText()
	const names = new Map(useKeys(round).map(({ value, label }) => [value, label]))
	return (
		<section className="stack" aria-labelledby="to-tham-dinh">
			<h2 id="to-tham-dinh">{t(m.panels)}</h2>
			<p className="muted">{t(m.panelsWords)}</p>
			{round.panels.length === 0 ? <p>{t(m.noPanels)}</p> : null}
			{round.panels.map((panel) => (
				<article key={panel.id} className="claim-card">
					<h3>{panel.name}</h3>
					<p className="muted">{panel.topics.map((topic) => names.get(topic) ?? topic).join(' · ')}</p>
					<p>
						{panel.members
							.map(({ name, isHead }) => (isHead ? `${name} (${t(m.panelHead)})` : name))
							.join(', ')}
					</p>
					{isOpen ? (
						<>
							<PanelForm round={round} panel={panel} />
							<form method="post">
								<input type="hidden" name="act" value="remove-panel" />
								<input type="hidden" name="panelId" value={panel.id} />
								<Button kind="quiet" small>
									{t(m.remove)}
									<span className="hidden-words">{` ${panel.name}`}</span>
								</Button>
							</form>
						</>
					) : null}
				</article>
			))}
		</section>
	)
}

const labels = { name: m.panelName, topics: m.panelTopics, reviewerIds: m.panelMembers }

/** A new panel, or one as it is to be. */
export const PanelForm = ({ round, panel }: { round: RoundOfReviewers; panel: Panel | null }) => {
	const t = useText()
	const keys = useKeys(round)
	const refused = useRefusedForm()
	const form = useTypedForm(assigningErrors, labels, 'panel')
	const isBack = form.isBack && form.typed('panelId') === (panel?.id ?? '')
	const error = (field: string) => (isBack ? form.error(field) : null)
	const id = (field: string) => `${panel?.id ?? 'moi'}-${field}`
	const people = round.reviewers.map(({ reviewerId, name }) => ({ value: reviewerId, label: name }))
	return (
		<Disclosure summary={panel ? t(m.changePanel, { name: panel.name }) : t(m.newPanel)} open={isBack}>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={isBack ? form.errors : []} />
				<input type="hidden" name="act" value="panel" />
				{panel ? <input type="hidden" name="panelId" value={panel.id} /> : null}
				<Field
					id={id('name')}
					name="name"
					maxLength={120}
					label={t(m.panelName)}
					error={error('name')}
					defaultValue={isBack ? form.typed('name') : (panel?.name ?? '')}
				/>
				<CheckList
					id={id('topics')}
					name="topics"
					legend={t(m.panelTopics)}
					error={error('topics')}
					chosen={isBack ? tickedIn(refused, 'topics') : (panel?.topics ?? [])}
					options={keys}
				/>
				<CheckList
					id={id('reviewerIds')}
					name="reviewerIds"
					legend={t(m.panelMembers)}
					error={error('reviewerIds')}
					chosen={
						isBack
							? tickedIn(refused, 'reviewerIds')
							: (panel?.members.map(({ reviewerId }) => reviewerId) ?? [])
					}
					options={people}
				/>
				<Select
					id={id('headId')}
					name="headId"
					label={t(m.panelHead)}
					placeholder={t(m.noHead)}
					defaultValue={
						isBack ? form.typed('headId') : (panel?.members.find(({ isHead }) => isHead)?.reviewerId ?? '')
					}
					options={people}
				/>
				<div className="row">
					<Button kind="secondary">{t(m.save)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}

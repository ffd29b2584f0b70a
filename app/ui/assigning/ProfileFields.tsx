import { assigning as m, assigningErrors, levelWords, taxonomyWords } from '#app/locales/assigning.ts'
import { isoDay, type Instant } from '#app/locales/format.ts'
import { expertiseLevels } from '#app/domain/reviewer.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useRefusedForm } from '#app/ui/eligibility/use-refused-form.ts'
import { tickedIn } from '#app/ui/eligibility/form-errors.ts'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { typedLine } from './typed-lines.ts'

export type Profile = {
	maxLoad: number | null
	languages: readonly string[]
	groups: readonly {
		taxonomy: 'pillar' | 'theme' | 'sector'
		topics: readonly { topic: string; name: string; level: string; wish: string }[]
	}[]
	absences: readonly { startsAt: Instant; lastDay: Instant; note: string }[]
}

const labels = { maxLoad: m.yourLimit, languages: m.languages }

/** What a reviewer says of themselves: how much, in which languages, when not, and each field with level and wish. */
export const ProfileForm = ({ profile }: { profile: Profile }) => {
	const t = useText()
	const { errors, error, typed, isBack } = useTypedForm(assigningErrors, labels)
	const refused = useRefusedForm()
	return (
		<form className="stack" method="post" noValidate>
			<ErrorSummary errors={errors} />
			<div className="form">
				<Field
					name="maxLoad"
					type="number"
					min={0}
					max={1000}
					measure="short"
					optional
					label={t(m.yourLimit)}
					hint={t(m.yourLimitHint)}
					error={error('maxLoad')}
					defaultValue={typed('maxLoad', profile.maxLoad === null ? '' : String(profile.maxLoad))}
				/>
				<CheckList
					name="languages"
					legend={t(m.languages)}
					layout="row"
					chosen={isBack ? tickedIn(refused, 'languages') : profile.languages}
					error={error('languages')}
					options={[
						{ value: 'vi', label: t(m.vietnamese) },
						{ value: 'en', label: t(m.english) },
					]}
				/>
			</div>
			<Absences absences={profile.absences} />
			<Topics groups={profile.groups} />
			<div className="row">
				<Button>{t(m.saveProfile)}</Button>
			</div>
		</form>
	)
}

const spareLines = 2

const Absences = ({ absences }: Pick<Profile, 'absences'>) => {
	const t = useText()
	const refused = useRefusedForm()
	const { error } = useTypedForm(assigningErrors, labels)
	const lines = Array.from(
		{ length: Math.min(20, absences.length + spareLines) },
		(_, index) => absences[index],
	)
	return (
		<fieldset className="field">
			<legend className="field-label">{t(m.absences)}</legend>
			<p className="field-hint">{t(m.absencesHint)}</p>
			<div className="absence-lines">
				{lines.map((absence, index) => {
					const name = (part: string) => `absences[${index}].${part}`
					const value = (part: string, otherwise: string) =>
						typedLine(refused, 'absences', index, part) ?? otherwise
					return (
						<div key={index}>
							<Field
								id={name('from')}
								name={name('from')}
								type="date"
								label={t(m.from)}
								error={error(name('from'))}
								defaultValue={value('from', absence ? isoDay(absence.startsAt) : '')}
							/>
							<Field
								id={name('until')}
								name={name('until')}
								type="date"
								label={t(m.until)}
								error={error(name('until'))}
								defaultValue={value('until', absence ? isoDay(absence.lastDay) : '')}
							/>
							<Field
								id={name('note')}
								name={name('note')}
								maxLength={200}
								optional
								label={t(m.note)}
								defaultValue={value('note', absence?.note ?? '')}
							/>
						</div>
					)
				})}
			</div>
		</fieldset>
	)
}

const Topics = ({ groups }: Pick<Profile, 'groups'>) => {
	const t = useText()
	const refused = useRefusedForm()
	const flat = groups.flatMap(({ topics }) => topics.map(({ topic }) => topic))
	return groups.map(({ taxonomy, topics }) => (
		<section key={taxonomy} className="stack tight" aria-labelledby={`nhom-${taxonomy}`}>
			<h2 id={`nhom-${taxonomy}`}>{t(taxonomyWords[taxonomy])}</h2>
			<ul className="topic-lines">
				{topics.map(({ topic, name, level, wish }) => {
					const index = flat.indexOf(topic)
					const field = (part: string) => `topics[${index}].${part}`
					return (
						<li key={topic}>
							<span>{name}</span>
							<span className="pair-of-fields">
								<input type="hidden" name={field('topic')} value={topic} />
								<Select
									id={field('level')}
									name={field('level')}
									label={t(m.levelHead)}
									aria-label={t(m.levelOf, { name })}
									placeholder={t(m.noLevel)}
									defaultValue={typedLine(refused, 'topics', index, 'level') ?? level}
									options={expertiseLevels.map((each) => ({ value: each, label: t(levelWords[each]) }))}
								/>
								<Select
									id={field('wish')}
									name={field('wish')}
									label={t(m.wishHead)}
									aria-label={t(m.wishOf, { name })}
									placeholder={null}
									defaultValue={typedLine(refused, 'topics', index, 'wish') ?? wish}
									options={[
										{ value: '1', label: t(m.want) },
										{ value: '0', label: t(m.can) },
										{ value: '-1', label: t(m.not) },
									]}
								/>
							</span>
						</li>
					)
				})}
			</ul>
		</section>
	))
}

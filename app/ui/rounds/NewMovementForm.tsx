import { beginningErrors, beginnings as m } from '#app/locales/beginnings.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'

type Name =
	| 'nameVi'
	| 'nameEn'
	| 'shortNameVi'
	| 'shortNameEn'
	| 'slug'
	| 'purposeVi'
	| 'purposeEn'
	| 'startsOn'
	| 'endsOn'

/** What is said of a movement; bases, words, clusters and awards come with it. */
export const NewMovementForm = () => {
	const t = useText()
	const { errors, error, typed, refusal } = useReply(beginningErrors, m)
	const field = (name: Name) => ({
		name,
		label: t(m[name]),
		error: error(name),
		defaultValue: typed(name),
	})
	return (
		<form method="post" className="stack">
			{refusal ? <Notice tone="warning">{refusal}</Notice> : null}
			<ErrorSummary errors={errors} />
			<Field {...field('nameVi')} required maxLength={200} />
			<Field {...field('nameEn')} lang="en" required maxLength={200} />
			<div className="grid-2">
				<Field {...field('shortNameVi')} required maxLength={60} />
				<Field {...field('shortNameEn')} lang="en" required maxLength={60} />
			</div>
			<Field {...field('slug')} hint={t(m.slugHint)} measure="medium" maxLength={80} optional />
			<TextArea {...field('purposeVi')} maxLength={2000} />
			<TextArea {...field('purposeEn')} lang="en" maxLength={2000} />
			<div className="grid-2">
				<Field {...field('startsOn')} type="date" required />
				<Field {...field('endsOn')} type="date" required />
			</div>
			<p>
				<Button icon="plus">{t(m.submitMovement)}</Button>
			</p>
		</form>
	)
}

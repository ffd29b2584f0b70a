import type { PostGap, PostState } from '#app/domain/post.ts'
import { postLimits } from '#app/domain/post.ts'
import { postDesk as m, postErrors, postGapNames } from '#app/locales/posts.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Props = {
	version: number
	state: PostState
	isAhead: boolean
	gaps: readonly PostGap[]
	slug: string | null
}

const labels = { from: m.from, note: m.note }

/** What is done with a draft that was looked at: published now or later, or taken away. */
export const PublicationForms = ({ version, state, isAhead, gaps }: Props) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(postErrors, labels)
	const isOut = state === 'public'
	return (
		<div className="stack">
			<ErrorSummary errors={errors} />
			{gaps.length > 0 ? (
				<Notice tone="warning" title={t(m.missing)}>
					<ul>
						{gaps.map((gap) => (
							<li key={gap}>{t(postGapNames[gap])}</li>
						))}
					</ul>
				</Notice>
			) : isOut && !isAhead ? null : (
				<form method="post" className="form" noValidate>
					<input type="hidden" name="act" value="publish" />
					<input type="hidden" name="version" value={version} />
					{isOut ? null : (
						<Field
							name="from"
							type="datetime-local"
							label={t(m.from)}
							hint={t(m.fromHint)}
							error={error('from')}
							defaultValue={typed('from')}
							measure="medium"
							optional
						/>
					)}
					<div className="row">
						<Button icon="eye">{t(isOut ? m.publishAgain : m.publish)}</Button>
					</div>
				</form>
			)}
			{state === 'public' || state === 'scheduled' ? <Withdrawal isOut={isOut} /> : null}
		</div>
	)
}

const Withdrawal = ({ isOut }: { isOut: boolean }) => {
	const t = useText()
	const { error, typed } = useTypedForm(postErrors, labels)
	return (
		<Disclosure
			summary={t(isOut ? m.withdraw : m.unschedule)}
			open={error('note') !== null || typed('note') !== ''}
		>
			<form method="post" className="form" noValidate>
				<p className="muted">{t(isOut ? m.withdrawLead : m.unscheduleLead)}</p>
				<input type="hidden" name="act" value="withdraw" />
				<TextArea
					name="note"
					label={t(m.note)}
					error={error('note')}
					defaultValue={typed('note')}
					maxLength={postLimits.note}
					rows={2}
					required
				/>
				<div className="row">
					<Button kind="danger">{t(isOut ? m.withdraw : m.unschedule)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}

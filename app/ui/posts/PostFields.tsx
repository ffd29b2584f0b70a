import { postLimits, type PostContent, type PostKind } from '#app/domain/post.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { postDesk as m } from '#app/locales/posts.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { PostText } from './PostText.tsx'

/** The fields as they are saved, or as they were typed when the form came back. */
export type TypedPost = Omit<PostContent, 'picked'>

type Props = {
	kind: PostKind
	typed: TypedPost
	error: (field: string) => string | null | undefined
	rounds: readonly { id: string; name: string }[]
	hasCover: boolean
}

export const PostFields = ({ kind, typed, error, rounds, hasCover }: Props) => {
	const t = useText()
	const own = (name: 'titleVi' | 'summaryVi' | 'coverAltVi') => ({
		name,
		defaultValue: typed[name],
		error: error(name),
	})
	return (
		<>
			<Field {...own('titleVi')} label={t(m.titleVi)} maxLength={postLimits.title} required />
			<TextArea
				{...own('summaryVi')}
				label={t(m.summaryVi)}
				hint={t(m.summaryHint)}
				maxLength={postLimits.summary}
				rows={3}
			/>
			<PostText field="body-vi" name={t(m.bodyVi)} document={typed.bodyVi} />
			{hasCover ? (
				<Field
					{...own('coverAltVi')}
					label={t(m.coverAlt)}
					hint={t(m.coverAltHint)}
					maxLength={postLimits.alt}
				/>
			) : (
				<input type="hidden" name="coverAltVi" value={typed.coverAltVi} />
			)}
			{kind === 'collection' ? null : (
				<Select
					name="roundId"
					label={t(m.round)}
					placeholder={t(m.noRound)}
					defaultValue={typed.roundId ?? ''}
					options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
					optional
				/>
			)}
			<English typed={typed} error={error} hasCover={hasCover} />
		</>
	)
}

const English = ({ typed, error, hasCover }: Pick<Props, 'typed' | 'error' | 'hasCover'>) => {
	const t = useText()
	const isBegun = typed.titleEn !== '' || typed.summaryEn !== '' || !isEmptyRichText(typed.bodyEn)
	const own = (name: 'titleEn' | 'summaryEn' | 'coverAltEn') => ({
		name,
		defaultValue: typed[name],
		error: error(name),
	})
	return (
		<Disclosure summary={t(m.english)} open={isBegun}>
			<div className="stack">
				<p className="muted small">{t(m.englishLead)}</p>
				<Field {...own('titleEn')} label={t(m.titleEn)} maxLength={postLimits.title} optional />
				<TextArea
					{...own('summaryEn')}
					label={t(m.summaryEn)}
					maxLength={postLimits.summary}
					rows={3}
					optional
				/>
				<PostText field="body-en" name={t(m.bodyEn)} document={typed.bodyEn} />
				{hasCover ? (
					<Field {...own('coverAltEn')} label={t(m.coverAltEn)} maxLength={postLimits.alt} optional />
				) : (
					<input type="hidden" name="coverAltEn" value={typed.coverAltEn} />
				)}
			</div>
		</Disclosure>
	)
}

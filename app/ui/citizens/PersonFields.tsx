import { citizens as m } from '#app/locales/citizens.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Check } from '#app/ui/parts/Check.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { NoteFields } from './NoteForm.tsx'

type Props = { form: Pick<NoteFields, 'error' | 'typed'>; longestName?: number }

/** Who writes: a name to show if they wish, an address that nobody is shown, and their consent. */
export const PersonFields = ({ form: { error, typed }, longestName }: Props) => {
	const t = useText()
	const language = useLanguage()
	return (
		<>
			{longestName === undefined ? null : (
				<Field
					name="name"
					label={t(m.name)}
					hint={t(m.nameHint)}
					optional
					maxLength={longestName}
					error={error('name')}
					defaultValue={typed('name')}
					autoComplete="given-name"
				/>
			)}
			<Field
				name="email"
				type="email"
				label={t(m.email)}
				hint={t(m.emailHint)}
				maxLength={254}
				error={error('email')}
				defaultValue={typed('email')}
				autoComplete="email"
				required
			/>
			<div className="out-of-sight" aria-hidden="true">
				<label htmlFor="website">{t(m.website)}</label>
				<input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
			</div>
			<Check
				name="consent"
				value="yes"
				label={t(m.consent)}
				error={error('consent')}
				defaultChecked={typed('consent') === 'yes'}
				required
			/>
			<p className="small">
				<a href={inLanguage(language, paths.privacy())} target="_blank" rel="noopener">
					{t(m.privacyLink)}
				</a>
			</p>
		</>
	)
}

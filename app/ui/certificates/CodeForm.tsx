import { certificates as m } from '#app/locales/certificates.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** The code as it stands on the paper. */
export const CodeForm = ({ typed, error }: { typed: string; error?: string | undefined }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<form method="get" action={inLanguage(language, paths.certificates())} className="form" role="search">
			<Field
				name="ma"
				label={t(m.code)}
				hint={t(m.codeHint)}
				error={error}
				defaultValue={typed}
				measure="medium"
				autoComplete="off"
				autoCapitalize="characters"
				spellCheck={false}
				maxLength={100}
				required
			/>
			<div className="row">
				<Button icon="search">{t(m.check)}</Button>
			</div>
		</form>
	)
}

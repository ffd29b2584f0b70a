import type { KeptForm } from '#app/forms/kept-form.ts'
import { account as m } from '#app/locales/account.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** What was written before the session ended, to be sent again by whoever wrote it. */
export const SendAgain = ({ form: { path, fields } }: { form: KeptForm }) => {
	const t = useText()
	const language = useLanguage()
	const texts = fields.map(([, value]) => value.trim()).filter((value) => /\S\s+\S/.test(value))
	return (
		<div className="page narrow account-page">
			<header className="page-head">
				<h1>{t(m.sendAgainTitle)}</h1>
				<p className="lead">{t(m.sendAgainLead)}</p>
			</header>
			<form className="form" method="post" action={path}>
				{fields.map(([name, value], at) => (
					<input key={`${at}`} type="hidden" name={name} value={value} />
				))}
				<div className="row">
					<Button>{t(m.sendAgain)}</Button>
					<a href={inLanguage(language, paths.home())}>{t(m.dropKept)}</a>
				</div>
			</form>
			{texts.length > 0 ? (
				<section className="stack" aria-labelledby="se-gui">
					<h2 id="se-gui">{t(m.keptTexts)}</h2>
					{texts.map((text, at) => (
						<p key={`${at}`} className="kept-text">
							{text}
						</p>
					))}
				</section>
			) : null}
		</div>
	)
}

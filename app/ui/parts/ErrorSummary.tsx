import { parts as m } from '#app/locales/parts.ts'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'

/** At the top of a form that came back: what is wrong, each with a link to its field. Takes the focus. */
export const ErrorSummary = ({
	errors,
	title,
}: {
	errors: readonly { field?: string; message: string }[]
	title?: string
}) => {
	const t = useText()
	if (errors.length === 0) return null
	return (
		<div
			className="notice error error-summary"
			role="alert"
			tabIndex={-1}
			autoFocus
			aria-labelledby="error-summary"
		>
			<Icon name="alert" size={22} />
			<div>
				<h2 id="error-summary" className="notice-title">
					{title ?? t(m.errorTitle, { count: errors.length })}
				</h2>
				<ul>
					{errors.map(({ field, message }) => (
						<li key={`${field} ${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
					))}
				</ul>
			</div>
		</div>
	)
}

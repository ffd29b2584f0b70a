import { longestLinkTitle } from '#app/domain/evidence-link.ts'
import { evidence as m } from '#app/locales/evidence.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = {
	typed?: (name: string) => string
	error?: (name: string) => string | undefined
	/** In front of ids, where the page has other forms. */
	prefix?: string
}

/** Where a link leads, what it is called, and when it was read. */
export const LinkFields = ({ typed = () => '', error = () => undefined, prefix = '' }: Props) => {
	const t = useText()
	const field = (name: string) => ({
		name,
		id: `${prefix}${name}`,
		defaultValue: typed(name),
		error: error(name),
	})
	return (
		<>
			<p className="muted">{t(m.linkLead)}</p>
			<Field {...field('href')} type="url" inputMode="url" label={t(m.href)} maxLength={2000} required />
			<Field {...field('title')} label={t(m.title)} maxLength={longestLinkTitle} required />
			<Field {...field('openedOn')} type="date" label={t(m.openedOn)} measure="short" required />
		</>
	)
}

import { evidence as m, originFacts } from '#app/locales/evidence.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** What a file says of who made it, where and with what: for the secretariat alone. */
export const Origin = ({ facts }: { facts: Readonly<Record<string, string>> | null }) => {
	const t = useText()
	if (facts === null) return null
	return (
		<Disclosure summary={t(m.origin)}>
			<p className="small muted">{t(m.originHelp)}</p>
			<dl className="facts">
				{Object.entries(originFacts).map(([name, label]) =>
					facts[name] === undefined ? null : (
						<div key={name}>
							<dt>{t(label)}</dt>
							<dd>{facts[name]}</dd>
						</div>
					),
				)}
			</dl>
		</Disclosure>
	)
}

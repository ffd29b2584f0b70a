import { openPage } from '#app/domain/open-data.ts'
import { openData as m, openFaultNames, openFaults } from '#app/locales/open-data.ts'
import { useText } from '#app/ui/parts/language.tsx'

/** What one who builds on the data should know; each error of the API leads to its line here. */
export const Rules = () => {
	const t = useText()
	return (
		<>
			<ul className="open-rules">
				<li>{t(m.rulePages, { most: openPage.most })}</li>
				<li>{t(m.ruleEtag)}</li>
				<li>{t(m.ruleLimit)}</li>
				<li>{t(m.ruleWithdrawn)}</li>
				<li>{t(m.ruleErrors)}</li>
			</ul>
			<dl className="open-faults">
				{openFaultNames.map((name) => (
					<div key={name} id={name}>
						<dt>
							<code>{name}</code>
						</dt>
						<dd>{t(openFaults[name], { parameter: '…', value: '…' })}</dd>
					</div>
				))}
			</dl>
		</>
	)
}

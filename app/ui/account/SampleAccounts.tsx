import { account as m } from '#app/locales/account.ts'
import { roleWords } from '#app/locales/people.ts'
import type { RoleName } from '#app/domain/role.ts'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** The accounts of the sample movement, by role. Never their password. */
export const SampleAccounts = ({ groups }: { groups: readonly { role: RoleName; emails: string[] }[] }) => {
	const t = useText()
	if (groups.length === 0) return null
	return (
		<Notice title={t(m.sampleTitle)}>
			<p>{t(m.sampleLead)}</p>
			<dl className="facts sample-accounts">
				{groups.map(({ role, emails }) => (
					<div key={role}>
						<dt>{t(roleWords[role])}</dt>
						<dd>{emails.join(', ')}</dd>
					</div>
				))}
			</dl>
		</Notice>
	)
}

import type { EntryKind, Subject } from '#app/domain/entry.ts'
import type { Instant } from '#app/locales/format.ts'
import { kinds, secretariat as m, subjects } from '#app/locales/secretariat.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Props = {
	kind: EntryKind
	subject: Subject
	round: string
	reading: {
		number: string
		submittedAt: Instant
		digest: string
		agency: { name: string } | null
		contact: { name: string; email: string; phone: string } | null
	}
}

/** What one looks for first: whose, which kind, when, and the digest that vouches for it. */
export const EntryFacts = ({ kind, subject, round, reading }: Props) => {
	const t = useText()
	const contact = reading.contact && Object.values(reading.contact).filter(Boolean).join(', ')
	const facts = [
		[t(m.agency), reading.agency?.name],
		[t(m.kind), t(kinds[kind])],
		[t(m.subject), t(subjects[subject])],
		[t(m.round), round],
		[t(m.contact), contact],
	] as const
	return (
		<dl className="facts entry-facts-list">
			{facts.map(([name, value]) =>
				value ? (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				) : null,
			)}
			<div>
				<dt>{t(m.submittedAt)}</dt>
				<dd>
					<Time at={reading.submittedAt} />
				</dd>
			</div>
			<div>
				<dt>{t(m.digest)}</dt>
				<dd className="digest">{reading.digest}</dd>
			</div>
		</dl>
	)
}

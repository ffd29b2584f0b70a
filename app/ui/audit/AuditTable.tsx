import { audit as m } from '#app/locales/audit.ts'
import { eventSentence, isSubjectType, subjectTypes } from '#app/locales/events.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type AuditLine = {
	seq: string
	at: string
	name: string
	actorId: string | null
	actorLabel: string
	subjectType: string
	subjectId: string
	subject: string | null
	payload: Readonly<Record<string, unknown>>
	values: Readonly<Record<string, unknown>>
	hash: string
}

type Props = { events: readonly AuditLine[]; hrefOf: (type: string, id: string) => string }

export const AuditTable = ({ events, hrefOf }: Props) => {
	const t = useText()
	const columns: Column<AuditLine>[] = [
		{ key: 'seq', head: t(m.number), number: true, cell: ({ seq }) => seq },
		{ key: 'at', head: t(m.when), rowHead: true, cell: ({ at }) => <Time at={at} form="moment" /> },
		{
			key: 'who',
			head: t(m.who),
			cell: ({ actorId, actorLabel }) => (
				<span className="address">{actorId ? actorLabel : t(m.portal)}</span>
			),
		},
		{
			key: 'what',
			head: t(m.what),
			cell: (line) => <What line={line} href={hrefOf(line.subjectType, line.subjectId)} />,
		},
	]
	return (
		<Table
			caption={t(m.caption)}
			captionHidden
			dense
			columns={columns}
			rows={events}
			rowKey={({ seq }) => seq}
			cards
			empty={t(m.none)}
		/>
	)
}

const What = ({ line, href }: { line: AuditLine; href: string }) => {
	const t = useText()
	const { name, values, subject, subjectType, subjectId, payload, hash } = line
	const type = isSubjectType(subjectType) ? t(subjectTypes[subjectType]) : subjectType
	return (
		<>
			<p className="audit-sentence">{eventSentence(useLanguage(), name, values)}</p>
			<p className="muted">{t(m.about, { type, label: subject || subjectId })}</p>
			<Disclosure summary={t(m.details)}>
				<dl className="audit-facts">
					<dt>{t(m.name)}</dt>
					<dd>
						<code>{name}</code>
					</dd>
					<dt>{t(m.subject)}</dt>
					<dd>
						<code>{subjectId}</code> <a href={href}>{t(m.onlyThis)}</a>
					</dd>
					<dt>{t(m.payload)}</dt>
					<dd>
						<code>{JSON.stringify(payload)}</code>
					</dd>
					<dt>{t(m.hash)}</dt>
					<dd>
						<code>{hash}</code>
					</dd>
				</dl>
			</Disclosure>
		</>
	)
}

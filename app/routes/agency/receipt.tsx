import { useLoaderData } from '@remix-run/react'
import { agency as m, kinds, subjectNames } from '#app/locales/agency.ts'
import { chain } from '#app/locales/chain.ts'
import { formatSize } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { uploads } from '#app/locales/uploads.ts'
import { receiptOf } from '#app/queries/receipt.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.receipt)

export const loader = asAgency(async ({ viewer, params }) => {
	const { canonical: _, ...receipt } = await receiptOf(viewer, params.entryId ?? '')
	return receipt
})

export default function Receipt() {
	const t = useText()
	const language = useLanguage()
	const receipt = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	const facts = [
		[m.receiptNumber, receipt.number],
		[m.receiptTime, <Time key="time" at={receipt.submittedAt} />],
		[m.receiptTitle, receipt.title],
		[m.kind, `${t(kinds[receipt.kind])} · ${t(subjectNames[receipt.subject])}`],
		[m.unit, receipt.unit],
		[m.round, receipt.round],
		[m.receiptBy, <Endorsements key="by" endorsements={receipt.endorsements} />],
		[
			m.receiptDigest,
			<span key="digest" className="code">
				{receipt.digest}
			</span>,
		],
	] as const
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.title), href: at(paths.agency()) },
						{ label: receipt.title, href: at(paths.entry(receipt.entryId)) },
						{ label: t(m.receipt) },
					]}
				/>
				<h1>{t(m.receipt)}</h1>
			</header>
			<dl className="facts wide">
				{facts.map(([name, value]) => (
					<div key={name.vi}>
						<dt>{t(name)}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			<Table
				caption={t(m.receiptFiles)}
				rows={receipt.files}
				rowKey={(file) => file.id}
				columns={[
					{ key: 'name', head: t(m.fileName), cell: (file) => <HandedInFile {...file} />, rowHead: true },
					{ key: 'size', head: t(m.fileSize), cell: (file) => formatSize(language, file.size), number: true },
					{
						key: 'sha256',
						head: t(m.fileDigest),
						cell: (file) => <span className="code">{file.sha256}</span>,
					},
				]}
			/>
			<p className="muted">{t(m.receiptNote)}</p>
			<ReceiptFileLink entryId={receipt.entryId} />
			<p className="muted no-print">{t(m.printHint)}</p>
		</>
	)
}

type HandedIn = { id: string; fileName: string; version: number | null; href: string | null }

/** The very bytes that were handed in, also when the evidence was replaced since. */
const HandedInFile = ({ id, fileName, version, href }: HandedIn) => {
	if (href !== null)
		return (
			<a href={href} rel="noopener noreferrer nofollow">
				{fileName}
			</a>
		)
	return version === null ? fileName : <a href={paths.evidenceVersion(id, version)}>{fileName}</a>
}

const ReceiptFileLink = ({ entryId }: { entryId: string }) => {
	const t = useText()
	return (
		<div className="no-print stack">
			<p>
				<Button href={paths.entryReceiptFile(entryId)} kind="secondary" icon="download">
					{t(uploads.receiptFile)}
				</Button>
			</p>
			<p className="muted">{t(uploads.receiptFileHint)}</p>
		</div>
	)
}

type Endorsement = { by: string; onBehalfOf: string | null; unit: string; at: string }

/** Who endorsed, in order, on whose behalf and for which unit. */
const Endorsements = ({ endorsements }: { endorsements: readonly Endorsement[] }) => {
	const t = useText()
	return (
		<ul className="plain-list">
			{endorsements.map(({ by, onBehalfOf, unit, at }) => (
				<li key={`${at} ${by}`}>
					{onBehalfOf ? t(chain.onBehalf, { by, head: onBehalfOf }) : by}
					<span className="muted">
						{` · ${unit} · `}
						<Time at={at} form="moment" />
					</span>
				</li>
			))}
		</ul>
	)
}

import type { MovementPage, ShownBasis } from '#app/domain/movement-page.ts'
import { formatDate } from '#app/locales/format.ts'
import { movement as m } from '#app/locales/gallery.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { LawWords } from '#app/ui/parts/LawWords.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

const order: readonly ShownBasis['validity'][] = ['in-force', 'ahead', 'unknown', 'ended']

const words = { 'in-force': m.inForce, ahead: m.ahead, ended: m.ended } as const

/** The texts the movement stands on, those in force first, each with the time it was in force. */
export const Bases = ({ bases }: Pick<MovementPage, 'bases'>) => {
	const t = useText()
	const rows = order.flatMap((validity) => bases.filter((basis) => basis.validity === validity))
	return (
		<Table
			caption={t(m.bases)}
			captionHidden
			cards
			rows={rows}
			rowKey={({ number }) => number}
			columns={[
				{
					key: 'number',
					head: t(m.number),
					whole: true,
					cell: ({ number }) => <LawWords text={number} lang="vi" />,
				},
				{ key: 'text', head: t(m.text), rowHead: true, cell: ({ title }) => <span lang="vi">{title}</span> },
				{ key: 'issuer', head: t(m.issuer), cell: ({ issuer }) => <span lang="vi">{issuer}</span> },
				{
					key: 'issued',
					head: t(m.issuedOn),
					whole: true,
					cell: ({ issuedOn }) => (issuedOn === null ? '–' : formatDate(issuedOn)),
				},
				{ key: 'validity', head: t(m.validity), cell: (basis) => <Validity {...basis} /> },
			]}
		/>
	)
}

const Validity = ({ validFrom, validTo, validity }: ShownBasis) => {
	const t = useText()
	const from = validFrom === null ? null : formatDate(validFrom)
	const to = validTo === null ? null : formatDate(validTo)
	const span =
		from !== null && to !== null
			? t(m.fromUntil, { from, to })
			: from !== null
				? t(m.from, { from })
				: to !== null
					? t(m.until, { to })
					: null
	return (
		<div className="validity">
			{validity === 'unknown' ? (
				'–'
			) : (
				<Tag tone={validity === 'in-force' ? 'good' : 'neutral'}>{t(words[validity])}</Tag>
			)}{' '}
			{span === null ? null : <span className="small">{span}</span>}
		</div>
	)
}

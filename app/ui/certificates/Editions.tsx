import { groupedCode, type CertificateContent, type CertificateState } from '#app/domain/certificate.ts'
import { certificates as m, certificateStates } from '#app/locales/certificates.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Edition = {
	code: string
	edition: number
	content: CertificateContent
	state: CertificateState
	grounds: string
	issuedAt: string
}

const tones = { valid: 'good', superseded: 'neutral', revoked: 'wrong' } as const

/** Every paper that was given out for an award, with what it says today. */
export const Editions = ({ editions }: { editions: readonly Edition[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<Table
			caption={t(m.editions)}
			rows={editions}
			rowKey={({ code }) => code}
			cards
			empty={t(m.editions)}
			columns={[
				{ key: 'edition', head: t(m.edition), rowHead: true, cell: ({ edition }) => edition },
				{
					key: 'code',
					head: t(m.code),
					cell: ({ code }) => <a href={inLanguage(language, paths.certificate(code))}>{groupedCode(code)}</a>,
				},
				{ key: 'recipient', head: t(m.recipient), cell: ({ content }) => content.recipient },
				{ key: 'at', head: t(m.issued), cell: ({ issuedAt }) => <Time at={issuedAt} /> },
				{ key: 'why', head: t(m.reason), cell: ({ grounds }) => grounds || t(m.first) },
				{
					key: 'state',
					head: t(m.state),
					cell: ({ state }) => <Tag tone={tones[state]}>{t(certificateStates[state])}</Tag>,
				},
			]}
		/>
	)
}

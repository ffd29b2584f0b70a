import type { ReactNode } from 'react'
import { groupedCode, type CertificateContent, type CertificateState } from '#app/domain/certificate.ts'
import {
	certificates as m,
	certificateStates,
	certificateStateWords,
	revocationCauseNames,
} from '#app/locales/certificates.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { supersession } from '#app/locales/supersession.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { dayWords, type Revoked } from './RevokedList.tsx'

type Props = {
	code: string
	edition: number
	content: CertificateContent
	state: CertificateState
	grounds: string
	issuedAt: string
	current: string | null
	slug: string | null
	revocation: Revoked | null
	later: { number: string; decidedOn: string; grounds: string } | null
}

const tones = { valid: 'success', superseded: 'warning', revoked: 'error' } as const

/** What a certificate says, and whether it holds: to be laid beside the paper. */
export const CheckedCertificate = (props: Props) => {
	const t = useText()
	const { code, content, edition, issuedAt } = props
	const lines: (readonly [string, ReactNode] | null)[] = [
		[t(m.recipient), content.recipient],
		content.agency === '' ? null : [t(m.agency), content.agency],
		[t(m.award), content.award],
		[t(m.entry), content.title],
		content.citation === '' ? null : [t(m.citation), content.citation],
		[t(m.movement), `${content.movement}, ${content.round}`],
		[t(m.decision), t(m.decisionOf, { number: content.decisionNumber, date: dayWords(content.decidedOn) })],
		[t(m.edition), edition],
		[t(m.issued), <Time key="issued" at={issuedAt} form="date" />],
	]
	return (
		<article className="page narrow stack loose">
			<header className="page-head">
				<h1>{t(m.one, { code: groupedCode(code) })}</h1>
			</header>
			<State {...props} />
			<dl className="facts wide" lang="vi">
				{lines.map((line) =>
					line === null ? null : (
						<div key={line[0]}>
							<dt>{line[0]}</dt>
							<dd>{line[1]}</dd>
						</div>
					),
				)}
			</dl>
		</article>
	)
}

const State = ({ state, grounds, current, slug, revocation, later }: Props) => {
	const t = useText()
	const language = useLanguage()
	const practice = slug ?? revocation?.slug ?? null
	return (
		<Notice tone={tones[state]} title={t(certificateStates[state])}>
			<p>
				{later && state === 'superseded'
					? t(supersession.certificateLater, { ...later, date: dayWords(later.decidedOn) })
					: t(certificateStateWords[state], { reason: grounds })}
			</p>
			{revocation ? (
				<>
					<p>
						{t(m.revokedBy, {
							number: revocation.number,
							date: dayWords(revocation.decidedOn),
							cause: t(revocationCauseNames[revocation.cause]),
						})}
					</p>
					<p lang="vi">{t(m.grounds, { grounds: revocation.grounds })}</p>
				</>
			) : null}
			{current ? (
				<p>
					<a href={inLanguage(language, paths.certificate(current))}>{t(m.current)}</a>
				</p>
			) : null}
			{practice && !revocation ? (
				<p>
					<a href={inLanguage(language, paths.practice(practice))}>{t(m.practice)}</a>
				</p>
			) : null}
		</Notice>
	)
}

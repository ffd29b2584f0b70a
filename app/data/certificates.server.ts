import { randomInt } from 'node:crypto'
import {
	certificateState,
	codeLength,
	codeLetters,
	recipientOf,
	type CertificateContent,
	type CertificateState,
} from '#app/domain/certificate.ts'
import { minutesOf } from './minutes.server.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import { reader } from './database.server.ts'
import type { Prisma } from './generated/client.ts'
import { jsonOf } from './json.server.ts'
import type { ProjectedPractice } from './practice-projection.server.ts'
import { inForce } from './supersessions.server.ts'
import type { Tx } from './transact.server.ts'

/** 80 bits of chance. */
export const newCode = (): string =>
	Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')

const withRound = {
	awards: true,
	round: { include: { movement: true, committee: true } },
} as const satisfies Prisma.DecisionInclude

/** The first certificate of every award of a decision, at its publication. */
export const issueCertificates = async (
	tx: Tx,
	decisionId: string,
	practices: readonly ProjectedPractice[],
	{ by, at }: { by: string; at: Date },
): Promise<void> => {
	const decision = await tx.decision.findUniqueOrThrow({ where: { id: decisionId }, include: withRound })
	const { round, signerVi, minutes } = decision
	for (const { entryId, content } of practices) {
		const award = decision.awards.find((given) => given.entryId === entryId)
		if (!award) continue
		const words = {
			...wordsOf(content),
			movement: round.movement.nameVi,
			round: round.nameVi,
			council: round.committee?.nameVi ?? '',
			signer: signerVi,
			place: minutesOf(minutes).place ?? '',
		}
		await tx.certificate.create({
			data: {
				code: newCode(),
				awardId: award.id,
				edition: 1,
				content: jsonOf(words),
				issuedById: by,
				issuedAt: at,
			},
		})
	}
}

const wordsOf = ({ titleVi, subjectName, agency, award }: PracticeContent) => ({
	...recipientOf(subjectName, agency.names.vi),
	title: titleVi,
	award: award.nameVi,
	citation: award.citationVi,
	decisionNumber: award.decisionNumber,
	decidedOn: award.decidedOn,
})

export const certificateContent = (value: Prisma.JsonValue): CertificateContent =>
	value as unknown as CertificateContent

export type Certificate = {
	code: string
	edition: number
	content: CertificateContent
	state: CertificateState
	grounds: string
	issuedAt: Date
}

type Row = Prisma.CertificateGetPayload<object>

/** The editions for one award, the newest first. */
export const editionsOf = (
	rows: readonly Row[],
	{ isRevoked, isSuperseded }: { isRevoked: boolean; isSuperseded: boolean },
): Certificate[] =>
	[...rows]
		.sort((a, b) => b.edition - a.edition)
		.map(({ code, edition, content, grounds, issuedAt }, index) => ({
			...{ code, edition, grounds, issuedAt },
			content: certificateContent(content),
			state: certificateState({ isLatest: index === 0, isRevoked, isSuperseded }),
		}))

/** The code of the certificate in force for the award of an entry. */
export const certificateCodeOf = async (entryId: string): Promise<string | null> => {
	const row = await reader().certificate.findFirst({
		where: { award: { entryId, ...inForce } },
		orderBy: { edition: 'desc' },
		select: { code: true },
	})
	return row?.code ?? null
}

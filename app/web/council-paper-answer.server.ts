import { paperKinds, type CouncilPaperFacts, type CouncilPaperKind } from '#app/domain/council-paper.ts'
import { safeFileName } from '#app/domain/evidence.ts'
import type { Paper } from '#app/domain/paper.ts'
import type { PaperOf } from '#app/domain/signed-paper.ts'
import {
	councilPapers,
	decisionAsPaper,
	minutesAsPaper,
	noticeAsPaper,
	proposalAsPaper,
} from '#app/locales/council-papers.ts'
import { onPaper as t } from '#app/locales/decisions.ts'
import { paperNames } from '#app/locales/paths.ts'
import { paperAnswer } from './paper-answer.server.ts'

const makers: Readonly<Record<CouncilPaperKind, (facts: CouncilPaperFacts, unitId: string) => Paper>> = {
	minutes: minutesAsPaper,
	proposal: proposalAsPaper,
	decision: decisionAsPaper,
	notice: noticeAsPaper,
}

export type AskedPaper = { kind: CouncilPaperKind; as: 'pdf' | 'docx' }

/** `bien-ban` is the minutes. */
const paperNamed = (name: string): CouncilPaperKind | null =>
	paperKinds.find((each) => paperNames[each] === name) ?? null

/** Which paper an address speaks of: `ban-ky/thong-bao?don-vi=…`; a notice is of one agency, the others of none. */
export const paperAsked = (name: string, search: URLSearchParams): PaperOf | null => {
	const kind = paperNamed(name)
	return kind && { kind, unitId: kind === 'notice' ? (search.get('don-vi') ?? '') : null }
}

/** The address of a paper names it: `bien-ban.pdf`, `thong-bao.docx`. */
export const askedPaper = (file: string): AskedPaper | null => {
	const [, name = '', as] = /^([a-z-]+)\.(pdf|docx)$/.exec(file) ?? []
	const kind = paperNamed(name)
	return kind && (as === 'pdf' || as === 'docx') ? { kind, as } : null
}

export const councilPaperAnswer = (
	{ kind, as }: AskedPaper,
	facts: CouncilPaperFacts,
	unitId: string | null,
): Promise<Response> => {
	const paper = makers[kind](facts, unitId ?? '')
	const agency = facts.items.find((item) => item.unitId === unitId)?.agency ?? ''
	const name = t(councilPapers[kind].vi, { agency })
	return paperAnswer(paper, safeFileName(`${name} - ${facts.number.replaceAll('/', '-')}`), as)
}

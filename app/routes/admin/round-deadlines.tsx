import { useLoaderData } from '@remix-run/react'
import {
	extendDeadline,
	grantException,
	makeDeadlineCode,
	undoDeadlineCode,
} from '#app/commands/deadlines.server.ts'
import { undoException } from '#app/commands/deadline-exceptions.server.ts'
import { deadlineForm } from '#app/forms/deadline.ts'
import { deadlines as m } from '#app/locales/deadlines.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { rounds } from '#app/locales/rounds.ts'
import { isEntryOfRound, roundDeadlines } from '#app/queries/round-deadlines.server.ts'
import { CodeTable, ExceptionTable, ExtensionTable } from '#app/ui/deadline/DeadlineTables.tsx'
import { CodeForm, ExtensionForm, GrantForm } from '#app/ui/deadline/DeadlineForms.tsx'
import { DeadlineNote } from '#app/ui/deadline/DeadlineNote.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { PhaseTable } from '#app/ui/rounds/RoundTables.tsx'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.manage)

export const loader = asSecretary(({ viewer, params }) => roundDeadlines(viewer, params['roundId'] ?? ''))

export const action = asSecretary(async ({ viewer, visit, params, form }) => {
	const roundId = params['roundId'] ?? ''
	const input = await form(deadlineForm(await roundDeadlines(viewer, roundId)))
	const done = (flash: Parameters<typeof redirectTo>[2]) =>
		redirectTo(visit, paths.adminRoundDeadlines(roundId), flash)
	switch (input.act) {
		case 'extend':
			await extendDeadline(viewer, roundId, input)
			return done('deadline-extended')
		case 'code':
			await makeDeadlineCode(viewer, roundId, input)
			return done('code-made')
		case 'undo':
			await undoDeadlineCode(viewer, roundId, input.codeId)
			return done('code-undone')
		case 'undo-exception':
			await undoException(viewer, roundId, input.exceptionId)
			return done('exception-undone')
		case 'grant': {
			if (input.entry !== null && !(await isEntryOfRound(viewer, roundId, input.entry)))
				return answer({ reply: unknownEntry(input) }, 422)
			await grantException(viewer, roundId, input)
			return done('exception-granted')
		}
	}
})

const unknownEntry = (input: { until: Date; reason: string; entry: string | null }) => ({
	initialValue: { act: 'grant', entry: input.entry, reason: input.reason },
	error: { entry: ['no-entry'] },
})

export default function RoundDeadlines() {
	const t = useText()
	const language = useLanguage()
	const round = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(rounds.title), href: inLanguage(language, paths.adminRounds()) },
						{ label: round.name, href: inLanguage(language, paths.adminRound(round.id)) },
						{ label: t(m.manage) },
					]}
				/>
				<h1>{t(m.manage)}</h1>
				<p className="lead">{t(m.manageLead)}</p>
			</header>
			<DeadlineNote
				deadline={round.closesAt ? { at: round.closesAt, why: 'calendar', reason: '' } : null}
				now={round.now}
			/>
			<PhaseTable phases={round.phases} now={round.now} />
			<ExtensionTable extensions={round.extensions} />
			<ExtensionForm closesAt={round.closesAt} />
			<CodeTable codes={round.codes} />
			<CodeForm closesAt={round.closesAt} units={round.units} />
			<ExceptionTable exceptions={round.exceptions} />
			<GrantForm closesAt={round.closesAt} units={round.units} />
		</>
	)
}

import type { Tally } from '#app/domain/review-progress.ts'
import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { progress as m } from '#app/locales/review-progress.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type ReviewerLine = Tally & {
	personId: string
	name: string
	left: number
	lastSeenAt: Instant | null
	remindedAt: Instant | null
	mayRemind: boolean
}

/** Everybody with what they owe; those ticked are shown the letter before it goes. */
export const ReviewerLines = ({ roundId, lines }: { roundId: string; lines: readonly ReviewerLine[] }) => {
	const t = useText()
	const language = useLanguage()
	const reminding = inLanguage(language, paths.adminReminding(roundId))
	const late = lines.filter((line) => line.late > 0 && line.mayRemind)
	const everyLate = new URLSearchParams(late.map(({ personId }) => ['nguoi', personId]))
	return (
		<section className="stack" aria-labelledby="theo-nguoi">
			<h2 id="theo-nguoi">{t(m.reviewers)}</h2>
			{late.length > 0 ? (
				<p>
					<Button icon="send" href={`${reminding}?${everyLate.toString()}`}>
						{t(m.remindLate)}
					</Button>
				</p>
			) : null}
			<form method="get" action={reminding} className="stack own-sheets">
				<Table
					caption={t(m.reviewers)}
					captionHidden
					dense
					columns={useColumns()}
					rows={lines}
					rowKey={({ personId }) => personId}
					cards
				/>
				{lines.some(({ mayRemind }) => mayRemind) ? (
					<div className="row">
						<Button kind="secondary">{t(m.remindChosen)}</Button>
					</div>
				) : null}
			</form>
		</section>
	)
}

const useColumns = (): Column<ReviewerLine>[] => {
	const t = useText()
	const count = (key: 'sheets' | 'handedIn' | 'started' | 'left'): Column<ReviewerLine> => ({
		key,
		head: t(m[key]),
		number: true,
		cell: (line) => <Figure value={line[key]} />,
	})
	const moment = (key: 'lastSeenAt' | 'remindedAt', head: string): Column<ReviewerLine> => ({
		key,
		head,
		whole: true,
		cell: (line) => (line[key] ? <Time at={line[key]} form="moment" /> : '–'),
	})
	return [
		{
			key: 'name',
			head: t(m.reviewer),
			rowHead: true,
			cell: ({ personId, name, mayRemind }) => (
				<span className="own-sheet">
					{mayRemind ? (
						<input type="checkbox" name="nguoi" value={personId} aria-label={t(m.choose, { name })} />
					) : (
						<span />
					)}
					<span>{name}</span>
				</span>
			),
		},
		count('sheets'),
		count('handedIn'),
		count('started'),
		count('left'),
		{
			key: 'late',
			head: t(m.late),
			number: true,
			cell: ({ late }) =>
				late > 0 ? (
					<Tag tone="wrong">
						<Figure value={late} />
					</Tag>
				) : (
					<Figure value={0} />
				),
		},
		moment('lastSeenAt', t(m.lastSeen)),
		moment('remindedAt', t(m.lastReminded)),
	]
}

import type { RubricFault } from '#app/domain/rubric-faults.ts'
import { itemLists, itemsOf } from '#app/domain/rubric-items.ts'
import { pathOf } from '#app/domain/rubric-composing.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import { listNames, rubricFaultWords, rubrics as m } from '#app/locales/rubrics.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'

type Page = {
	rubric: Rubric
	publishedAt: unknown
	isNewest: boolean
	isLocked: boolean
	faults: readonly RubricFault[]
	effects: { left: readonly unknown[] }
}

/** Publishing or discarding what is composed, with what is in the way; beginning the next version. */
export const RubricActs = ({ page }: { page: Page }) => {
	const t = useText()
	const { rubric, publishedAt, isNewest, isLocked, faults, effects } = page
	if (publishedAt !== null) {
		if (!isNewest) return null
		return (
			<div className="row">
				<Act act="begin" kind="primary" because={isLocked ? t(m.lockedWords) : null}>
					{t(m.begin)}
				</Act>
			</div>
		)
	}
	const because = isLocked ? m.lockedWords : faults.length + effects.left.length > 0 ? m.faults : null
	return (
		<section className="stack">
			{faults.length === 0 ? null : <Faults rubric={rubric} faults={faults} />}
			<div className="row">
				<Act act="publish" kind="primary" because={because && t(because)}>
					{t(m.publish)}
				</Act>
				<Act act="discard" kind="quiet">
					{t(m.discard)}
				</Act>
			</div>
		</section>
	)
}

const Faults = ({ rubric, faults }: { rubric: Rubric; faults: readonly RubricFault[] }) => {
	const t = useText()
	const language = useLanguage()
	const names = new Map([
		...rubric.criteria.flatMap(({ id, code, levels, ...words }) => [
			[pathOf.criterion(id), `${code} ${named(language, words)}`] as const,
			...levels.map((level) => [pathOf.level(id, level.id), `${code}, ${named(language, level)}`] as const),
		]),
		...itemLists.flatMap((list) => [
			[list, t(listNames[list])] as const,
			...itemsOf(rubric, list).map((item) => [pathOf.item(list, item.id), named(language, item)] as const),
		]),
	])
	return (
		<Notice tone="warning" title={t(m.faults)}>
			<ul>
				{faults.map(({ where, what, figures }) => (
					<li key={`${where} ${what} ${JSON.stringify(figures)}`}>
						{t(m.faultLine, {
							name: names.get(where) ?? t(m.wholeTable),
							fault: t(rubricFaultWords[what], figures),
						})}
					</li>
				))}
			</ul>
		</Notice>
	)
}

type ActProps = {
	act: string
	kind: 'primary' | 'secondary' | 'quiet'
	because?: string | null
	children: string
}

const Act = ({ act, kind, because = null, children }: ActProps) =>
	because === null ? (
		<form method="post">
			<input type="hidden" name="act" value={act} />
			<Button kind={kind}>{children}</Button>
		</form>
	) : (
		<Button kind="secondary" refusedBecause={because}>
			{children}
		</Button>
	)

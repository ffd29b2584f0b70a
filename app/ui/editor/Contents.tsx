import { drafting as d } from '#app/locales/drafting.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { CoachTally } from '#app/ui/coach/CoachTally.tsx'
import { useCoach } from '#app/ui/coach/Coached.tsx'
import { useOpenComments } from '#app/ui/comments/PartComments.tsx'
import { Icon, type IconName } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { isBegun, partsOf, type Part } from './part-list.ts'
import { partOfPlace } from './part-of.ts'
import { useReadPart } from './use-read-part.ts'

type Props = { isOpen: boolean; onChoose: () => void }

/** The parts of the entry and how each of them stands; it follows the reader. On a phone it opens over the page. */
export const Contents = ({ isOpen, onChoose }: Props) => {
	const t = useText()
	const language = useLanguage()
	const coach = useCoach()
	const states = useStates()
	const here = useReadPart(states.map(({ part }) => part.id).join(' '))
	if (coach === null) return null
	const done = states.filter(({ state }) => state === 'done').length
	return (
		<div className={isOpen ? 'editor-contents open' : 'editor-contents'} id="muc-luc">
			<nav aria-label={t(m.parts)} className="stack tight">
				<p className="contents-sum">{t(m.partsDone, { count: done, all: states.length })}</p>
				<progress
					value={done}
					max={states.length}
					aria-label={t(m.partsDone, { count: done, all: states.length })}
				/>
				<ol className="contents-list">
					{states.map((each) => (
						<ContentsLine key={each.part.id} {...each} isHere={each.part.id === here} onChoose={onChoose} />
					))}
				</ol>
			</nav>
			<CoachTally />
			<p className="contents-ways">
				<a href={inLanguage(language, paths.draftHistory(coach.entryId))}>{t(d.historyShort)}</a>
				<a href={inLanguage(language, paths.entry(coach.entryId))}>{t(m.back)}</a>
			</p>
		</div>
	)
}

type State = 'missing' | 'look' | 'done' | 'empty'
type Standing = { part: Part; state: State; count: number }

const useStates = (): Standing[] => {
	const coach = useCoach()
	if (coach === null) return []
	const { content, form, files, hints } = coach
	return partsOf(form).map((part) => {
		const those = hints.filter(({ where }) => partOfPlace(where) === part.id)
		const missing = those.filter(({ severity }) => severity === 'missing').length
		if (missing > 0) return { part, state: 'missing', count: missing }
		if (those.length > 0) return { part, state: 'look', count: those.length }
		return { part, state: isBegun(part.id, content, form, files) ? 'done' : 'empty', count: 0 }
	})
}

const icons: Readonly<Record<State, IconName>> = {
	missing: 'alert',
	look: 'info',
	done: 'done',
	empty: 'waiting',
}

type LineProps = Standing & { isHere: boolean; onChoose: () => void }

const ContentsLine = ({ part, state, count, isHere, onChoose }: LineProps) => {
	const t = useText()
	const words = { missing: m.partLacks, look: m.partToLookAt, done: m.partDone, empty: m.partEmpty } as const
	return (
		<li className={`part-${state}`}>
			<a href={`#${part.id}`} aria-current={isHere ? 'location' : undefined} onClick={onChoose}>
				<Icon name={icons[state]} size={17} />
				<span>
					{t(part.name)}
					<span className={count > 0 ? 'contents-state' : 'hidden-words'}>
						<span className="hidden-words">{': '}</span>
						{t(words[state], { count })}
					</span>
					<OpenComments part={part.id} />
				</span>
			</a>
		</li>
	)
}

const OpenComments = ({ part }: { part: string }) => {
	const t = useText()
	const count = useOpenComments(part)
	return count === 0 ? null : (
		<span className="contents-state">
			<span className="hidden-words">{', '}</span>
			{t(d.commentsOpen, { count })}
		</span>
	)
}

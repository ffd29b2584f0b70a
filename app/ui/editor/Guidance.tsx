import { editor as m } from '#app/locales/editor.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useText } from '#app/ui/parts/language.tsx'

export type SectionGuide = {
	section: string
	criteria: readonly {
		id: string
		name: string
		max: number
		levels: readonly { id: string; name: string; guide: string; min: number; max: number }[]
	}[]
}

/** How the rubric judges a section: its criteria with every level, the best first. */
export const Guidance = ({ guide }: { guide: SectionGuide | undefined }) => {
	const t = useText()
	if (!guide || guide.criteria.length === 0) return null
	return (
		<Disclosure summary={t(m.guidanceOf)}>
			<div className="stack">
				{guide.criteria.map(({ id, name, max, levels }) => (
					<div key={id} className="guide stack tight">
						<p>
							<strong>{t(m.criterion, { name, max })}</strong>
						</p>
						<dl className="facts">
							{levels.map((level) => (
								<div key={level.id}>
									<dt>{t(m.level, { name: level.name, min: level.min, max: level.max })}</dt>
									<dd>{level.guide}</dd>
								</div>
							))}
						</dl>
					</div>
				))}
			</div>
		</Disclosure>
	)
}

import { aspectNames, twins as m } from '#app/locales/twins.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { MarkedText } from './MarkedText.tsx'
import type { Hit } from './twin-hit.ts'

/** One similar entry: whose it is, what is alike, and its title and summary with the shared words marked. */
export const TwinLine = ({ hit, heading: Heading = 'h3' }: { hit: Hit; heading?: 'h2' | 'h3' | 'p' }) => {
	const t = useText()
	const language = useLanguage()
	const href = inLanguage(language, hit.slug ? paths.practice(hit.slug) : paths.entry(hit.id))
	return (
		<div className="twin-line">
			<Heading className="twin-title">
				<a href={href} target="_blank" rel="noopener">
					<MarkedText parts={hit.title} />
				</a>
			</Heading>
			<p className="work-facts">
				<Tag tone={hit.isStrong ? 'waiting' : 'neutral'}>{t(hit.isStrong ? m.strong : m.some)}</Tag>
				<span>{t(hit.slug ? m.published : m.own)}</span>
				<span>{`${hit.agency}, ${hit.year}`}</span>
			</p>
			<p className="small muted">
				{`${t(m.alike)}: ${hit.aspects.map((aspect) => t(aspectNames[aspect])).join(', ')}`}
			</p>
			<p className="twin-summary">
				<MarkedText parts={hit.summary} />
			</p>
		</div>
	)
}

import { openData as m } from '#app/locales/open-data.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Props = { origin: string; example: { practice: string; agency: string } | null }

/** What one follows, and how a practice is shown elsewhere. */
export const Feeds = ({ origin, example }: Props) => {
	const t = useText()
	const language = useLanguage()
	const frame = `<iframe src="${origin}${inLanguage(language, paths.embed(example?.practice ?? '…'))}" width="480" height="420" loading="lazy" style="border:0"></iframe>`
	return (
		<>
			<ul className="open-rules">
				<li>
					<a href={inLanguage(language, paths.feed())}>{t(m.feed)}</a>
				</li>
				<li>{t(m.feedsWords, { example: inLanguage(language, paths.unitFeed(example?.agency ?? '…')) })}</li>
				<li>
					<a href={paths.sitemap()}>{t(m.sitemap)}</a>
				</li>
			</ul>
			<p>{t(m.embedWords)}</p>
			<pre>
				<code>{frame}</code>
			</pre>
		</>
	)
}

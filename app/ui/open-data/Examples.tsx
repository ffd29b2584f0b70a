import { galleryFields } from '#app/forms/gallery.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { paths } from '#app/locales/paths.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Props = { origin: string; version: number }

const command = 'curl '

/** Questions that can be asked at once, and as they are asked from a command line. */
export const Examples = ({ origin, version }: Props) => {
	const t = useText()
	const filter = new URLSearchParams([
		[galleryFields.pillar, 'digital_government'],
		[galleryFields.year, '2025'],
		['fields', 'title,results'],
	])
	const examples = [
		{ words: m.exampleFilter, path: paths.api(`/practices?${filter}`) },
		{
			words: m.exampleSearch,
			path: paths.api(`/practices?${new URLSearchParams([[galleryFields.text, 'một cửa']])}`),
		},
		{ words: m.exampleChanges, path: paths.api(`/changes?since=${version}`) },
	]
	return (
		<dl className="open-examples">
			{examples.map(({ words, path }) => (
				<div key={path}>
					<dt>{t(words)}</dt>
					<dd>
						<pre>
							<code>
								{command}
								<a href={path}>{`"${origin}${path}"`}</a>
							</code>
						</pre>
					</dd>
				</div>
			))}
		</dl>
	)
}

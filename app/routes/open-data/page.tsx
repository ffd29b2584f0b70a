import { useLoaderData } from '@remix-run/react'
import { wholeGallery } from '#app/domain/gallery.ts'
import { licence } from '#app/domain/open-data.ts'
import { formatDate } from '#app/locales/format.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { say } from '#app/locales/message.ts'
import { paths } from '#app/locales/paths.ts'
import { datasetVersion, newestPractices } from '#app/queries/open-data.server.ts'
import { Addresses } from '#app/ui/open-data/Addresses.tsx'
import { Examples } from '#app/ui/open-data/Examples.tsx'
import { Feeds } from '#app/ui/open-data/Feeds.tsx'
import { Rules } from '#app/ui/open-data/Rules.tsx'
import { WholeSet } from '#app/ui/open-data/WholeSet.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { publicMeta } from '#app/ui/parts/public-meta.ts'
import { asAnyone } from '#app/web/gate.server.ts'

type Page = {
	example: { practice: string; agency: string } | null
	origin: string
	version: number
	at: string
	practices: number
}

export const meta = publicMeta<Page>(({ version, at, practices }, { language, at: place, origin }) => ({
	title: say(language, m.title),
	description: say(language, m.lead),
	steps: [{ name: say(language, m.title), path: paths.openData() }],
	structured: [
		{
			'@type': 'Dataset',
			'@id': `${origin}${paths.openData()}#dataset`,
			name: say(language, m.title),
			description: say(language, m.lead),
			url: place(paths.openData()),
			license: licence.url,
			isAccessibleForFree: true,
			version: String(version),
			dateModified: at,
			size: String(practices),
			inLanguage: ['vi', 'en'],
			creator: { '@type': 'GovernmentOrganization', name: say(language, m.publisher), url: origin },
			distribution: (['csv', 'jsonl', 'xlsx'] as const).map((format) => ({
				'@type': 'DataDownload',
				encodingFormat: mediaTypes[format],
				contentUrl: origin + paths.openSet(format),
			})),
		},
	],
}))

const mediaTypes = {
	csv: 'text/csv',
	jsonl: 'application/jsonl',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const loader = asAnyone(async ({ viewer, url }): Promise<Page> => {
	const { seq, at, practices } = await datasetVersion(viewer)
	const [newest] = await newestPractices(viewer, wholeGallery, 1, url.origin)
	const example = newest ? { practice: newest.url.split('/').at(-1) ?? '', agency: newest.agency.slug } : null
	return { example, origin: url.origin, version: seq, at: (at ?? new Date(0)).toISOString(), practices }
})

export default function OpenDataPage() {
	const t = useText()
	const { origin, version, at, practices, example } = useLoaderData<Page>()
	const day = formatDate(at)
	return (
		<div className="page open-data">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<section className="section" aria-labelledby="toan-bo">
				<h2 id="toan-bo">{t(m.setTitle)}</h2>
				<WholeSet practices={practices} version={version} day={day} />
			</section>
			<section className="section" aria-labelledby="api">
				<h2 id="api">{t(m.apiTitle)}</h2>
				<p>{t(m.apiWords)}</p>
				<p>
					<a href={paths.openDocument()}>{t(m.openapi)}</a>
				</p>
				<Addresses />
			</section>
			<section className="section" aria-labelledby="vi-du">
				<h2 id="vi-du">{t(m.examplesTitle)}</h2>
				<Examples origin={origin} version={version} />
			</section>
			<section className="section" aria-labelledby="theo-doi">
				<h2 id="theo-doi">{t(m.feedsTitle)}</h2>
				<Feeds origin={origin} example={example} />
			</section>
			<section className="section" aria-labelledby="can-biet">
				<h2 id="can-biet">{t(m.rulesTitle)}</h2>
				<Rules />
			</section>
			<section className="section" aria-labelledby="giay-phep">
				<h2 id="giay-phep">{t(m.licenceTitle)}</h2>
				<p>{t(m.licenceWords, { version, day })}</p>
				<p>
					<a href={licence.url} rel="license">
						{t(m.licenceLink)}
					</a>
				</p>
			</section>
		</div>
	)
}

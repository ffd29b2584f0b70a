import { licence } from '#app/domain/open-data.ts'
import { openSetFormats } from '#app/domain/open-set.ts'
import { say, type Message } from '#app/locales/message.ts'
import { openData as m } from '#app/locales/open-data.ts'
import { paths } from '#app/locales/paths.ts'

type Version = { seq: number; at: Date | null; practices: number }

const both = (message: Message) => [
	{ '@language': 'vi', '@value': message.vi },
	{ '@language': 'en', '@value': message.en },
]

const mediaTypes = {
	csv: 'text/csv',
	jsonl: 'application/jsonl',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The dataset described for catalogues of open data: DCAT 3 as JSON-LD. */
export const openCatalogue = (origin: string, { seq, at }: Version) => ({
	'@context': {
		dcat: 'http://www.w3.org/ns/dcat#',
		dct: 'http://purl.org/dc/terms/',
		foaf: 'http://xmlns.com/foaf/0.1/',
		xsd: 'http://www.w3.org/2001/XMLSchema#',
	},
	'@id': `${origin}${paths.openCatalogue()}`,
	'@type': 'dcat:Catalog',
	'dct:title': both(m.title),
	'dct:publisher': publisher(origin),
	'dcat:dataset': {
		'@id': `${origin}${paths.openData()}#dataset`,
		'@type': 'dcat:Dataset',
		'dct:title': both(m.datasetTitle),
		'dct:description': both(m.lead),
		'dct:publisher': publisher(origin),
		'dct:license': { '@id': licence.url },
		'dct:language': ['vi', 'en'],
		'dct:accrualPeriodicity': { '@id': 'http://purl.org/cld/freq/irregular' },
		'dct:identifier': 'thi-dua-so-thuc-hanh',
		'dcat:version': String(seq),
		...(at ? { 'dct:modified': { '@type': 'xsd:dateTime', '@value': at.toISOString() } } : {}),
		'dcat:landingPage': { '@id': `${origin}${paths.openData()}` },
		'dcat:keyword': both(m.keyword),
		'dcat:distribution': [
			...openSetFormats.map((format) => ({
				'@type': 'dcat:Distribution',
				'dct:title': both(m[format]),
				'dct:license': { '@id': licence.url },
				'dcat:mediaType': mediaTypes[format],
				'dcat:downloadURL': { '@id': `${origin}${paths.openSet(format)}` },
			})),
			{
				'@type': 'dcat:Distribution',
				'dct:title': both(m.apiTitle),
				'dct:license': { '@id': licence.url },
				'dcat:mediaType': 'application/json',
				'dcat:accessURL': { '@id': `${origin}${paths.api()}` },
				'dcat:accessService': {
					'@type': 'dcat:DataService',
					'dct:title': both(m.apiTitle),
					'dcat:endpointURL': { '@id': `${origin}${paths.api()}` },
					'dcat:endpointDescription': { '@id': `${origin}${paths.openDocument()}` },
				},
			},
		],
	},
})

const publisher = (origin: string) => ({
	'@id': origin,
	'@type': 'foaf:Agent',
	'foaf:name': say('vi', m.publisher),
})

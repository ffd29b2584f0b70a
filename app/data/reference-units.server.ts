import file from '#prisma/reference/units.json'
import { slugOf } from '#app/domain/folding.ts'

/** A unit of the reference data; a name holds until the next one begins. */
export type ReferenceUnit = {
	slug: string
	kind: string
	code: string | null
	regionId: string | null
	foundedOn: Date | null
	dissolvedOn: Date | null
	names: readonly {
		nameVi: string
		fullNameVi: string
		nameEn: string
		abbr: string | null
		validFrom: Date | null
		validTo: Date | null
	}[]
}

export type ReferenceSuccession = { predecessor: string; successor: string; effectiveOn: Date; basis: string }

const merged = new Date('2025-07-01')
const reorganised = new Date('2025-03-01')
const ofProvinces = 'Quyết định 19/2025/QĐ-TTg, hiệu lực 1/7/2025'
const ofMinistries = 'Nghị quyết 176/2025/QH15, hiệu lực 1/3/2025'

export const regions = file.regions.map(({ id, nameVi, nameEn }) => ({ id, nameVi, nameEn }))

type Old = (typeof file.provinces63)[number] & { history?: { from: string; fullNameVi: string }[] }
type New = (typeof file.provinces34)[number] & { history?: { from: string }[] }
const olds: readonly Old[] = file.provinces63
const news: readonly New[] = file.provinces34

const fullName = (type: string, nameVi: string) =>
	`${type === 'city' ? 'Thành phố' : 'Tỉnh'} ${nameVi.replace(/^TP\. /, '')}`
const englishName = (type: string, nameEn: string) => `${nameEn} ${type === 'city' ? 'City' : 'Province'}`

const provinceName = (type: string, nameVi: string, nameEn: string) => ({
	nameVi,
	fullNameVi: fullName(type, nameVi),
	nameEn: englishName(type, nameEn),
	abbr: null,
	validFrom: null,
	validTo: null,
})

/** Names one after the other: each ends on the day the next begins. */
const inTurn = (names: ReferenceUnit['names']): ReferenceUnit['names'] =>
	names.map((name, index) => ({ ...name, validTo: names[index + 1]?.validFrom ?? null }))

/** Where the whole area and people stayed together the unit lives on, be it under another name. */
const livesOn = (code: string) =>
	news.some(({ unchanged, formedFrom }) => unchanged && formedFrom.includes(code))

const oldProvinces: ReferenceUnit[] = olds.map((old) => {
	const [later] = old.history ?? []
	const first = provinceName(old.type, old.nameVi, old.nameEn)
	const second = later && {
		...provinceName('city', 'Huế', 'Hue'),
		fullNameVi: later.fullNameVi,
		validFrom: new Date(later.from),
	}
	return {
		slug: old.slug,
		kind: 'province',
		code: old.code,
		regionId: old.regionId,
		foundedOn: null,
		dissolvedOn: livesOn(old.code) ? null : merged,
		names: inTurn(second ? [first, second] : [first]),
	}
})

/** A province that became a city later began as a province. */
const typeAtFirst = (nameVi: string, nameEn: string) => ({
	fullNameVi: fullName('province', nameVi),
	nameEn: englishName('province', nameEn),
})

const newProvinces: ReferenceUnit[] = news
	.filter(({ unchanged }) => !unchanged)
	.map((province) => {
		const namesake = olds.find(({ slug }) => slug === province.slug)
		const nameEn = namesake?.nameEn ?? province.nameVi
		const first = { ...provinceName(province.type, province.nameVi, nameEn), validFrom: merged }
		const [later] = province.history ?? []
		const second = later && {
			...provinceName('city', province.nameVi, nameEn),
			validFrom: new Date(later.from),
		}
		return {
			slug: `${province.slug}-2025`,
			kind: 'province',
			code: province.code,
			regionId: namesake?.regionId ?? null,
			foundedOn: merged,
			dissolvedOn: null,
			names: inTurn(second ? [{ ...first, ...typeAtFirst(province.nameVi, nameEn) }, second] : [first]),
		}
	})

const provinceSuccessions: ReferenceSuccession[] = news
	.filter(({ unchanged }) => !unchanged)
	.flatMap(({ slug, formedFrom }) =>
		olds
			.filter(({ code }) => formedFrom.includes(code))
			.map((old) => ({
				predecessor: old.slug,
				successor: `${slug}-2025`,
				effectiveOn: merged,
				basis: ofProvinces,
			})),
	)

const bodies = file.ministries
const heirOf = (body: (typeof bodies)[number]) => body.successorFrom2025_03_01

/** Bodies of government rank that became one, or took another name, are a new body; one that only took in an agency is not. */
const isNewBody = (id: string) =>
	bodies.filter((body) => heirOf(body) === id && body.kind !== 'government_agency').length > 1 ||
	!bodies.some((body) => body.id === id)

const englishOfNew: Readonly<Record<string, string>> = {
	bnnmt: 'Ministry of Agriculture and Environment',
	bdttg: 'Ministry of Ethnic and Religious Affairs',
}

const abbreviations: Readonly<Record<string, string>> = { bnnmt: 'BNNMT', bdttg: 'BDTTG' }

const slugOfBody = (id: string): string => {
	const before = bodies.find((body) => body.id === id)
	const after = file.ministriesFrom2025_03_01.find((body) => body.id === id)
	if (!isNewBody(id)) return before?.slug ?? id
	return before ? `${before.slug}-2025` : slugOf(after?.nameVi ?? id)
}

const oldBodies: ReferenceUnit[] = bodies.map((body) => ({
	slug: body.slug,
	kind: body.kind,
	code: body.abbr,
	regionId: null,
	foundedOn: null,
	dissolvedOn: heirOf(body) === body.id && !isNewBody(body.id) ? null : reorganised,
	names: [
		{
			nameVi: body.nameVi,
			fullNameVi: body.nameVi,
			nameEn: body.nameEn,
			abbr: body.abbr,
			validFrom: null,
			validTo: null,
		},
	],
}))

const newBodies: ReferenceUnit[] = file.ministriesFrom2025_03_01
	.filter(({ id }) => isNewBody(id))
	.map(({ id, nameVi, kind }) => {
		const namesake = bodies.find((body) => body.id === id)
		const nameEn = namesake?.nameEn ?? englishOfNew[id] ?? nameVi
		const abbr = namesake?.abbr ?? abbreviations[id] ?? null
		const name = { nameVi, fullNameVi: nameVi, nameEn, abbr, validFrom: reorganised, validTo: null }
		return {
			slug: slugOfBody(id),
			kind,
			code: abbr,
			regionId: null,
			foundedOn: reorganised,
			dissolvedOn: null,
			names: [name],
		}
	})

const bodySuccessions: ReferenceSuccession[] = bodies
	.filter((body) => heirOf(body) !== 'dissolved' && slugOfBody(heirOf(body)) !== body.slug)
	.map((body) => ({
		predecessor: body.slug,
		successor: slugOfBody(heirOf(body)),
		effectiveOn: reorganised,
		basis: ofMinistries,
	}))

/** Provinces and central bodies of 2021–2025 with those of 2025, each with its span of life. */
export const referenceUnits: readonly ReferenceUnit[] = [
	...oldProvinces,
	...newProvinces,
	...oldBodies,
	...newBodies,
]

export const referenceSuccessions: readonly ReferenceSuccession[] = [
	...provinceSuccessions,
	...bodySuccessions,
]

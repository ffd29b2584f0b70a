import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import type { Subject } from '#app/domain/entry.ts'
import { facetNames, mapFacets, wholeGallery, type Chosen, type FacetName } from '#app/domain/gallery.ts'
import type { UnitLevel } from '#app/domain/unit-kinds.ts'
import { anyone } from '#app/domain/viewer.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit } from '#tests/support/factories.ts'
import { field, testForms } from '#tests/support/forms.ts'
import {
	makeAwarding,
	makePractices,
	type AwardedInput,
	proposeReplication,
} from '#tests/support/practices.ts'

usePortal()

/** What a practice is, as whoever made it knows it: its values of each group of filters. */
type Known = { title: string; is: Chosen }

const cost = field('cost', { kind: 'number', unit: 'triệu đồng', least: 0, most: null })
const forms = testForms.map((form) => ({ ...form, fields: [cost] }))

const placeIn = async (movementId: string, name: string, level: UnitLevel) => {
	await reader().region.create({ data: { id: `vung-${name}`, nameVi: `Vùng ${name}`, nameEn: name } })
	const province = await makeUnit({ name, slug: `tinh-${name}` })
	await reader().unit.update({ where: { id: province.id }, data: { regionId: `vung-${name}` } })
	await reader().cluster.create({
		data: {
			...{ movementId, slug: `cum-${name}`, kind: 'cluster', nameVi: `Cụm ${name}`, nameEn: name },
			...{ basis: '', position: 1, members: { create: { unitId: province.id, validTo: null } } },
		},
	})
	const unit = await makeUnit({ name: `Sở ${name}`, kind: 'department', parentId: province.id })
	await reader().unit.update({ where: { id: unit.id }, data: { level } })
	return {
		unitId: unit.id,
		ministryProvince: [province.slug],
		region: [`vung-${name}`],
		cluster: [`cum-${name}`],
	}
}

const pillars = ['digital_government', 'digital_economy', 'digital_society'] as const
const themes = [['government'], ['government', 'awareness'], ['enterprises', 'awareness'], []] as const
const technologies = [['ai'], [], ['ai', 'iot'], ['iot']] as const
const sectors = ['health', null, 'education'] as const
const kinds = ['initiative', 'solution', 'model'] as const
const people: readonly Subject[] = ['collective', 'individual']
const awards = ['bang_khen_thu_tuong', 'bang_khen_bo_tinh'] as const
const costs = [
	[0, 'none'],
	[80, 'under-100'],
	[null, null],
	[750, 'under-1000'],
	[20_000, 'more'],
] as const
const words = ['Zunapo', 'Zunapo xeluri', 'Xeluri'] as const

const at = <T>(all: readonly T[], index: number): T => {
	const one = all[index % all.length]
	if (one === undefined) throw new Error('nothing to choose from')
	return one
}

/** Practices that differ in everything that the gallery is filtered by, each group at a beat of its own. */
const makeKnown = async (): Promise<Known[]> => {
	const made: { known: Known; entryId: string }[] = []
	for (const year of [2024, 2025]) {
		const awarding = await makeAwarding({ year, forms })
		const { movementId } = await reader().round.findUniqueOrThrow({ where: { id: awarding.roundId } })
		const ministry = await makeUnit({ name: `Bộ ${year}`, kind: 'ministry' })
		const bureau = await makeUnit({ name: `Cục ${year}`, kind: 'department', parentId: ministry.id })
		const places = [
			{ ...(await placeIn(movementId, `kavi${year}`, 'department')), level: ['department'] },
			{ ...(await placeIn(movementId, `moru${year}`, 'grassroots')), level: ['grassroots'] },
			...[ministry, bureau].map(({ id }) => ({
				...{ unitId: id, ministryProvince: [ministry.slug] },
				...{ region: [], cluster: [], level: ['ministry_province'] },
			})),
			{
				...{ unitId: (await makeUnit({ name: `Công ty ${year}`, kind: 'enterprise' })).id },
				...{ ministryProvince: [], region: [], cluster: [], level: ['ministry_province'] },
			},
		]
		const stories = Array.from({ length: 12 }, (_, index) =>
			storyOf(index + (year - 2024) * 5, String(year), at(places, index)),
		)
		const rows = await makePractices(
			awarding,
			stories.map(({ input }) => input),
		)
		for (const [index, { known }] of stories.entries())
			made.push({ known, entryId: rows[index]?.entryId ?? '' })
		const [original, copy] = made.slice(-2)
		await proposeReplication(copy?.entryId, original?.entryId, awarding.secretary.person.id)
		if (original) original.known = { ...original.known, is: { ...original.known.is, replicated: ['yes'] } }
	}
	await makePractices(await makeAwarding(), [{ content: { titleVi: 'Làm bảng đếm được đọc lại' } }])
	return made.map(({ known }) => known)
}

type Place = Pick<Chosen, 'ministryProvince' | 'region' | 'cluster' | 'level'> & { unitId: string }

const storyOf = (
	index: number,
	year: string,
	{ unitId, ...place }: Place,
): { known: Known; input: AwardedInput } => {
	const [millions, band] = at(costs, index)
	const sector = at(sectors, index >> 1)
	const chosen = {
		...{ pillar: at(pillars, index), themes: at(themes, index), technologies: at(technologies, index >> 1) },
		...{ sector, titleVi: `${at(words, index)} ${year} ${index}` },
	}
	const [kind, subject] = [at(kinds, index >> 2), at(people, index >> 1)]
	const level = index % 3 === 0 ? 1 : 0
	return {
		input: {
			...{ unitId, kind, subject, level },
			content: { ...chosen, answers: millions === null ? {} : { cost: { kind: 'number', value: millions } } },
		},
		known: {
			title: chosen.titleVi,
			is: {
				...place,
				...{ pillar: [chosen.pillar], theme: chosen.themes, technology: chosen.technologies },
				...{ sector: sector === null ? [] : [sector], kind: [kind], subject: [subject], year: [year] },
				...{ award: [at(awards, level)], cost: band === null ? [] : [band], replicated: ['no'] },
			},
		},
	}
}

const says = ({ title }: Known, text: string): boolean => title.toLowerCase().includes(text)

const meets = ({ is }: Known, chosen: Chosen): boolean =>
	facetNames.every((name) => chosen[name].length === 0 || chosen[name].some((one) => is[name].includes(one)))

test('each number of each filter is what choosing it finds, whatever words and filters are chosen', async () => {
	const all = await makeKnown()
	const valuesOf = mapFacets((name) => [...new Set(all.flatMap(({ is }) => is[name]))])
	for (const name of facetNames) expect([name, valuesOf[name].length > 1]).toEqual([name, true])
	const groups = fc
		.subarray([...facetNames], { minLength: 0, maxLength: 3 })
		.chain((names) =>
			fc.tuple(
				...names.map((name) =>
					fc.tuple(fc.constant(name), fc.subarray(valuesOf[name], { minLength: 1, maxLength: 2 })),
				),
			),
		)
	const asked = fc.sample(fc.tuple(groups, fc.constantFrom('zunapo', 'xeluri', 'zunapo xeluri')), {
		numRuns: 40,
		seed: 11,
	})
	for (const [pairs, text] of asked) {
		const chosen: Chosen = { ...mapFacets((): readonly string[] => []), ...Object.fromEntries(pairs) }
		await agrees(all, valuesOf, chosen, text)
	}
	await agrees(all, valuesOf, wholeGallery.chosen, 'zunapo')
})

/** Every page of what is found, and the number of every value there is, are those of a plain count. */
const agrees = async (
	all: readonly Known[],
	valuesOf: Readonly<Record<FacetName, readonly string[]>>,
	chosen: Chosen,
	text: string,
) => {
	const ask = (page: number) => galleryOf(anyone(), { ...wholeGallery, text, chosen, page })
	const spoken = all.filter((each) => says(each, text))
	const first = await ask(1)
	const pages = [first, ...(first.pages > 1 ? [await ask(2)] : [])]
	const told = `${text} ${JSON.stringify(chosen)}`
	expect(pages.flatMap(({ practices }) => practices.map(({ title }) => title)).sort(), told).toEqual(
		spoken
			.filter((each) => meets(each, chosen))
			.map(({ title }) => title)
			.sort(),
	)
	const counts = mapFacets((name) => {
		const shown = first.facets.find((facet) => facet.name === name)?.values ?? []
		return Object.fromEntries(
			shown.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
		)
	})
	const promised = mapFacets((name) =>
		Object.fromEntries(
			valuesOf[name]
				.map((value) => {
					const alone = { ...chosen, [name]: [value] }
					return [value, spoken.filter((each) => meets(each, alone)).length] as const
				})
				.filter(([, count]) => count > 0),
		),
	)
	expect(counts, told).toEqual(promised)
}

import { expect, test } from 'vitest'
import { phaseNames } from '#app/domain/round.ts'
import { NewMovementForm, NewRoundForm } from '#app/forms/new-round.ts'

const calendar = Object.fromEntries(
	phaseNames.flatMap((phase, index) => [
		[`${phase}Opens`, `2027-0${index + 1}-01T08:00`],
		[`${phase}Closes`, `2027-0${index + 1}-20T17:00`],
	]),
)
const whole = {
	movementId: 'm',
	nameVi: 'Đợt một năm 2027',
	nameEn: 'Round one of 2027',
	year: '2027',
	blindness: 'double',
	sheets: '3',
	...calendar,
}

const problems = (fields: object) =>
	NewRoundForm.safeParse({ ...whole, ...fields }).error?.issues.map(({ path, message }) => [
		path.join('.'),
		message,
	]) ?? []

test('a whole form becomes phases in Vietnam’s time', () => {
	const { phases, from, slug } = NewRoundForm.parse(whole)
	expect([from, slug]).toEqual([null, ''])
	expect(phases[0]).toEqual({
		name: 'open',
		opensAt: new Date('2027-01-01T01:00:00Z'),
		closesAt: new Date('2027-01-20T10:00:00Z'),
	})
	expect(phases.map(({ name }) => name)).toEqual(phaseNames)
})

test.each([
	[{ nameVi: 'Đợt' }, [['nameVi', 'name']]],
	[{ slug: 'Đợt Một' }, [['slug', 'address']]],
	[{ slug: 'dot--1' }, [['slug', 'address']]],
	[{ year: '1999' }, [['year', 'year']]],
	[{ sheets: '0' }, [['sheets', 'sheets']]],
	[{ reviewCloses: '2027-03-01T08:00' }, [['reviewCloses', 'before-opening']]],
	[{ screeningOpens: '2026-12-31T08:00' }, [['screeningOpens', 'out-of-order']]],
	[{ openOpens: '2027-02-31T25:00' }, [['openOpens', 'not-a-moment']]],
	[{ movementId: 'm'.repeat(61) }, [['movementId', expect.any(String)]]],
])('%o', (fields, expected) => {
	expect(problems(fields)).toEqual(expected)
})

test('a movement ends after it begins', () => {
	const movement = {
		nameVi: 'Phong trào bệnh viện thông minh',
		nameEn: 'Smart hospitals',
		shortNameVi: 'Bệnh viện',
		shortNameEn: 'Hospitals',
		purposeVi: 'Thi đua xây dựng bệnh viện thông minh.',
		purposeEn: 'To build smart hospitals everywhere.',
		startsOn: '2026-01-01',
		endsOn: '2026-01-01',
	}
	expect(NewMovementForm.safeParse(movement).error?.issues.map(({ message }) => message)).toEqual([
		'ends-before',
	])
	expect(NewMovementForm.parse({ ...movement, endsOn: '2030-12-31' }).endsOn).toEqual(new Date('2030-12-31'))
})

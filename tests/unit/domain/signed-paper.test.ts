import { describe, expect, it } from 'vitest'
import {
	mayAddSignedPaper,
	mayReadSignedPaper,
	scanStateOf,
	signedPaperLimits,
	versionInForce,
	type SignedVersion,
} from '#app/domain/signed-paper.ts'
import { allowed } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const withOffice = (office: string) =>
	({ ...anyone(), person: { id: office }, offices: [office] }) as unknown as Viewer
const secretary = withOffice('secretary')
const version = (number: number, scan: SignedVersion['scan'] = 'clean'): SignedVersion => ({
	...{ number, scan, sha256: String(number) },
})

describe('a signed paper', () => {
	it.each([
		['no scanner was set up', false, [], 'unscanned'],
		['the scanner has not come to it', true, [], 'waiting'],
		['nothing was found', true, ['clean'], 'clean'],
		['nothing was found later', false, ['clean'], 'clean'],
		['something was found', true, ['infected'], 'infected'],
		['something was found after all', true, ['clean', 'infected'], 'infected'],
	] as const)('where %s', (_, isToScan, outcomes, state) =>
		expect(scanStateOf(isToScan, outcomes)).toBe(state),
	)

	it('is in force as the last version in which nothing was found', () => {
		expect(versionInForce([])).toBeNull()
		expect(versionInForce([version(1, 'infected')])).toBeNull()
		expect(versionInForce([version(1), version(2, 'infected')])?.number).toBe(1)
		expect(versionInForce([version(1), version(2, 'waiting')])?.number).toBe(2)
	})

	it('is for secretaries alone, and with a conflict for none', () => {
		for (const viewer of [anyone(), withOffice('administrator'), withOffice('auditor')])
			expect(mayReadSignedPaper(viewer, [])).toEqual({ allowed: false, reasons: [{ code: 'not-yours' }] })
		expect(mayReadSignedPaper(secretary, [])).toEqual(allowed)
		for (const relation of ['same-unit', 'declared', 'author'] as const)
			expect(mayAddSignedPaper(secretary, [relation], [])).toEqual({
				allowed: false,
				reasons: [{ code: 'conflict', relation }],
			})
	})

	it('takes another file, an earlier one and one that was infected again, but not the one in force', () => {
		const versions = [version(1), version(2), version(3, 'infected')]
		for (const sha256 of ['new', '1', '3']) {
			expect(mayAddSignedPaper(secretary, [], versions, sha256)).toEqual(allowed)
		}
		expect(mayAddSignedPaper(secretary, [], versions, '2')).toEqual({
			allowed: false,
			reasons: [{ code: 'already', fact: 'same-file' }],
		})
	})

	it('has so many versions at most', () => {
		const many = Array.from({ length: signedPaperLimits.versions }, (_, at) => version(at + 1))
		expect(mayAddSignedPaper(secretary, [], many.slice(1))).toEqual(allowed)
		expect(mayAddSignedPaper(secretary, [], many)).toEqual({
			allowed: false,
			reasons: [{ code: 'limit', what: 'files', max: 20 }],
		})
	})
})

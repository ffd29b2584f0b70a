import { expect, test } from 'vitest'
import { recallEndorsement, requestEndorsement } from '#app/commands/endorsements.server.ts'
import { proposeReplication, undoReplication } from '#app/commands/replications.server.ts'
import { submitEntry } from '#app/commands/submissions.server.ts'
import { explainTwin } from '#app/commands/twins.server.ts'
import { reader } from '#app/data/database.server.ts'
import { refreshPrints } from '#app/data/twin-pairs.server.ts'
import { roundTwins } from '#app/queries/round-twins.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { fullContent, makeEntry, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

/** A story of its own words in every section, so that only what is meant to be alike is. */
const story = (titleVi: string, words: string) => {
	const content = fullContent({ titleVi, summary: `${titleVi}: ${words}` })
	const text = { type: 'doc' as const, content: [paragraph(`${words} ${titleVi}`)] }
	return {
		...content,
		sections: Object.fromEntries(
			Object.keys(content.sections).map((key) => [
				key,
				{ ...text, content: [...text.content, paragraph(`${key} ${words} `.repeat(6))] },
			]),
		),
	}
}
const paragraph = (text: string) => ({
	type: 'paragraph' as const,
	content: [{ type: 'text' as const, text, marks: [] }],
})

const flood = story(
	'Bản đồ ngập lụt theo thời gian thực cho phường ven sông',
	'cảm biến mực nước gửi cảnh báo tới từng tổ dân phố trước khi nước lên',
)
const market = story(
	'Chợ truyền thống không dùng tiền mặt ở thị trấn vùng biên',
	'tiểu thương nhận tiền bằng mã vuông và in phiếu bán hàng ngay tại sạp',
)

const agency = async () => {
	const unit = await makeUnit()
	return {
		unitId: unit.id,
		drafter: await makeViewer({ drafterOf: unit.id }),
		head: await makeViewer({ headOf: unit.id }),
	}
}

test('what is very like a published practice waits for a word about it; a proposal to replicate needs none', async () => {
	const awarding = await makeAwarding()
	const [practice] = await makePractices(awarding, [{ content: flood }])
	const { unitId, drafter, head } = await agency()
	const place = { roundId: awarding.roundId, unitId, createdById: drafter.person.id }
	const draft = await makeEntry({ ...place, content: { ...flood, titleVi: `${flood.titleVi} số 2` } })
	await refreshPrints(now)
	const waiting = [{ code: 'twins', count: 1 }]
	expect(await refusalOf(requestEndorsement(drafter, draft.id, now))).toEqual(waiting)
	expect(await refusalOf(submitEntry(head, draft.id, now))).toEqual(waiting)
	expect(await reader().endorsementRequest.count({ where: { entryId: draft.id } })).toBe(0)
	const proposal = { slug: practice?.slug ?? '', explanation: 'Nhân rộng tại phường' }
	await proposeReplication(head, draft.id, proposal, now)
	await requestEndorsement(drafter, draft.id, now)
	await recallEndorsement(drafter, draft.id, now)
	await undoReplication(head, draft.id, now)
	const otherId = practice?.entryId ?? ''
	await explainTwin(drafter, draft.id, { otherId, relation: 'independent', text: 'Sông khác' }, now)
	await requestEndorsement(drafter, draft.id, now)
	const said = { otherId, relation: 'same' as const, text: 'Cùng một hệ thống, nộp lại' }
	await explainTwin(head, draft.id, said, now)
	await submitEntry(head, draft.id, now)
	expect(await refusalOf(explainTwin(head, draft.id, said, now))).toEqual([
		{ code: 'stage', is: 'submitted', needs: 'draft' },
	])
	await refreshPrints(now)
	const secretary = await makeViewer({ office: 'secretary' })
	const { items } = await roundTwins(secretary, { state: 'open', page: 1 })
	expect(items.map(({ isStrong, relations }) => [isStrong, relations])).toEqual([[true, ['same']]])
})

test('drafts of one agency that say the same wait for each other’s explanation, those of others never', async () => {
	const { roundId } = await makeAwarding()
	const { unitId, drafter, head } = await agency()
	const other = await agency()
	const draftOf = (who: typeof other) =>
		makeEntry({ roundId, unitId: who.unitId, createdById: who.drafter.person.id, content: market })
	const [first, second, foreign] = [
		await draftOf({ unitId, drafter, head }),
		await draftOf({ unitId, drafter, head }),
		await draftOf(other),
	]
	await refreshPrints(now)
	expect(await refusalOf(submitEntry(head, second.id, now))).toEqual([{ code: 'twins', count: 1 }])
	await explainTwin(drafter, second.id, { otherId: first.id, relation: 'independent', text: 'Hai chợ' }, now)
	expect((await submitEntry(head, second.id, now)).number).toMatch(/^TDS-/)
	expect((await submitEntry(other.head, foreign.id, now)).number).toMatch(/^TDS-/)
})

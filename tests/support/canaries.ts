import { assignReviewer } from '#app/commands/assignments.server.ts'
import { saveReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import {
	fullContent,
	handIn,
	makeEntry,
	makeEvidence,
	makePerson,
	makeRound,
	makeUnit,
	makeViewer,
	now,
	rubricOf,
} from './factories.ts'
import { mapSeven } from './forms.ts'
import type { RichText } from '#app/domain/rich-text.ts'
import { fullSheet } from './sheets.ts'

/** Names that must not be read by those from whom they are kept. */
export const canaries = {
	agency: 'Tỉnh Hoàng Yến Xanh',
	ministry: 'Bộ Hoàng Yến Lam',
	author: 'Bà Hoàng Yến Vàng',
	contact: 'Ông Hoàng Yến Đỏ',
	email: 'hoangyen@canary.example.vn',
	phone: '0987000111',
	reviewer: 'Cô Hoàng Yến Trắng',
	remark: 'hoàng yến nhận xét riêng',
	drafter: 'Anh Hoàng Yến Nâu',
}

export const identity = [
	canaries.agency,
	canaries.ministry,
	canaries.author,
	canaries.contact,
	canaries.email,
].concat([canaries.phone, canaries.drafter])
export const others = [canaries.reviewer, canaries.remark]

/** An entry full of canaries under review by two: the first has handed nothing in, the second has written a sheet. */
export const canaryWorld = async (
	blindness: 'open' | 'single' | 'double',
	fields: { sheets?: number } = {},
) => {
	const ministry = await makeUnit({ name: canaries.ministry })
	const unit = await makeUnit({ name: canaries.agency, parentId: ministry.id })
	const { roundId } = await makeRound({ blindness, ...fields })
	const drafter = await makeViewer({ drafterOf: unit.id })
	await reader().person.update({ where: { id: drafter.person.id }, data: { name: canaries.drafter } })
	const author = await makePerson({ name: canaries.author })
	const sentence = `${canaries.agency} thuộc ${canaries.ministry} cùng ${canaries.author}, gọi ${canaries.phone}.`
	const draft = await makeEntry({
		roundId,
		unitId: unit.id,
		createdById: drafter.person.id,
		evidence: false,
		content: fullContent({
			titleVi: `Một cửa số của ${canaries.agency}`,
			titleEn: `One stop of ${canaries.agency}`,
			summary: sentence,
			subjectName: canaries.author,
			sections: mapSeven((): RichText => ({
				type: 'doc',
				content: [{ type: 'paragraph', content: [{ type: 'text', text: sentence, marks: [] }] }],
			})),
			authors: [{ name: canaries.author, role: 'Chủ trì', sharePercent: 100, personId: author.id }],
			contact: { name: canaries.contact, email: canaries.email, phone: canaries.phone },
		}),
	})
	const evidence = await makeEvidence(draft.id, drafter.person.id, {
		fileName: `Báo cáo ${canaries.agency}.pdf`,
		caption: `Xác nhận của ${canaries.agency}`,
	})
	const entry = await handIn('accepted', draft)
	const secretary = await makeViewer({ office: 'secretary' })
	const reviewer = await makeViewer({ reviewerIn: roundId })
	const other = await makeViewer({ reviewerIn: roundId })
	await reader().person.update({ where: { id: other.person.id }, data: { name: canaries.reviewer } })
	const assignmentId = await assignReviewer(secretary, entry.id, reviewer.person.id, now)
	const otherId = await assignReviewer(secretary, entry.id, other.person.id, now)
	const sheet = fullSheet(rubricOf('initiative', 'collective'), {
		strengths: canaries.remark,
		limits: canaries.remark,
	})
	await saveReview(other, otherId, { version: 0, content: sheet }, now)
	return {
		ministry,
		unit,
		roundId,
		drafter,
		author,
		entry,
		evidence,
		secretary,
		reviewer,
		other,
		assignmentId,
		otherId,
	}
}

/** Which of `names` can be read anywhere in an answer, in any case and however it is composed. */
export const leaksIn = (answer: unknown, names: readonly string[]): string[] => {
	const text = JSON.stringify(answer).normalize('NFC').toLowerCase()
	return names.filter((name) => text.includes(name.normalize('NFC').toLowerCase()))
}

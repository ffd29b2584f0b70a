import { wordTemplate } from '#app/locales/word-template.ts'
import { wordPage } from '#app/queries/word-reading.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { paperAnswer } from '#app/web/paper-answer.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const loader = asAgency(async ({ viewer, params, language }) => {
	await countTry('paper', viewer.person?.id ?? '')
	const { form, content, savedAt } = await wordPage(viewer, params.entryId ?? '')
	return paperAnswer(wordTemplate(language, form, content, savedAt), 'Mẫu soạn hồ sơ', 'docx')
})

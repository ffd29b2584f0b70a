import { openSetFormats } from '#app/domain/open-set.ts'
import { datasetVersion, everyOpenPractice } from '#app/queries/open-data.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { problem } from '#app/web/open-answer.server.ts'
import { openSetAnswer } from '#app/web/open-set.server.ts'

export const loader = asAnyone(async (entered) => {
	const { viewer, params, url, visit } = entered
	const format = openSetFormats.find((each) => params.file === `thuc-hanh.${each}`)
	if (!format) return problem(visit, 404, 'not-found')
	const version = await datasetVersion(viewer)
	return openSetAnswer(entered, format, version, () => everyOpenPractice(viewer, version.at, url.origin))
})

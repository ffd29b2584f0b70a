import { dropUpload, finishUpload } from '#app/commands/uploads.server.ts'
import { paths } from '#app/locales/paths.ts'
import { uploadUnderWay } from '#app/queries/uploads.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { continueResumable } from '#app/web/resumable.server.ts'

/** One file on its way by the tus protocol: where it stands, the next piece, or that it is given up. */
export const action = asAgency((entered) => answerUpload(entered))
export const loader = asAgency((entered) => answerUpload(entered))

type Entered = Parameters<Parameters<typeof asAgency>[0]>[0]

const answerUpload = async ({ viewer, visit, params, request }: Entered) => {
	const { entryId = '', uploadId = '' } = params
	await countTry('upload-piece', viewer.person?.id ?? '')
	const upload = await uploadUnderWay(viewer, entryId, uploadId)
	return continueResumable(request, visit, upload, {
		path: paths.entryUploads(entryId),
		finish: (file) => finishUpload(viewer, entryId, upload, file),
		drop: (why) => dropUpload(viewer, entryId, uploadId, why),
	})
}

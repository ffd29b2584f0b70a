import { fileProblems } from '#app/locales/agency.ts'
import type { FileProblem } from '#app/domain/evidence.ts'
import { readUploadAnswer } from '#app/forms/evidence.ts'

export type UploadAnswer =
	| { how: 'done' }
	| { how: 'problem'; problem: FileProblem }
	| { how: 'too-many'; seconds: number }
	| { how: 'full' }

/** Sends one file and tells how far it is; only XMLHttpRequest knows. */
export const sendFile = (
	address: string,
	uploadKey: string,
	file: File,
	onProgress: (sent: number) => void,
): Promise<UploadAnswer> =>
	new Promise((resolve) => {
		const form = new FormData()
		form.set('uploadKey', uploadKey)
		form.set('quiet', 'yes')
		form.set('file', file, file.name)
		const request = new XMLHttpRequest()
		request.open('POST', address)
		request.setRequestHeader('Accept', 'application/json')
		request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
		const broken = () => resolve({ how: 'problem', problem: 'interrupted' })
		request.addEventListener('error', broken)
		request.addEventListener('abort', broken)
		request.addEventListener('load', () => resolve(answerOf(request.status, request.responseText)))
		request.send(form)
	})

const answerOf = (status: number, text: string): UploadAnswer => {
	const { problem, seconds, reasons = [] } = readUploadAnswer(text)
	if (status >= 200 && status < 300) return { how: 'done' }
	if (status === 429) return { how: 'too-many', seconds: seconds ?? 60 }
	if (reasons.some(({ code }) => code === 'limit')) return { how: 'full' }
	if (status === 413) return { how: 'problem', problem: 'too-large' }
	return { how: 'problem', problem: problem !== undefined && isProblem(problem) ? problem : 'interrupted' }
}

const isProblem = (code: string): code is FileProblem => Object.hasOwn(fileProblems, code)

import { z } from 'zod'
import { largestFile } from '#app/domain/evidence.ts'
import { limitRanges, type UploadLimits } from '#app/domain/upload.ts'

const megabyte = 1024 ** 2

const wholeNumber = z
	.string('required')
	.trim()
	.min(1, 'required')
	.regex(/^\d{1,9}$/, 'not-a-number')
	.transform(Number)

/** A limit in megabytes as people type it; 2048 MB of a file is the most there is, one byte less. */
const bytesIn = (name: keyof UploadLimits) => {
	const [least, most] = limitRanges[name]
	return wholeNumber
		.transform((megabytes) => (megabytes * megabyte === largestFile + 1 ? largestFile : megabytes * megabyte))
		.refine((bytes) => bytes >= least && bytes <= most, 'out-of-range')
}

const numberIn = (name: keyof UploadLimits) => {
	const [least, most] = limitRanges[name]
	return wholeNumber.refine((number) => number >= least && number <= most, 'out-of-range')
}

/** The limits of a round as its page asks for them. */
export const UploadLimitsForm = z.object({
	document: bytesIn('document'),
	picture: bytesIn('picture'),
	sound: bytesIn('sound'),
	video: bytesIn('video'),
	files: numberIn('files'),
	entryBytes: bytesIn('entryBytes'),
	agencyBytes: bytesIn('agencyBytes'),
	graceMinutes: numberIn('graceMinutes'),
})

import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding a browser says it takes. */
export const encodingFor = (accepted = ''): Encoding =>
	/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'

/** A whole body, compressed; small ones stay as they are. */
export const compress = async (body: Buffer, encoding: Encoding, thorough = false): Promise<Buffer> => {
	if (encoding === 'br') {
		return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: thorough ? 9 : 4 } })
	}
	return encoding === 'gzip' ? gzipped(body) : body
}

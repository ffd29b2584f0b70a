import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding a browser says it takes; most say the same as the one before. */
export const encodingFor = (accepted = ''): Encoding => {
	if (accepted !== before.accepted) before = { accepted, encoding: bestOf(accepted) }
	return before.encoding
}

const bestOf = (accepted: string): Encoding =>
	/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
let before: { accepted: string; encoding: Encoding } = { accepted: '', encoding: 'identity' }

/** A whole body, compressed; small ones stay as they are. */
export const compress = async (body: Buffer, encoding: Encoding, thorough = false): Promise<Buffer> => {
	if (encoding === 'br') {
		return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: thorough ? 9 : 4 } })
	}
	return encoding === 'gzip' ? gzipped(body) : body
}

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How often: per account and address, per address, and for uploads and papers per person (ASVS 2.4.1, 6.3.1). */
const limits = {
	'sign-in': new RateLimiterMemory({ keyPrefix: 'sign-in', points: 5, duration: 60 }),
	'sign-in-address': new RateLimiterMemory({ keyPrefix: 'sign-in-address', points: 60, duration: 60 }),
	letter: new RateLimiterMemory({ keyPrefix: 'letter', points: 5, duration: 600 }),
	/** What citizens write: from one place, and for one address of e-mail. */
	note: new RateLimiterMemory({ keyPrefix: 'note', points: 10, duration: 600 }),
	'note-address': new RateLimiterMemory({ keyPrefix: 'note-address', points: 5, duration: 24 * 3600 }),
	twins: new RateLimiterMemory({ keyPrefix: 'twins', points: 90, duration: 60 }),
	code: new RateLimiterMemory({ keyPrefix: 'code', points: 20, duration: 600 }),
	upload: new RateLimiterMemory({ keyPrefix: 'upload', points: 20, duration: 60 }),
	/** Public: for each address. */
	brief: new RateLimiterMemory({ keyPrefix: 'brief', points: 60, duration: 60 }),
	paper: new RateLimiterMemory({ keyPrefix: 'paper', points: 20, duration: 60 }),
	/** Objections to what is made public: from one address of the network, and to one e-mail address. */
	objection: new RateLimiterMemory({ keyPrefix: 'objection', points: 10, duration: 3600 }),
	'objection-letter': new RateLimiterMemory({ keyPrefix: 'objection-letter', points: 3, duration: 3600 }),
	/** Links of letters to the council that are none, per address. */
	'written-vote': new RateLimiterMemory({ keyPrefix: 'written-vote', points: 60, duration: 600 }),
	/** Pieces of files on their way: 8 MB each. */
	'upload-piece': new RateLimiterMemory({ keyPrefix: 'upload-piece', points: 600, duration: 60 }),
	/** Questions to the open data, and the whole set as a file, per address. */
	'open-data': new RateLimiterMemory({ keyPrefix: 'open-data', points: 240, duration: 60 }),
	'open-set': new RateLimiterMemory({ keyPrefix: 'open-set', points: 10, duration: 60 }),
} as const

export type Limit = keyof typeof limits

/** Counts one try; past the limit answers for how many seconds to wait. */
export const secondsToWait = async (what: Limit, key: string): Promise<number | null> => {
	try {
		await limits[what].consume(key)
		return null
	} catch (error) {
		if (!(error instanceof RateLimiterRes)) throw error
		return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
	}
}

/** The same; past the limit throws the 429 answer with `Retry-After`. */
export const countTry = async (what: Limit, key: string): Promise<void> => {
	const seconds = await secondsToWait(what, key)
	if (seconds !== null) {
		throw new Response(JSON.stringify({ tooMany: true, seconds }), {
			status: 429,
			headers: { 'Retry-After': String(seconds), 'Content-Type': 'application/json' },
		})
	}
}

export const forgetTries = (what: Limit, key: string) => limits[what].delete(key)

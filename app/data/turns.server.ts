import pLimit from 'p-limit'

/**
 * How many changes this process has under way at once. Whoever waits for a lock (the counter of receipts, the chain of the
 * trail) holds a connection meanwhile, and some are left for those who only read.
 */
export const changing = pLimit(12)

/** Hand-ins wait for each other anyhow: they leave room for those who still write. */
export const handingIn = pLimit(4)

import { database } from '#app/data/database.server.ts'

/** How many statements `act` sends to the database outside of transactions: a page may not cost more for more rows. */
export const queriesOf = async (act: () => Promise<unknown>): Promise<number> => {
	const { pool } = database()
	const own = Object.getOwnPropertyDescriptor(pool, 'query')
	const query = pool.query.bind(pool)
	let count = 0
	Object.defineProperty(pool, 'query', {
		configurable: true,
		value: (...words: Parameters<typeof query>) => {
			count += 1
			return query(...words)
		},
	})
	try {
		await act()
		return count
	} finally {
		if (own) Object.defineProperty(pool, 'query', own)
		else Reflect.deleteProperty(pool, 'query')
	}
}

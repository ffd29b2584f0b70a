/** Keeps the bytes that were made or asked for last, at most so many; two who ask at once wait for the same making. */
export const latestMade = (most: number) => {
	const made = new Map<string, Promise<Buffer>>()
	return (key: string, make: () => Promise<Buffer>): Promise<Buffer> => {
		const bytes = made.get(key) ?? make()
		made.delete(key)
		made.set(key, bytes)
		bytes.catch(() => made.delete(key))
		const [oldest] = made.keys()
		if (made.size > most && oldest !== undefined) made.delete(oldest)
		return bytes
	}
}

/**
 * Holds the name of this page as long as it is open. Text that another open page keeps is that page's own to send.
 * A browser without locks answers that it is free: then the server's comparison alone decides.
 */
export const holdName = (name: string): Promise<boolean> => {
	if (typeof navigator === 'undefined' || !('locks' in navigator)) return Promise.resolve(true)
	return new Promise((answer) => {
		const hold = (lock: Lock | null): Promise<void> | undefined => {
			answer(lock !== null)
			return lock === null ? undefined : new Promise(() => {})
		}
		navigator.locks.request(`ban-nhap ${name}`, { ifAvailable: true }, hold).catch(() => answer(true))
	})
}

export const newName = (): string =>
	[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

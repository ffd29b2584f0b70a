/** What `npm run admin`, `sample` and `invariants` do, with the same modules as the server. */
export const admin = async (_email: string): Promise<void> => {}
export const sample = async (): Promise<void> => {}
export const invariants = async (): Promise<boolean> => true

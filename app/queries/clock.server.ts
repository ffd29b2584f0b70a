import { reader } from '#app/data/database.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'

/** What time it is for the portal. */
export const serverClock = (): Promise<Date> => databaseClock(reader())

/** Loads the sample movement into an empty database; says whether it is there, and a password it made up. */
export const loadSampleIfEmpty = async (): Promise<{ password: string | null } | null> => null

/** A year, a month or a day of measuring as people read it: 2022, 05/2022, 31/05/2022. */
export const measuredAt = (date: string): string => date.split('-').reverse().join('/')

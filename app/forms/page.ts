import { z } from 'zod'

const Page = z.coerce.number().int().min(1).max(1000).catch(1)

/** The page of a public list that an address asks for; anything but a page number is the first. */
export const pageIn = (search: URLSearchParams, name = 'trang'): number => Page.parse(search.get(name) ?? 1)

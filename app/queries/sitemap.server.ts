import { otherAddresses, practiceAddresses, type Address } from '#app/data/open-addresses.server.ts'
import { postAddresses } from '#app/data/public-posts.server.ts'
import { practicesPerPart } from '#app/domain/sitemap.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export const practicesInPart = (_viewer: Viewer, part: number): AsyncGenerator<Address> =>
	practiceAddresses(part, practicesPerPart)

export const pagesBesidePractices = async (_viewer: Viewer) => ({
	...(await otherAddresses(practicesPerPart / 5)),
	posts: await postAddresses(practicesPerPart / 5),
})

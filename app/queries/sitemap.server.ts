import { otherAddresses, practiceAddresses, type Address } from '#app/data/open-addresses.server.ts'
import { practicesPerPart } from '#app/domain/sitemap.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export const practicesInPart = (_viewer: Viewer, part: number): AsyncGenerator<Address> =>
	practiceAddresses(part, practicesPerPart)

export const pagesBesidePractices = (_viewer: Viewer) => otherAddresses(practicesPerPart / 5)

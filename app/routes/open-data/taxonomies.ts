import { isFault, parsePaging } from '#app/forms/open-data.ts'
import { openTaxonomiesOf } from '#app/queries/open-reference.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openAnswer } from '#app/web/open-answer.server.ts'

export const loader = asAnyone((entered) =>
	openAnswer(entered, 'TaxonomyPage', async () => {
		const asked = parsePaging(entered.url.searchParams)
		if (isFault(asked)) return asked
		return openTaxonomiesOf(entered.viewer)
	}),
)

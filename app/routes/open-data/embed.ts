import { cardOfPractice } from '#app/queries/practice-card.server.ts'
import { embeddedCard } from '#app/ui/embed/embedded-card.tsx'
import { framedAnswer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(async ({ viewer, params, language }) =>
	framedAnswer(embeddedCard({ language, ...(await cardOfPractice(viewer, params.slug ?? '')) })),
)

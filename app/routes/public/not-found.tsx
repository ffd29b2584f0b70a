import { Refusal } from '#app/domain/verdict.ts'
import { asAnyone } from '#app/web/gate.server.ts'

const hidden = (): null => {
	throw new Refusal({ code: 'hidden' })
}

export const loader = asAnyone(hidden)
export const action = asAnyone(hidden)

export default function NotFound() {
	return null
}

import { Refusal } from '#app/domain/verdict.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone((): null => {
	throw new Refusal({ code: 'hidden' })
})

export const action = loader

export default function NotFound() {
	return null
}

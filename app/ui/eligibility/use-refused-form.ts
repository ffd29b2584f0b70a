import { useActionData } from '@remix-run/react'
import type { RefusedForm } from './form-errors.ts'

/** The form that came back with errors, when one did. */
export const useRefusedForm = (): RefusedForm | undefined => {
	const data: unknown = useActionData()
	return isRefused(data) ? data.reply : undefined
}

const isRefused = (data: unknown): data is { reply: RefusedForm } =>
	typeof data === 'object' && data !== null && 'reply' in data && typeof data.reply === 'object'

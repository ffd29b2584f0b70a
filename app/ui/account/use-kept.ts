import { useActionData } from '@remix-run/react'
import { readKeptForm, type KeptForm } from '#app/forms/kept-form.ts'

/** The form that outlived its session, once its writer has signed in again. */
export const useKept = (): KeptForm | null => {
	const data: unknown = useActionData()
	if (typeof data !== 'object' || data === null || !('kept' in data)) return null
	return readKeptForm(JSON.stringify(data.kept))
}

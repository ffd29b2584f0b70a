import { expect, test } from 'vitest'
import { z } from 'zod'
import { ComposeForm } from '#app/forms/entry-form.ts'
import { parseForm } from '#app/web/form.server.ts'

const noted = async (
	schema: z.ZodType,
	fields: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
	let dropped: readonly string[] = []
	const body = new URLSearchParams(fields)
	const request = new Request('http://127.0.0.1/', { method: 'POST', body })
	await parseForm(request, schema, (names) => (dropped = names))
	return dropped
}

const field = {
	act: 'field',
	labelVi: 'Diện tích',
	labelEn: 'Area',
	hintVi: 'Theo số liệu địa chính',
	audience: 'public',
	required: 'submission',
	kind: 'number',
	unit: 'ha',
	least: '1',
	most: '900',
}

test('fields that a schema turns into something else are not taken for strangers', async () => {
	expect(await noted(ComposeForm, field)).toEqual([])
	expect(await noted(ComposeForm, { act: 'move', key: 'effect', by: 'up' })).toEqual([])
})

test('fields that no schema asks for are named', async () => {
	expect(await noted(ComposeForm, { ...field, stage: 'awarded', isAdmin: 'yes' })).toEqual([
		'stage',
		'isAdmin',
	])
	expect(await noted(z.object({ note: z.string() }), { note: 'x', role: 'head', empty: '' })).toEqual([
		'role',
	])
})

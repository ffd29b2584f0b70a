import type { Viewer } from '#app/domain/viewer.ts'

/** The lines of an export as its address answers them in JSON; what was thrown instead, when it was. */
export const rowsOf = async (
	route: (given: never) => unknown,
	viewer: Viewer,
	{ language = 'vi', ...params }: Record<string, string>,
) => {
	const visit = {
		...{ language, requestId: 'test', path: '/', address: '10.0.0.1', cookies: new Map() },
		...{ viewer: () => Promise.resolve({ ...viewer, language }), setCookie: () => {} },
	}
	const request = new Request(`http://127.0.0.1:3000/x?dot=${params['round'] ?? ''}`)
	const answer: unknown = await Promise.resolve(
		route({ request, params: { format: 'json', ...params }, context: { visit } } as never),
	).catch((error: unknown) => error)
	if (!(answer instanceof Response)) throw answer
	return (await answer.json()) as Record<string, unknown>[]
}

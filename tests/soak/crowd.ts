import { randomBytes, randomUUID } from 'node:crypto'
import { database, reader } from '#app/data/database.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import { fullContent, grant, makeEntry, makePerson, makeRound, makeUnit } from '#tests/support/factories.ts'

/** A draft of the crowd, with the session of the head of its agency, who writes and hands in. */
export type Draft = { id: string; cookie: string }

const day = 86_400_000
const letters = 'abcdefghijklmnopqrstuvwxyz234567'
export const sessionSecret = () => [...randomBytes(40)].map((byte) => letters[byte % 32]).join('')

/** About ten kilobytes of the words that such dossiers are made of. */
const tenKilobytes = (): string => {
	const words =
		'chuyển đổi số thủ tục hành chính người dân doanh nghiệp dữ liệu dịch vụ công trực tuyến xã'.split(' ')
	return Array.from({ length: 1500 }, (_, index) => words[(index * 7) % words.length]).join(' ')
}

/**
 * Writes an open round with `drafts` whole drafts of ten kilobytes, shared out among `agencies`, into the open
 * database. The first is made row by row; the rest are copies of its rows, whatever columns they have.
 */
export const gatherCrowd = async (drafts: number, agencies: number): Promise<Draft[]> => {
	const real = Date.now()
	const open = (from: number, to: number): [Date, Date] => [
		new Date(real + from * day),
		new Date(real + to * day),
	]
	const { roundId } = await makeRound({ phases: { open: open(-1, 1), screening: open(-1, 2) } })
	const crowd: Draft[] = []
	for (let index = 0; index < agencies; index += 1) {
		const unit = await makeUnit()
		const person = await makePerson()
		await grant(person.id, { headOf: unit.id })
		const secret = sessionSecret()
		const seen = new Date()
		await saveSession(secret, person.id, new Date(real + day / 2), seen, 'soak')
		const content = fullContent()
		const first = await makeEntry({
			roundId,
			unitId: unit.id,
			createdById: person.id,
			content: {
				...content,
				sections: {
					...content.sections,
					context: {
						type: 'doc',
						content: [{ type: 'paragraph', content: [{ type: 'text', text: tenKilobytes(), marks: [] }] }],
					},
				},
			},
		})
		const own = Math.floor((drafts - 1 - index) / agencies) + 1
		const ids = [first.id, ...(await copies(first.id, own - 1))]
		crowd.push(...ids.map((id) => ({ id, cookie: `session=${secret}` })))
	}
	await database().prisma.$executeRawUnsafe('ANALYZE')
	return crowd
}

/** Every draft has a title, a summary and ten kilobytes of its own: nothing is like another, as in a real round. */
const ownTitle = `'Sáng kiến ' || md5(ids.id::text || 'a') || ' ' || md5(ids.id::text || 'b')`
const ownContent = `t."content" || jsonb_build_object(
	'titleVi', ${ownTitle},
	'summary', ${ownTitle} || ' ' || md5(ids.id::text || 'c') || ' ' || md5(ids.id::text || 'd'),
	'sections', jsonb_set(t."content" -> 'sections', '{context,content,0,content,0,text}', to_jsonb((
		SELECT string_agg(md5(ids.id::text || n), ' ') FROM generate_series(1, 300) AS n))))`

const copies = async (entryId: string, count: number): Promise<string[]> => {
	const ids = Array.from({ length: count }, () => randomUUID())
	await copyRows('entry', 'id', entryId, 'id', ids, { title_vi: ownTitle, content: ownContent })
	await copyRows('evidence', 'entry_id', entryId, 'entry_id', ids, { id: 'gen_random_uuid()' })
	return ids
}

/** Copies the rows of `table` where `key` is `from` once for each id, which goes into `column`. */
export const copyRows = async (
	table: string,
	key: string,
	from: string,
	column: string,
	ids: readonly string[],
	made: Readonly<Record<string, string>> = {},
): Promise<void> => {
	const columns = await reader().$queryRaw<{ name: string }[]>`
		SELECT column_name::text AS name FROM information_schema.columns
		WHERE table_schema = 'public' AND table_name = ${table} AND is_generated = 'NEVER'
		ORDER BY ordinal_position`
	const names = columns.map(({ name }) => `"${name}"`).join(', ')
	const values = columns.map(({ name }) => (name === column ? 'ids.id' : (made[name] ?? `t."${name}"`)))
	await reader().$executeRawUnsafe(
		`INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')}
		FROM "${table}" t CROSS JOIN unnest($2::uuid[]) AS ids(id) WHERE t."${key}" = $1::uuid`,
		from,
		ids,
	)
}

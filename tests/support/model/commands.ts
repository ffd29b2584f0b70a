import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const filesIn = (path: string): string[] => {
	const folder = fileURLToPath(new URL(path, import.meta.url))
	return readdirSync(folder).map((name) => `${folder}/${name}`)
}
const found = (pattern: RegExp, file: string) => [...readFileSync(file, 'utf8').matchAll(pattern)]

/** Every command of the portal: "file: function". */
export const commands = (): string[] =>
	filesIn('../../../app/commands').flatMap((file) => {
		const [, name = ''] = /([\w-]+)\.server\.ts$/.exec(file) ?? []
		return found(/^export const (\w+)/gm, file).map(([, command = '']) => `${name}: ${command}`)
	})

/** Those that a phase of the model performs: each act of each phase is done, or the walk fails. */
export const modelled = (): string[] => [
	...new Set(
		filesIn('.').flatMap((file) =>
			found(/^import \{([^}]+)\} from '#app\/commands\/([\w-]+)\.server\.ts'/gm, file).flatMap(
				([, names = '', from = '']) => names.match(/\w+/g)?.map((name) => `${from}: ${name}`) ?? [],
			),
		),
	),
]

/** The others: whole files, or single commands, and why no walk performs them. */
export const notModelled: readonly (readonly [reason: string, names: readonly string[]])[] = [
	[
		'the way of a draft to its head, walked in commands/chain.test.ts',
		['delegations', 'endorsements', 'submissions: endorseEntry'],
	],
	[
		'drafting: changes what an entry says, and what may be done with it no more than saving does',
		[
			...[
				'comments',
				'copies',
				'evidence',
				'imports',
				'links',
				'presence',
				'twins',
				'uploads',
				'word-readings',
			],
			...['entries: createEntry', 'entries: saveOrExplain'],
		],
	],
	[
		'dates of a round, held at their instants in commands/deadlines.test.ts',
		['deadline-codes', 'deadline-exceptions', 'deadlines', 'rounds'],
	],
	[
		'prepares a round before anybody drafts in it',
		['forms', 'movements', 'reference', 'round-rules', 'rubrics', 'units', 'upload-limits'],
	],
	['accounts: the walks read every viewer anew', ['invitations', 'passwords', 'people', 'roles', 'sign-ins']],
	[
		'wishes and plans: whom a plan offers, never what may be done; given out, it is what giving by hand is',
		['assignment-plans', 'assignments: assignReviewers', 'panels', 'reviewers'],
	],
	[
		'the public and its agency about what is published, of which nothing follows for an entry',
		[
			...['citizen-data', 'citizen-notes', 'follows', 'note-papers', 'note-rulings', 'posts'],
			...['focal-points', 'practice-updates', 'replications'],
		],
	],
	['the worker, with files and letters', ['preparations', 'reminders', 'scans']],
	['tells the story of the sample', ['sample']],
]

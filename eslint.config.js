import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * Who may import whom: the architecture of this house. `docs/architecture.md` explains it.
 *
 * - `may`: the other rooms, by `#app/…`; a room marked `alone` has modules that do not know each other.
 * - `packages`: what it may use of the outside; `node` stands for Node's own modules, `*` for anything.
 */
const rooms = {
	domain: { may: [], packages: [] },
	locales: { may: ['domain'], packages: [] },
	forms: { may: ['domain'], packages: ['zod'] },
	data: {
		may: ['domain', 'env'],
		packages: ['@prisma', 'pg', 'pg-boss', '@electric-sql/pglite', '#prisma', 'p-limit', 'node'],
	},
	queries: { may: ['domain', 'data'], packages: [] },
	commands: { may: ['domain', 'data'], packages: [], alone: true },
	adapters: { may: ['domain', 'env'], packages: ['*'] },
	jobs: {
		may: ['domain', 'data', 'commands', 'queries', 'adapters', 'locales', 'env'],
		packages: ['node'],
	},
	web: {
		may: ['domain', 'data', 'forms', 'adapters', 'locales', 'env'],
		packages: ['@remix-run/node', 'lucia', '@conform-to', 'zod', 'rate-limiter-flexible', 'node'],
	},
	ui: {
		may: ['domain', 'forms', 'locales'],
		packages: [
			'react',
			'react-dom',
			'@remix-run/react',
			'@conform-to/dom',
			'@tiptap',
			'lucide-react',
			'idb-keyval',
			'diff',
			'tus-js-client',
		],
	},
	routes: {
		may: ['domain', 'forms', 'commands', 'queries', 'web', 'ui', 'locales'],
		packages: ['@remix-run/react'],
		alone: true,
	},
}

/** Not rooms but the process: each may import what it needs, only never a route. */
const processFiles = [
	'app/server.ts',
	'app/root.tsx',
	'app/routes.ts',
	'app/entry.*',
	'app/env.server.ts',
	'app/cli.server.ts',
	'app/scoring.server.ts',
	'app/assignment-file.ts',
	'app/sample.server.ts',
	'app/setup-fault.ts',
]

const extensions = 'tsx?|js(?=\\?url$)|json|css|svg|png|webp|woff2|sql'

const everywhere = [
	{ regex: '^\\.\\.|/\\.\\.', message: 'Across folders import by #app/…; never by ../' },
	{
		regex: `^(?:#app/|\\./)(?!.*\\.(?:${extensions})(?:\\?[a-z-]+)?$)`,
		message: 'Name the file with its extension.',
	},
	{ regex: '^#app/routes/', message: 'Nobody imports a route.' },
]

const restrictionsOf = ([room, { may, packages, alone = false }]) => {
	const named = packages.filter((name) => name !== 'node' && name !== '*')
	const own = alone ? [] : [`${room}/`]
	const others = may.map((name) => (name === 'env' ? 'env\\.server\\.ts$' : `${name}/`))
	const outside = [...named.map((name) => `${name}(?:/|$)`), ...(packages.includes('node') ? ['node:'] : [])]
	const none = '(?!)'
	return [
		...everywhere,
		{
			regex: `^#app/(?!${[...own, ...others].join('|') || none})`,
			message: `${room} may import only ${['its own', ...may].join(', ')} (eslint.config.js).`,
		},
		{ regex: '^#tests/', message: 'The portal does not know its tests.' },
		...(alone ? [{ regex: '^\\./', message: `Files of ${room} do not import each other.` }] : []),
		...(room === 'ui'
			? [{ regex: '\\.server(?:\\.tsx?)?$', message: 'The browser has no server files.' }]
			: []),
		...(packages.includes('*')
			? []
			: [
					{
						regex: `^(?!\\.|#app/|#tests/|${outside.join('|') || none})`,
						message: `${room} may use only these packages: ${packages.join(', ') || 'none'} (eslint.config.js).`,
					},
				]),
	]
}

const letters = '/\\p{L}/u'
const spoken = '/^(?:aria-label|aria-description|aria-roledescription|alt|title|placeholder|label)$/'

const forbid = {
	/** `import('…')` and `typeof import('…')` obey the same table as `import … from '…'`. */
	imports: (patterns) =>
		patterns.flatMap(({ regex, message }) => {
			const value = `[value=/${regex.replaceAll('/', '\\x2F')}/]`
			return [
				{ selector: `ImportExpression > Literal.source${value}`, message },
				{ selector: `TSImportType Literal${value}`, message },
			]
		}),
	environment: [
		{
			selector: 'MemberExpression[object.name="process"][property.name="env"]',
			message: 'Only app/env.server.ts reads the environment.',
		},
		{
			selector: 'ImportDeclaration[source.value=/^(?:node:)?process$/]',
			message: 'Use the global `process`; only app/env.server.ts reads the environment.',
		},
	],
	unsafeSql: [
		{
			selector: 'MemberExpression[property.name=/^\\$(?:query|execute)RawUnsafe$/]',
			message: 'Raw SQL without parameters lives in app/data only.',
		},
	],
	style: [
		{
			selector: 'FunctionDeclaration[generator=false]:not(ExportDefaultDeclaration > FunctionDeclaration)',
			message: 'Write an arrow function.',
		},
		{
			selector: 'TSInterfaceDeclaration:not(TSModuleBlock TSInterfaceDeclaration)',
			message: 'Write a type; an interface only where a module of another is widened.',
		},
		{ selector: 'TSEnumDeclaration', message: 'Write a union.' },
		{
			selector: ':matches(ClassDeclaration, ClassExpression):not([id.name="Refusal"])',
			message: 'No classes but Refusal.',
		},
	],
	defaultExports: [
		{
			selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
			message: 'Export by name; only Remix and configuration files have a default.',
		},
	],
	timeAndChance: [
		{
			selector: 'MemberExpression[object.name="Date"][property.name="now"]',
			message: 'Time is an argument.',
		},
		{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an argument.' },
		{ selector: 'CallExpression[callee.name="Date"]', message: 'Time is an argument.' },
		{
			selector: 'MemberExpression[object.name="Math"][property.name="random"]',
			message: 'Chance is an argument.',
		},
	],
	ungated: [
		{
			selector: 'ExportNamedDeclaration > FunctionDeclaration[id.name=/^(?:loader|action)$/]',
			message: 'Write `export const loader = asSomebody(…)`: every door has its gate.',
		},
		{
			selector:
				'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name=/^(?:loader|action)$/]:not([init.type="CallExpression"][init.callee.name=/^as[A-Z]/])',
			message: 'Write `export const loader = asSomebody(…)`: every door has its gate.',
		},
		{
			selector: 'ExportSpecifier[exported.name=/^(?:loader|action)$/]',
			message: 'Write `export const loader = asSomebody(…)`: every door has its gate.',
		},
		{ selector: 'ExportAllDeclaration', message: 'A route exports what it says itself.' },
		{
			selector: 'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ObjectPattern',
			message: 'Export by name, one by one.',
		},
		{ selector: 'TryStatement', message: 'A refusal or a crash passes through a route to the error page.' },
	],
	words: [
		{ selector: `JSXText[value=${letters}]`, message: 'Words live in app/locales.' },
		{
			selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${letters}]`,
			message: 'Words live in app/locales.',
		},
		{
			selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.cooked=${letters}]`,
			message: 'Words live in app/locales.',
		},
		...['> Literal[value=', '> JSXExpressionContainer > Literal[value='].map((path) => ({
			selector: `JSXAttribute[name.name=${spoken}] ${path}${letters}]`,
			message: 'Words live in app/locales.',
		})),
		{
			selector: `JSXAttribute[name.name=${spoken}] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.cooked=${letters}]`,
			message: 'Words live in app/locales.',
		},
	],
}

const isDefaultExporter = (room) => room === 'routes'
const isSpeaking = (room) => room === 'ui' || room === 'routes'

const roomRules = ([room, table]) => {
	const patterns = restrictionsOf([room, table])
	return {
		files: [`app/${room}/**/*.{ts,tsx}`],
		rules: {
			'no-restricted-imports': ['error', { patterns }],
			'no-restricted-syntax': [
				'error',
				...forbid.imports(patterns),
				...forbid.environment,
				...forbid.style,
				...(room === 'data' ? [] : forbid.unsafeSql),
				...(room === 'domain' ? forbid.timeAndChance : []),
				...(room === 'routes' ? forbid.ungated : []),
				...(isSpeaking(room) ? forbid.words : []),
				...(isDefaultExporter(room) ? [] : forbid.defaultExports),
			],
		},
	}
}

const outsideWorld = ['process', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'console']
	.concat(['globalThis', 'window', 'document', 'localStorage', 'navigator'])
	.map((name) => ({ name, message: 'The domain knows nothing of the world around it.' }))

const noRoutes = [everywhere[0], everywhere[2]]

export default tseslint.config(
	{ ignores: ['**/node_modules/', 'build/', 'data/', '.cache/', 'app/data/generated/', 'docs/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.{ts,tsx,js,mjs}'],
		extends: [tseslint.configs.base],
		rules: {
			eqeqeq: ['error', 'always'],
			'no-var': 'error',
			'prefer-const': 'error',
			'no-debugger': 'error',
			'no-unreachable': 'error',
			'no-constant-condition': 'error',
			'no-async-promise-executor': 'error',
			'no-unsafe-finally': 'error',
			'no-self-compare': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'no-alert': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
			'@typescript-eslint/ban-ts-comment': 'error',
			'@typescript-eslint/no-empty-object-type': 'error',
			'no-restricted-imports': ['error', { patterns: [everywhere[0]] }],
		},
	},
	{
		files: ['app/**/*.{ts,tsx}'],
		rules: {
			'max-lines': ['error', { max: 200 }],
			'max-lines-per-function': ['error', { max: 60, skipComments: true }],
			'no-console': 'error',
			'@typescript-eslint/no-inferrable-types': 'error',
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
		},
	},
	{
		files: ['app/{ui,routes}/**', 'app/*.tsx'],
		plugins: { 'react-hooks': reactHooks },
		rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
	},
	{
		files: processFiles,
		rules: {
			'no-restricted-imports': ['error', { patterns: noRoutes }],
			'no-restricted-syntax': [
				'error',
				...forbid.imports(noRoutes),
				...forbid.environment,
				...forbid.style,
				...forbid.unsafeSql,
				...forbid.words,
			],
		},
	},
	...Object.entries(rooms).map(roomRules),
	{ files: ['app/domain/**'], rules: { 'no-restricted-globals': ['error', ...outsideWorld] } },
	{ files: ['app/data/**'], rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
	/** Catalogues of words, and the site map: one line for each thing. */
	{ files: ['app/locales/**', 'app/routes.ts'], rules: { 'max-lines': 'off' } },
	{ files: ['app/server.ts', 'app/web/log.server.ts'], rules: { 'no-console': 'off' } },
	{
		files: ['app/env.server.ts', 'app/cli.server.ts', 'app/sample.server.ts', 'app/setup-fault.ts'],
		rules: { 'no-restricted-syntax': ['error', ...forbid.imports(noRoutes)] },
	},
)

import { z } from 'zod'

/** The only reader of process.env: every variable of `.env.example`, parsed once at boot. */
const Environment = z.object({
	NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
	DATA_DIR: z.string().min(1).default('./data'),
	HOST: z.string().min(1).default('127.0.0.1'),
	PORT: z.coerce.number().int().min(0).max(65535).default(3000),
	BASE_URL: z.url().optional(),
	DATABASE_URL: z.string().startsWith('postgres').optional(),
	SMTP_URL: z.string().startsWith('smtp').optional(),
	MAIL_FROM: z.string().min(3).default('Thi đua số <khong-tra-loi@localhost>'),
	CLAMD: z
		.string()
		.regex(/^(?:unix:\/.+|tcp:[^:\s]+:\d{1,5})$/, 'unix:/path or tcp:host:port')
		.optional(),
	SAMPLE: z.enum(['0', '1']).default('1'),
	SAMPLE_PASSWORD: z.string().min(1).optional(),
	TRUST_PROXY: z.enum(['0', '1']).default('0'),
	LOG_LEVEL: z.enum(['debug', 'info', 'error', 'silent']).default('info'),
})

export type Env = Omit<z.infer<typeof Environment>, 'BASE_URL'> & { BASE_URL: string }

export const readEnv = (source: Record<string, string | undefined>): Env => {
	const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
	const parsed = Environment.safeParse(set)
	if (!parsed.success) {
		const [issue] = parsed.error.issues
		throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
	}
	const { BASE_URL, HOST, PORT } = parsed.data
	return { ...parsed.data, BASE_URL: (BASE_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, '') }
}

let current: Env | undefined

/** The environment of this process, read at first use. */
export const env = (): Env => (current ??= readEnv(process.env))

/** Sets the environment by hand: tests do, before anything else. */
export const setEnv = (next: Env): Env => (current = next)

// What every worker does: one question about one file, one line of JSON on standard output, then the end.

/** Runs the work that the first word names; a failure is an answer, not a crash. */
export const answer = async (works) => {
	const [, , what, ...words] = process.argv
	try {
		const ok = await works[what](...words)
		process.stdout.write(`${JSON.stringify({ ok })}\n`)
	} catch (error) {
		const failure = String(error?.message ?? error)
			.split('\n')[0]
			.slice(0, 200)
		process.stdout.write(`${JSON.stringify({ failure })}\n`)
	}
}

import { composeErrors, forms as m } from '#app/locales/forms.ts'
import { useReply } from '#app/ui/account/use-reply.ts'

const labels = {
	nameVi: m.nameVi,
	subjects: m.subjects,
	labelVi: m.labelVi,
	mostWords: m.mostWords,
	fewestWords: m.fewestWords,
	most: m.most,
	least: m.least,
	options: m.options,
	columns: m.columns,
	frozenFrom: m.frozenFrom,
}

/** One of the many forms of the composer: what came back is its own only if it names this act and part. */
export const usePartReply = (act: string, key = '') => {
	const reply = useReply(composeErrors, labels)
	const isBack = reply.typed('act') === act && reply.typed('key') === key && reply.errors.length > 0
	return {
		isBack,
		errors: isBack ? reply.errors : [],
		error: (name: string) => (isBack ? reply.error(name) : undefined),
		typed: (name: string, otherwise = '') => (isBack ? reply.typed(name) : otherwise),
		chosen: (name: string, otherwise: readonly string[]) => (isBack ? reply.chosen(name) : otherwise),
	}
}

export type PartReply = ReturnType<typeof usePartReply>

import { useCallback, useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import { isSameValue } from '#app/domain/draft-fields.ts'
import type { DraftChanges } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { separatorsOf } from '#app/domain/figure.ts'
import { readPlainEntry, type FieldProblem, type FileLength } from '#app/forms/entry-plain.ts'
import { useLanguage } from '#app/ui/parts/language.tsx'

const afterTyping = 250

type Reading = {
	form: EntryForm
	problems: readonly FieldProblem[]
	lengths: readonly FileLength[]
	onWrite: (changes: DraftChanges) => void
	onSave: () => void
	onRead: (unread: readonly string[]) => void
}

/** Reads the form a moment after typing, and at once when it is sent or the page is left. */
export const useReader = (form: RefObject<HTMLFormElement>, reading: Reading) => {
	const language = useLanguage()
	const now = useRef(reading)
	now.current = reading
	const timer = useRef<ReturnType<typeof setTimeout>>()
	const [found, setFound] = useState(reading.problems)
	const last = useRef(found)
	const read = useCallback(() => {
		clearTimeout(timer.current)
		timer.current = undefined
		if (!form.current) return
		const { form: parts, lengths, onWrite, onRead } = now.current
		const typed = [...new FormData(form.current)].map(([name, value]) => [name, String(value)])
		const separators = separatorsOf(language)
		const { changes, problems } = readPlainEntry(new URLSearchParams(typed), separators, parts, lengths)
		if (!isSameValue(last.current, problems)) {
			last.current = problems
			setFound(problems)
			onRead(problems.map(({ where }) => where))
		}
		onWrite(changes)
	}, [form, language])
	const soon = useCallback(() => {
		timer.current ??= setTimeout(read, afterTyping)
	}, [read])
	const save = useCallback(
		(event: FormEvent) => {
			event.preventDefault()
			read()
			now.current.onSave()
		},
		[read],
	)
	useLeaving(() => {
		if (timer.current !== undefined) read()
	})
	return { found, read, soon, save }
}

/** Acts when the page is put aside or left, before what is written is sent. */
export const useLeaving = (act: () => void): void => {
	const now = useRef(act)
	now.current = act
	useEffect(() => {
		const leave = () => now.current()
		const hide = () => document.visibilityState === 'hidden' && leave()
		document.addEventListener('visibilitychange', hide)
		window.addEventListener('pagehide', leave)
		return () => {
			document.removeEventListener('visibilitychange', hide)
			window.removeEventListener('pagehide', leave)
		}
	}, [])
}

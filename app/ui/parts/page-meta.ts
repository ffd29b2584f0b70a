import type { MetaDescriptor } from '@remix-run/react'
import { parts } from '#app/locales/parts.ts'
import { say, type Message } from '#app/locales/message.ts'
import { splitLanguage } from '#app/locales/paths.ts'
import { shell } from '#app/locales/shell.ts'

type MetaArguments = { location: { pathname: string } }

/** The title of a page: `export const meta = pageMeta(m.title)`, or a text made from the loader's data. */
export const pageMeta =
	<Arguments extends MetaArguments>(title: Message | ((arguments_: Arguments) => string)) =>
	(arguments_: Arguments): MetaDescriptor[] => {
		const { language } = splitLanguage(arguments_.location.pathname)
		const words = typeof title === 'function' ? title(arguments_) : say(language, title)
		return [
			{ title: `${words} – ${say(language, parts.name)}` },
			{ name: 'description', content: say(language, shell.description) },
		]
	}

import { longestSearch } from '#app/forms/gallery.ts'
import type { Message } from '#app/locales/message.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = { name: string; text?: string; words: Record<'search' | 'searchHint' | 'find', Message> }

/** The search box of the library, inside a form that asks for it. */
export const SearchLine = ({ name, text = '', words }: Props) => {
	const t = useText()
	return (
		<div className="search-line">
			<Field
				id="tim"
				name={name}
				type="search"
				label={t(words.search)}
				hint={t(words.searchHint)}
				defaultValue={text}
				maxLength={longestSearch}
				autoComplete="off"
				enterKeyHint="search"
			/>
			<Button icon="search">{t(words.find)}</Button>
		</div>
	)
}

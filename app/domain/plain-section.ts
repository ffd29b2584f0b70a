/**
 * Sections in plain text: the same value as a formatted one, made of paragraphs alone, so that everything that reads
 * sections reads them all alike.
 */
import { isSameValue } from './draft-fields.ts'
import { emptyRichText, plainText, type Block, type RichText } from './rich-text.ts'

/** A paragraph for each line. */
export const paragraphsOf = (text: string): RichText => {
	if (text.trim() === '') return emptyRichText
	return { type: 'doc', content: text.split('\n').map(paragraph) }
}

const paragraph = (line: string): Block => ({
	type: 'paragraph',
	content: line === '' ? [] : [{ type: 'text', text: line, marks: [] }],
})

/** Whether nothing is lost when it is written as lines. */
export const isPlainSection = (doc: RichText): boolean => isSameValue(paragraphsOf(plainText(doc)), doc)

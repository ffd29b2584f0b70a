let marks = new Uint8Array(0)

/**
 * A mark for each row of the gallery's table, none set, to be used before the next `await`. It is the same memory each time:
 * new memory of that size for each search is swept up by the collector, with pauses, every few requests.
 */
export const blankMarks = (size: number): Uint8Array => {
	if (marks.length < size) marks = new Uint8Array(size)
	return marks.fill(0, 0, size).subarray(0, size)
}

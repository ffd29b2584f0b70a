// Bytes that are sent instead of those of the original, so that a film of gigabytes needs no second copy.

export const bytesAt = async (file, at, length) => {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
	return buffer.subarray(0, bytesRead)
}

export const text = (bytes) => bytes.toString('latin1')

/** `zeros` bytes of nothing from `at` on. */
export const blank = (at, zeros) => ({ at, bytes: '', zeros })

/** In order, without what lies within another: the widest wins. */
export const tidied = (patches, size) => {
	const all = patches
		.flatMap(({ then, ...patch }) => (then ? [patch, then] : [patch]))
		.map((patch) => ({ ...patch, end: patch.at + Buffer.from(patch.bytes, 'base64').length + patch.zeros }))
		.filter(({ at, end }) => end > at && at >= 0 && end <= size)
		.sort((a, b) => a.at - b.at || b.end - a.end)
	const kept = []
	for (const patch of all) {
		const last = kept.at(-1)
		if (last && patch.end <= last.end) continue
		if (last && patch.at < last.end) {
			if (patch.bytes !== '') throw new Error('patches that cross')
			kept.push({ ...patch, at: last.end, zeros: patch.end - last.end })
		} else kept.push(patch)
	}
	return kept.map(({ at, bytes, zeros }) => ({ at, bytes, zeros }))
}

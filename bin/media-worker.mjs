// Reads the heads of a film or a sound in a process of its own; never the whole.
//   prepare FILE mp4|webm|mp3    {"seconds", "width", "height", "origin", "patches"}: bytes to send blank to those who
//                                must not learn who made it, where and with what
import { open } from 'node:fs/promises'
import { answer } from './media/answer.mjs'
import { factsOf } from './media/facts.mjs'
import { readMp3 } from './media/mp3.mjs'
import { readMp4 } from './media/mp4.mjs'
import { tidied } from './media/patches.mjs'
import { readWebm } from './media/webm.mjs'

const readers = { mp4: readMp4, webm: readWebm, mp3: readMp3 }

await answer({
	prepare: async (path, kind) => {
		const file = await open(path, 'r')
		const { size } = await file.stat()
		const { facts, patches, seconds = null, width = null, height = null } = await readers[kind](file, size)
		await file.close()
		return { seconds, width, height, origin: factsOf(facts), patches: tidied(patches, size) }
	},
})

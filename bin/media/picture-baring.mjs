// A JPEG or PNG with nothing in it but its pixels, its colours and the way it is turned; no pixel is written anew.
import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { stripJpeg, stripPng } from './picture-stripping.mjs'

export const barePicture = async (file, target) => {
	const bytes = await readFile(file)
	const { format, orientation = 1 } = await sharp(file).metadata()
	const bare = format === 'png' ? stripPng(bytes) : turned(stripJpeg(bytes), orientation)
	await writeFile(`${target}-bare`, bare)
	return { size: bare.length }
}

/** The same JPEG saying how it is to be turned, and nothing else. */
const turned = (bytes, orientation) => {
	if (orientation === 1) return bytes
	const at = bytes[3] === 0xe0 ? 4 + bytes.readUInt16BE(4) : 2
	return Buffer.concat([bytes.subarray(0, at), turnSegment(orientation), bytes.subarray(at)])
}

/** EXIF of one entry: tag 0x0112, a short. */
const turnSegment = (orientation) =>
	Buffer.concat([
		Buffer.from([0xff, 0xe1, 0, 34]),
		Buffer.from('Exif\0\0MM\0*', 'latin1'),
		Buffer.from([0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
	])

// Who took a picture, when, where and with what: read from its metadata for the secretariat.
import exifr from 'exifr'
import { factsOf } from './facts.mjs'

const names = {
	author: ['Artist', 'XPAuthor', 'creator', 'By-line', 'byline', 'OwnerName', 'CameraOwnerName', 'Credit'],
	copyright: ['Copyright', 'rights'],
	device: ['Make', 'Model', 'LensModel', 'HostComputer', 'BodySerialNumber', 'SerialNumber'],
	program: ['Software', 'CreatorTool', 'ProcessingSoftware'],
	made: ['DateTimeOriginal', 'CreateDate', 'DateTimeDigitized'],
	changed: ['ModifyDate', 'MetadataDate'],
	words: ['ImageDescription', 'XPTitle', 'XPComment', 'UserComment', 'description', 'title'],
}

/** Null when the file says nothing. */
export const originOfPicture = async (bytes) => {
	const all = await exifr
		.parse(bytes, { tiff: true, exif: true, gps: true, xmp: true, iptc: true, reviveValues: true })
		.catch(() => null)
	if (!all) return null
	const place =
		Number.isFinite(all.latitude) && Number.isFinite(all.longitude)
			? { place: `${all.latitude.toFixed(6)}, ${all.longitude.toFixed(6)}` }
			: {}
	return factsOf({ ...Object.fromEntries(entriesOf(all)), ...place })
}

const entriesOf = (all) =>
	Object.entries(names).map(([fact, keys]) => [fact, keys.map((key) => all[key]).filter(Boolean)])

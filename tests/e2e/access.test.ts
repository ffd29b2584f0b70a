import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#app/routes.ts'
import { newClient, signedIn, type Client } from '#tests/support/client.ts'
import { startPortal, type RunningPortal } from '#tests/support/portal.ts'

/**
 * The map of who may enter where: every address of the portal × every role → the status of a GET.
 * A route without a row fails. 302 is „sign in first“ (or, for someone signed in, a door to their desk);
 * 303 sends someone who is in the right room on to the page.
 * 400 is a route that only takes what is posted. Whose entry it is: „own“ is the agency that wrote it.
 */
const roles = {
	anyone: null,
	agency: 'quangtri@mau.vn',
	head: 'quangtri.lanhdao@mau.vn',
	other: 'hue@mau.vn',
	reviewer: 'the reviewer of the sheet',
	colleague: 'a reviewer of the same round',
	council: 'uyvien1@mau.vn',
	secretary: 'thuky@mau.vn',
	admin: 'quantri@mau.vn',
} as const
type Role = keyof typeof roles
type Row = Record<Role, number>

const all = (status: number): Row => ({
	anyone: status,
	agency: status,
	head: status,
	other: status,
	reviewer: status,
	colleague: status,
	council: status,
	secretary: status,
	admin: status,
})
const members = (status: number): Row => ({ ...all(status), anyone: 302 })
const desk = (allowed: Role[], found = 200): Row => ({
	...members(403),
	...Object.fromEntries(allowed.map((role) => [role, found])),
})
const agencies: Role[] = ['agency', 'head', 'other']
const reviewers: Role[] = ['reviewer', 'colleague']
/** Agencies all enter the desk; an entry of another agency is not found. */
const ownEntry: Row = { ...desk(['agency', 'head']), other: 404 }
const ownSheet: Row = { ...desk(['reviewer']), colleague: 404 }
/** What only takes a POST answers that there is nothing to read. */
const posted = all(400)

const rows: Record<string, Row | 'later'> = {
	'': all(200),
	'thu-vien': all(200),
	'thu-vien/:slug': all(200),
	'thu-vien/:slug/tom-tat.pdf': all(200),
	'thu-vien/:slug/tom-tat.docx': all(200),
	'thu-vien/:slug/bia.webp': all(200),
	'thu-vien/:slug/anh/:evidenceId/:width': all(200),
	'thu-vien/:slug/tai-lieu/:evidenceId': all(404),
	'thu-vien/:slug/y-kien': all(200),
	'thu-vien/:slug/y-kien/:file': all(404),
	'thu-vien/:slug/gui/:kind': all(200),
	'y-kien/:secret': all(410),
	'phieu/:secret': all(404),
	'quyen-rieng-tu': all(200),
	'quyen-rieng-tu/:secret': all(410),
	'chung-nhan': all(200),
	'chung-nhan/:code': all(404),
	'phong-trao': all(200),
	'khen-thuong/:code': all(404),
	'noi-dung/:code': all(404),
	'tin-tuc': all(200),
	'tin-tuc/:slug': all(404),
	'tin-tuc/:slug/bia/:width': all(404),
	'bo-suu-tap': all(200),
	'bo-suu-tap/:slug': all(404),
	'bo-suu-tap/:slug/bia/:width': all(404),
	'tin-tuc/:slug/chia-se.jpg': all(404),
	'bo-suu-tap/:slug/chia-se.jpg': all(404),
	'tin/tin-tuc': all(200),
	'tin/bo-suu-tap': all(200),
	'don-vi/:slug': all(200),
	'dot/:slug': all(200),
	'cong-khai': all(200),
	'cong-khai/:publicityId': all(200),
	'cong-khai/:publicityId/phan-anh': all(200),
	'cong-khai/:publicityId/da-gui': all(200),
	'phan-anh/:secret': all(404),
	'phan-anh/:secret/tep': all(404),
	'giao-dien': posted,
	gio: all(200),
	'noi-dung-qua-lon': all(200),
	'du-lieu-mo': all(200),
	'du-lieu-mo/dcat.jsonld': all(200),
	'du-lieu-mo/:file': all(200),
	'thu-vien/:slug/chia-se.jpg': all(200),
	'chia-se.jpg': all(200),
	'nhung/:slug': all(200),
	oembed: all(404),
	'robots.txt': all(200),
	'sitemap.xml': all(200),
	'sitemap/:file': all(404),
	'tin/thuc-hanh': all(200),
	'tin/co-quan/:slug': all(404),
	'tin/noi-dung/:code': all(404),
	'tin/dot/:slug': all(404),
	'api/v1': all(200),
	'api/v1/openapi.json': all(200),
	'api/v1/practices': all(200),
	'api/v1/practices/:id': all(404),
	'api/v1/agencies': all(200),
	'api/v1/agencies/:slug': all(404),
	'api/v1/units': all(200),
	'api/v1/units/:slug': all(404),
	'api/v1/rounds': all(200),
	'api/v1/rounds/:slug': all(404),
	'api/v1/awards': all(200),
	'api/v1/replications': all(200),
	'api/v1/taxonomies': all(200),
	'api/v1/news': all(200),
	'api/v1/news/:id': all(404),
	'api/v1/collections': all(200),
	'api/v1/collections/:id': all(404),
	'api/v1/changes': all(200),
	'api/*': all(404),
	'dang-nhap': { ...all(303), anyone: 200 },
	'dang-xuat': posted,
	'quen-mat-khau': all(200),
	'dat-mat-khau/:secret': all(410),
	'thu-nhac/:secret': all(410),
	'theo-doi': all(200),
	'theo-doi/:secret': all(410),
	'ngung-theo-doi/:secret': all(410),
	'tai-khoan': members(200),
	'tai-khoan/xung-dot': { ...members(200), agency: 403, head: 403, other: 403 },
	'tai-khoan/thu-nhac': posted,
	'tai-khoan/phien/:sessionId': posted,
	'co-quan': desk(agencies),
	'co-quan/xuat/:format': desk(agencies),
	'co-quan/nhap-ho-so': desk(agencies),
	'co-quan/nhap-ho-so/mau/:roundId': desk(agencies),
	'co-quan/nhap-ho-so/:importId': desk(agencies, 404),
	'co-quan/ho-so/moi': desk(agencies),
	'co-quan/ho-so/trung-lap': posted,
	'co-quan/ho-so/:entryId': ownEntry,
	'co-quan/ho-so/:entryId/trung-lap': ownEntry,
	'co-quan/ho-so/:entryId/nhan-rong': ownEntry,
	'co-quan/ho-so/:entryId/mau-ho-so': posted,
	'co-quan/ho-so/:entryId/soan-thao': ownEntry,
	'co-quan/ho-so/:entryId/doi-chieu': ownEntry,
	'co-quan/ho-so/:entryId/ban-nhap': ownEntry,
	'co-quan/ho-so/:entryId/cung-soan': posted,
	'co-quan/ho-so/:entryId/lich-su': ownEntry,
	'co-quan/ho-so/:entryId/gop-y': ownEntry,
	'co-quan/ho-so/:entryId/minh-chung': ownEntry,
	'co-quan/ho-so/:entryId/lien-ket': ownEntry,
	'co-quan/ho-so/:entryId/lien-ket/moi': posted,
	'co-quan/ho-so/:entryId/minh-chung/:evidenceId': desk(agencies, 303),
	'co-quan/ho-so/:entryId/minh-chung/:evidenceId/phien-ban': desk(agencies, 404),
	'co-quan/ho-so/:entryId/tai-len': ownEntry,
	'co-quan/ho-so/:entryId/tai-len/:uploadId': desk(agencies, 404),
	'co-quan/ho-so/:entryId/trinh-ky': desk(agencies, 303),
	'co-quan/ho-so/:entryId/nop': ownEntry,
	'co-quan/ho-so/:entryId/rut': desk(agencies, 303),
	'co-quan/ho-so/:entryId/gia-han': ownEntry,
	'co-quan/ho-so/:entryId/lam-ro': ownEntry,
	'co-quan/ho-so/:entryId/xung-dot': ownEntry,
	'co-quan/ky-duyet': desk(agencies),
	'co-quan/ky-duyet/xuat/:format': desk(agencies),
	'co-quan/ky-duyet/:entryId': desk(agencies, 404),
	'co-quan/uy-quyen': desk(agencies),
	'co-quan/hoi-dap': desk(agencies),
	'co-quan/hoi-dap/:noteId/tep': desk(agencies, 404),
	'co-quan/ho-so/:entryId/bien-nhan': { ...desk(['agency', 'head'], 404), other: 404 },
	'co-quan/ho-so/:entryId/sao-chep': ownEntry,
	'co-quan/ho-so/:entryId/cap-nhat': { ...desk(['agency', 'head'], 404), other: 404 },
	'co-quan/ho-so/:entryId/nguon': { ...desk(['agency', 'head'], 404), other: 404 },
	'co-quan/ho-so/:entryId/mau-word.docx': ownEntry,
	'co-quan/ho-so/:entryId/tu-tep-word': ownEntry,
	'co-quan/ho-so/:entryId/tu-tep-word/:readingId': { ...desk(['agency', 'head'], 404), other: 404 },
	'co-quan/ho-so/:entryId/bao-cao.pdf': ownEntry,
	'co-quan/ho-so/:entryId/bao-cao.docx': ownEntry,
	'co-quan/ho-so/:entryId/ho-so.zip': ownEntry,
	'co-quan/ho-so/:entryId/thong-bao.pdf': desk(agencies, 404),
	'co-quan/ho-so/:entryId/thong-bao/ban-ky': desk(agencies, 404),
	'co-quan/ho-so/:entryId/giay-chung-nhan.pdf': desk(agencies, 404),
	'co-quan/ho-so/:entryId/bien-nhan/tep': { ...desk(['agency', 'head'], 404), other: 404 },
	'tep/:evidenceId/phien-ban/:number': all(404),
	'tep/:evidenceId': { ...all(404), reviewer: 200, council: 200, secretary: 200 },
	'tep/:evidenceId/xem': { ...all(404), reviewer: 200, council: 200, secretary: 200 },
	'tep/:evidenceId/anh/:width': all(404),
	'tham-dinh': desk(reviewers),
	'tham-dinh/nang-luc/:roundId': desk(reviewers),
	'tham-dinh/nang-luc/:roundId/nguyen-vong': desk(reviewers),
	'tham-dinh/so-sanh': desk(reviewers),
	'tham-dinh/ngoai-tuyen/:roundId': desk(reviewers),
	'tham-dinh/ngoai-tuyen/:roundId/phieu.xlsx': desk(reviewers),
	'tham-dinh/ngoai-tuyen/:roundId/bang/:tableId': desk(reviewers, 404),
	'tham-dinh/:assignmentId': ownSheet,
	'tham-dinh/:assignmentId/ban-nhap': posted,
	'tham-dinh/:assignmentId/nop': ownSheet,
	'tham-dinh/:assignmentId/hoi-dap': ownSheet,
	'tham-dinh/:assignmentId/trao-doi': { ...ownSheet, reviewer: 422 },
	'tham-dinh/:assignmentId/tu-choi': ownSheet,
	'tham-dinh/:assignmentId/bao-cao.pdf': ownSheet,
	'thuc-dia': members(200),
	'thuc-dia/:visitId': members(404),
	'thuc-dia/:visitId/luu': posted,
	'thuc-dia/:visitId/anh': members(404),
	'thuc-dia/:visitId/anh/:photoId': members(404),
	'hoi-dong': desk(['council', 'secretary']),
	'hoi-dong/xuat/:format': desk(['council', 'secretary']),
	'hoi-dong/do-tin-cay': desk(['council', 'secretary']),
	'hoi-dong/bang-diem': desk(['secretary']),
	'hoi-dong/ho-so/:entryId': desk(['council', 'secretary']),
	'hoi-dong/phieu/:ballotId': desk(['council']),
	'quan-tri': desk(['secretary', 'admin']),
	'quan-tri/ho-so': desk(['secretary', 'admin']),
	'quan-tri/ho-so/xuat/:format': desk(['secretary', 'admin']),
	'quan-tri/nhap-ho-so': desk(['secretary']),
	'quan-tri/nhap-ho-so/mau/:roundId': desk(['secretary']),
	'quan-tri/nhap-ho-so/:importId': desk(['secretary'], 404),
	'quan-tri/ho-so/trung-lap': desk(['secretary']),
	'quan-tri/ho-so/trung-lap/xuat/:format': desk(['secretary']),
	'quan-tri/ho-so/trung-lap/:entryId/:otherId': desk(['secretary']),
	'quan-tri/ho-so/:entryId': desk(['secretary', 'admin']),
	'quan-tri/ho-so/:entryId/tiep-nhan': desk(['secretary']),
	'quan-tri/ho-so/:entryId/lam-ro': desk(['secretary']),
	'quan-tri/ho-so/:entryId/trao-doi': desk(['secretary']),
	'quan-tri/ho-so/:entryId/phan-cong': desk(['secretary']),
	'quan-tri/ho-so/:entryId/phan-cong/:assignmentId': desk(['secretary'], 404),
	'quan-tri/ho-so/:entryId/bao-cao.pdf': desk(['secretary']),
	'quan-tri/ho-so/:entryId/bao-cao.docx': desk(['secretary']),
	'quan-tri/ho-so/:entryId/ho-so.zip': desk(['secretary']),
	'quan-tri/y-kien': desk(['secretary']),
	'quan-tri/y-kien/xuat/:format': desk(['secretary']),
	'quan-tri/y-kien/:noteId': desk(['secretary']),
	'quan-tri/y-kien/:noteId/anh': desk(['secretary']),
	'hoi-dong/phien-hop': desk(['council', 'secretary']),
	'hoi-dong/phien-hop/:sessionId': desk(['council', 'secretary'], 404),
	'hoi-dong/phien-hop/:sessionId/man-hinh': desk(['council', 'secretary'], 404),
	'quan-tri/phien-hop': desk(['secretary']),
	'quan-tri/phien-hop/:sessionId': desk(['secretary'], 404),
	'quan-tri/bo-phieu': desk(['secretary']),
	'quan-tri/bo-phieu/:ballotId': desk(['secretary']),
	'quan-tri/bo-phieu/:ballotId/xin-y-kien': desk(['secretary']),
	'quan-tri/quyet-dinh': desk(['secretary']),
	'quan-tri/quyet-dinh/xuat/:format': desk(['secretary']),
	'quan-tri/quyet-dinh/:decisionId': desk(['secretary']),
	'quan-tri/quyet-dinh/:decisionId/cong-bo': posted,
	'quan-tri/quyet-dinh/:decisionId/thay-the': desk(['secretary']),
	'quan-tri/quyet-dinh/:decisionId/so-van-ban': posted,
	'quan-tri/quyet-dinh/:decisionId/van-ban/:file': desk(['secretary'], 404),
	'quan-tri/quyet-dinh/:decisionId/ban-ky/:paper': desk(['secretary'], 404),
	'quan-tri/quyet-dinh/:decisionId/ban-ky/:paper/:version': desk(['secretary'], 404),
	'quan-tri/quyet-dinh/:decisionId/giay-chung-nhan.zip': desk(['secretary'], 404),
	'quan-tri/khen-thuong/:awardId': desk(['secretary'], 404),
	'quan-tri/khen-thuong/:awardId/dinh-chinh': desk(['secretary'], 404),
	'quan-tri/khen-thuong/:awardId/huy-bo': desk(['secretary'], 404),
	'quan-tri/khen-thuong/:awardId/giay-chung-nhan.pdf': desk(['secretary'], 404),
	'quan-tri/bai-dang': desk(['secretary']),
	'quan-tri/bai-dang/:postId': desk(['secretary'], 404),
	'quan-tri/bai-dang/:postId/xem-truoc': desk(['secretary'], 404),
	'quan-tri/bai-dang/:postId/bia': desk(['secretary'], 404),
	'quan-tri/bai-dang/:postId/bia/:width': desk(['secretary'], 404),
	'quan-tri/nguoi-dung': desk(['admin']),
	'quan-tri/nguoi-dung/xuat/:format': desk(['admin']),
	'quan-tri/nguoi-dung/:personId': desk(['admin']),
	'quan-tri/don-vi': desk(['secretary', 'admin']),
	'quan-tri/don-vi/xuat/:format': desk(['secretary', 'admin']),
	'quan-tri/don-vi/:unitId': desk(['secretary', 'admin']),
	'quan-tri/dot': desk(['secretary', 'admin']),
	'quan-tri/dot/moi': desk(['admin']),
	'quan-tri/phong-trao/moi': desk(['admin']),
	'quan-tri/dot/:roundId': desk(['secretary', 'admin']),
	'quan-tri/dot/:roundId/tep': desk(['secretary', 'admin']),
	'quan-tri/dot/:roundId/han-nop': desk(['secretary']),
	'quan-tri/dot/:roundId/ky-duyet': desk(['secretary']),
	'quan-tri/dot/:roundId/phan-cong': desk(['secretary']),
	'quan-tri/dot/:roundId/phan-cong/:planId': desk(['secretary'], 404),
	'quan-tri/dot/:roundId/phan-cong/:planId/xuat/:format': desk(['secretary'], 404),
	'quan-tri/dot/:roundId/tien-do': desk(['secretary']),
	'quan-tri/dot/:roundId/tien-do/xuat/:format': desk(['secretary']),
	'quan-tri/dot/:roundId/tham-dinh-lan-hai': desk(['secretary']),
	'quan-tri/dot/:roundId/tien-do/nhac': desk(['secretary']),
	'quan-tri/dot/:roundId/tham-dinh-vien': desk(['secretary']),
	'quan-tri/dot/:roundId/tham-dinh-vien/xuat/:format': desk(['secretary']),
	'quan-tri/dot/:roundId/tham-dinh-vien/:personId': desk(['secretary']),
	'quan-tri/dot/:roundId/xung-dot': desk(['secretary']),
	'quan-tri/dot/:roundId/cong-khai': desk(['secretary']),
	'quan-tri/dot/:roundId/cong-khai/moi': desk(['secretary'], 404),
	'quan-tri/cong-khai/:publicityId': desk(['secretary']),
	'quan-tri/phan-anh/:objectionId': desk(['secretary']),
	'quan-tri/phan-anh/:objectionId/tep/:fileId': desk(['secretary'], 404),
	'quan-tri/dot/:roundId/mau-ho-so': desk(['secretary']),
	'quan-tri/dot/:roundId/mau-ho-so/:formId': desk(['secretary']),
	'quan-tri/dot/:roundId/bang-tieu-chi': desk(['secretary']),
	'quan-tri/ho-so/:entryId/thuc-dia': desk(['secretary']),
	'quan-tri/dot/:roundId/bang-tieu-chi/:rubricId': desk(['secretary']),
	'quan-tri/nhat-ky': desk(['admin']),
	'quan-tri/nhat-ky/xuat/:format': desk(['admin']),
	'*': all(404),
}

let portal: RunningPortal
const clients = new Map<Role, Client>()
beforeAll(async () => {
	portal = await startPortal({ env: { TRUST_PROXY: '1' } })
	for (const [role, email] of Object.entries(roles) as [Role, string | null][]) {
		clients.set(role, email === null ? newClient(portal) : await signedIn(portal, addressFor(role, email)))
	}
})
afterAll(() => portal.dispose())

/** Each question comes from a place of its own: together they would ask more in a minute than one visitor may. */
let questions = 0
const fromElsewhere = () => {
	const number = (questions += 1)
	return { 'X-Forwarded-For': `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}` }
}

const addressFor = (role: Role, email: string): string =>
	role === 'reviewer' ? portal.ids.reviewer : role === 'colleague' ? portal.ids.colleague : email

const slugIn = (path: string): string => {
	const { slug, awardedUnit, publishedRound } = portal.ids
	return path.startsWith('don-vi') ? awardedUnit : path.startsWith('dot') ? publishedRound : slug
}

const addressOf = (path: string): string => {
	const { ids } = portal
	const entry = path.startsWith('co-quan')
		? ids.ownDraft
		: path.startsWith('hoi-dong')
			? ids.inReview
			: ids.submitted
	const values: Record<string, string> = {
		':slug': slugIn(path),
		':width': '800',
		':secret': 'A'.repeat(43),
		':sessionId': '0'.repeat(64),
		':entryId': path.endsWith('phan-cong') ? ids.accepted : entry,
		':evidenceId': path.startsWith('thu-vien/:slug/anh') ? ids.coverId : ids.evidenceInReview,
		':format': 'csv',
		':file': 'thuc-hanh.jsonl',
		':kind': 'xac-nhan',
		':noteId': ids.note,
		':awardId': '00000000-0000-4000-8000-000000000000',
		':code': '0'.repeat(16),
		':publicityId': ids.publicity,
		':visitId': '00000000-0000-4000-8000-000000000000',
		':photoId': '00000000-0000-4000-8000-000000000000',
		':objectionId': ids.objection,
		':fileId': '00000000-0000-4000-8000-000000000000',
		':importId': '00000000-0000-4000-8000-000000000000',
		':otherId': ids.accepted,
		':assignmentId': ids.sheet,
		':readingId': ids.submitted,
		':ballotId': ids.openBallot,
		':decisionId': ids.decision,
		':personId': ids.person,
		':planId': '00000000-0000-4000-8000-000000000000',
		':unitId': ids.unit,
		':roundId': ids.round,
		':formId': ids.form,
		':rubricId': ids.rubric,
		'*': 'khong-co-trang-nay',
	}
	return `/${path
		.split('/')
		.map((part) => values[part] ?? part)
		.join('/')}`
}

test('every address has a row, and every row an address', () => {
	expect(Object.keys(rows).sort()).toEqual(addresses.map(([path]) => path).sort())
})

/** What each role is answered, all asking at once. */
const askedByAll = async (address: string): Promise<Row> => {
	const answers = [...clients].map(async ([role, client]) => {
		const response = await client.get(address, fromElsewhere())
		await response.arrayBuffer()
		return [role, response.status] as const
	})
	return { ...all(0), ...Object.fromEntries(await Promise.all(answers)) }
}

test.each(Object.keys(rows))('who may enter /%s', async (path) => {
	expect(await askedByAll(addressOf(path))).toEqual(rows[path])
})

test.each(Object.keys(rows))('the English twin and the data of /%s have the same guard', async (path) => {
	const row = rows[path]
	if (row === undefined || row === 'later' || row === posted) return
	const file = addresses.find(([each]) => each === path)?.[1] ?? ''
	expect(await askedByAll(`/en${addressOf(path)}`)).toEqual(row)
	if (!file.endsWith('.tsx')) return
	const data = await askedByAll(`${addressOf(path)}?_data=${encodeURIComponent(`vi/${file}`)}`)
	/** Who is sent elsewhere is told so as data, too. */
	for (const [role, status] of Object.entries(row)) {
		const expected = status === 302 || status === 303 ? [204, 302, 303] : [status]
		const found = data[role as Role]
		expect([role, expected.includes(found), found]).toEqual([role, true, found])
	}
})

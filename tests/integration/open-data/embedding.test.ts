import sharp from 'sharp'
import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { loader as embed } from '#app/routes/open-data/embed.ts'
import { loader as oembed } from '#app/routes/open-data/oembed.ts'
import { loader as share } from '#app/routes/open-data/share.ts'
import { isFramed } from '#app/web/headers.server.ts'
import { movedTo } from '#app/web/moved.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { askOpen, shapeInDocument } from '#tests/support/open-data.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

const origin = 'http://127.0.0.1:3000'
const published = async (titleVi: string) => {
	const [made] = await makePractices(await makeAwarding(), [{ content: { titleVi, titleEn: 'In English' } }])
	if (!made) throw new Error('nothing was published')
	return made
}
const ask = (url: string, more = '') => askOpen(oembed, `/oembed?url=${encodeURIComponent(url)}${more}`)

test('the card may be framed, runs no script, and says nothing as markup', async () => {
	const { slug } = await published('Thẻ <img src=x onerror=alert(1)> nhúng')
	const answer = await askOpen(embed, `/nhung/${slug}`, { params: { slug } })
	const html = await answer.text()
	expect(html).toContain('Thẻ &lt;img src=x onerror=alert(1)&gt; nhúng')
	expect(html).not.toMatch(/<script|onerror=alert\(1\)>|javascript:/)
	expect(answer.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*frame-ancestors \*$/)
	expect(isFramed(`/nhung/${slug}`, answer)).toBe(true)
	const missing = await askOpen(embed, '/nhung/khong-co', { params: { slug: 'khong-co' } })
	expect([missing.status, isFramed('/nhung/khong-co', missing)]).toEqual([404, false])
	expect(isFramed('/thu-vien/x', answer)).toBe(false)
	expect(isFramed('/nhung/x', new Response(''))).toBe(false)
})

test('oEmbed answers for pages of practices of this portal and for nothing else', async () => {
	const { slug } = await published('Nhúng được "ngoặc"')
	const answer = await ask(`${origin}/thu-vien/${slug}`, '&maxwidth=300&maxheight=9999&format=json')
	const body = await answer.json()
	expect(shapeInDocument('Embed').safeParse(body)).toMatchObject({ success: true })
	expect(body).toMatchObject({ width: 300, height: 420, title: 'Nhúng được "ngoặc"' })
	expect(body.html).toContain(`src="${origin}/nhung/${slug}"`)
	expect(body.html).toContain('title="Nhúng được &quot;ngoặc&quot;"')
	expect(await (await ask(`${origin}/en/thu-vien/${slug}`)).json()).toMatchObject({ title: 'In English' })
	for (const url of [
		...[`http://evil.example/thu-vien/${slug}`, `${origin}@evil.example/thu-vien/${slug}`, 'x', ''],
		...[
			`${origin}/quan-tri`,
			`${origin}/thu-vien/khong-co`,
			`javascript:alert(1)//${origin}/thu-vien/${slug}`,
		],
	]) {
		expect((await ask(url)).status, url).toBe(404)
	}
	expect((await ask(`${origin}/thu-vien/${slug}`, '&format=xml')).status).toBe(501)
})

test('the picture of a shared link is 1200 × 630, the same for the same words, whatever they are', async () => {
	const { slug, entryId } = await published('Đưa chuyển đổi số về <thôn> & bản')
	const first = await askOpen(share, '/x', { params: { slug } })
	const bytes = Buffer.from(await first.arrayBuffer())
	expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' })
	const again = await askOpen(share, '/x', {
		...{ params: { slug }, headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } },
	})
	expect(again.status).toBe(304)
	const english = await askOpen(share, '/en/x', { params: { slug }, language: 'en' })
	expect(english.headers.get('ETag')).not.toBe(first.headers.get('ETag'))
	const content = (await reader().practice.findUniqueOrThrow({ where: { entryId } })).content as object
	const titleVi = `${'Ườ'.repeat(200)} \u0000 \u{1F600}`
	await reader().practice.update({
		where: { entryId },
		data: { content: { ...content, titleVi: titleVi.replace('\u0000', '') } },
	})
	const long = await askOpen(share, '/x', { params: { slug } })
	expect(await sharp(Buffer.from(await long.arrayBuffer())).metadata()).toMatchObject({
		width: 1200,
		height: 630,
	})
})

test('an address that a practice had leads to it for ever, and to nobody else', async () => {
	const made = await published('Tên cũ của tôi')
	const { entryId } = made
	const rename = (slug: string) => reader().practice.update({ where: { entryId }, data: { slug } })
	await rename('ten-giua')
	await rename('ten-moi-cua-toi')
	for (const [asked, now] of [
		['/thu-vien/ten-cu-cua-toi', '/thu-vien/ten-moi-cua-toi'],
		['/thu-vien/ten-giua', '/thu-vien/ten-moi-cua-toi'],
		['/en/thu-vien/ten-giua', '/en/thu-vien/ten-moi-cua-toi'],
		['/thu-vien/ten-giua/bia.webp', '/thu-vien/ten-moi-cua-toi/bia.webp'],
		['/thu-vien/ten-giua/anh/x/800?a=b', '/thu-vien/ten-moi-cua-toi/anh/x/800?a=b'],
		['/thu-vien/ten-giua/tai-lieu/x', '/thu-vien/ten-moi-cua-toi/tai-lieu/x'],
		['/nhung/ten-giua', '/nhung/ten-moi-cua-toi'],
	] as const) {
		expect(await movedTo(asked), asked).toBe(now)
	}
	for (const asked of [
		'/thu-vien/ten-moi-cua-toi',
		'/thu-vien/khong-co',
		'/co-quan/ten-giua',
		'/thu-vien/ten%2Dgiua',
	])
		expect(await movedTo(asked), asked).toBeNull()
	expect((await published('Tên cũ của tôi')).slug).toBe('ten-cu-cua-toi-2')
	await rename('ten-cu-cua-toi')
	expect(await movedTo('/thu-vien/ten-moi-cua-toi')).toBe('/thu-vien/ten-cu-cua-toi')
	expect(await movedTo('/thu-vien/ten-cu-cua-toi')).toBeNull()
	const row = await reader().practice.delete({ where: { entryId } })
	expect(await movedTo('/thu-vien/ten-giua')).toBeNull()
	expect((await published('Tên giữa')).slug).toBe('ten-giua-2')
	await reader().practice.create({ data: { ...row, content: row.content ?? {} } })
})

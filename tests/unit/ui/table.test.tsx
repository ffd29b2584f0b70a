import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Table } from '#app/ui/parts/Table.tsx'

const render = (cards: boolean) =>
	renderToStaticMarkup(
		<Table
			caption="Lịch"
			cards={cards}
			rows={[{ name: 'Nộp', at: '22/11' }]}
			rowKey={({ name }) => name}
			columns={[
				{ key: 'name', head: 'Giai đoạn', rowHead: true, cell: ({ name }) => name },
				{ key: 'at', head: 'Mở', whole: true, cell: ({ at }) => at },
			]}
		/>,
	)

test('a table that becomes cards on a phone names each value by its head and keeps its roles', () => {
	const markup = render(true)
	expect(markup).toContain('<th scope="row" role="rowheader">Nộp</th>')
	expect(markup).toContain('<td class="whole" data-head="Mở" role="cell">22/11</td>')
	expect(markup).toContain('<table class="table by-row" role="table">')
})

test('any other table says nothing twice', () => {
	expect(render(false)).not.toMatch(/role="(?:table|row|cell|rowheader)"|data-head/)
})

import { council, staff } from './agencies.ts'

const named = (key: string) => council.find((judge) => judge.key === key)?.name ?? key

/** The minutes of a meeting of the council; the results of the ballots stand in the ballots. */
export const minutesOf = (discussion: string, absent: readonly string[], place: string) => ({
	present: council.filter(({ key }) => !absent.includes(key)).map(({ name }) => name),
	absent: absent.map(named),
	chair: named('chutich'),
	secretary: staff.find(({ role }) => role === 'secretary')?.name ?? '',
	discussion,
	place,
	conclusion: 'Hội đồng thống nhất với kết quả bỏ phiếu kín và giao thư ký hoàn thiện quyết định.',
})

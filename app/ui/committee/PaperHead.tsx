import { onPaper as t, papers as p } from '#app/locales/decisions.ts'

type Props = { council: string; number: string | null; place: string; date: string }

/** Day, month, year of yyyy-mm-dd as papers write them: a 0 before days under 10 and before months 1 and 2. */
export const paperDate = (date: string) => {
	const [year = '', month = '', day = ''] = date.split('-')
	return { day, month: Number(month) > 2 ? String(Number(month)) : month, year }
}

/** National name and motto, issuing body, number and date (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const PaperHead = ({ council, number, place, date }: Props) => {
	const day = t(p.date, paperDate(date))
	return (
		<div className="paper-head">
			<div className="paper-issuer">
				<p className="paper-body">{council.toLocaleUpperCase('vi')}</p>
				{number === null ? null : <p>{t(p.number, { number })}</p>}
			</div>
			<div className="paper-nation">
				<p className="paper-body">{t(p.nation)}</p>
				<p className="paper-motto">{t(p.motto)}</p>
				<p className="paper-date">{place ? `${place}, ${day}` : day}</p>
			</div>
		</div>
	)
}

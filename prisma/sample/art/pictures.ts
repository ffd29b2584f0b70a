import * as government from './scenes-government.ts'
import * as people from './scenes-people.ts'

/** The drawings of each practice, by its key, in the order of its captions. */
export const drawings: Readonly<Record<string, readonly string[]>> = {
	'hue-s': [government.hueReport, government.hueCentre],
	'cong-dan-so-da-nang': [government.daNangAccount, government.daNangTeam],
	vneid: [government.identityCard, government.sharedSource],
	'du-lieu-giao-duc': [government.schoolData],
	'cong-dan-so-tphcm': [government.twoWay],
	'tro-ly-ao': [government.deskAssistant],
	'cua-khau-so': [people.borderTrucks, people.borderPhone],
	'vai-thieu': [people.lycheeGarden, people.lycheeDelivery],
	smedx: [people.smallShop, people.choosing],
	'cho-khong-tien-mat': [people.marketStall, people.marketNumbers],
	'ca-phe': [people.coffeeHill],
	'tay-ninh-smart': [people.chatServices, people.elderHelp],
	'lang-so-yen-hoa': [people.villageFields, people.traceLabel],
	'benh-an-dien-tu': [people.bedside],
	'cuoc-thi-ha-giang': [people.uplandContest],
	'lop-hoc-buoi-toi': [people.eveningSchool],
	'nguoi-cao-tuoi': [people.companion],
	'so-thuoc-chung': [people.healthPosts],
}

import type { PictureFormat } from '#app/domain/picture-copy.ts'
import type { NoteKind } from '#app/domain/citizen-note.ts'
import { followFields } from '#app/domain/follow.ts'
import type { CouncilPaperKind } from '#app/domain/council-paper.ts'
import type { Language } from './message.ts'

/** What the papers of a decision are called in their addresses. */
export const paperNames: Readonly<Record<CouncilPaperKind, string>> = {
	minutes: 'bien-ban',
	proposal: 'to-trinh',
	decision: 'quyet-dinh',
	notice: 'thong-bao',
}

/** What the forms of citizens are called in their addresses. */
export const noteNames: Readonly<Record<NoteKind, string>> = {
	confirmation: 'xac-nhan',
	question: 'hoi',
	objection: 'phan-anh',
}

/** WebP was there first and keeps its addresses. */
const copyName = (width: number, format: PictureFormat): string =>
	format === 'webp' ? String(width) : `${width}.${format}`

const ofUnit = (unitId: string | null): string => (unitId ? `?don-vi=${unitId}` : '')

/** Every address of the portal, built by a function; `/en` in front is the English interface. */
export const paths = {
	home: () => '/',
	gallery: (query = '') => `/thu-vien${query}`,
	practice: (slug: string) => `/thu-vien/${slug}`,
	practicePicture: (slug: string, evidenceId: string, width: number, format: PictureFormat = 'webp') =>
		`/thu-vien/${slug}/anh/${evidenceId}/${copyName(width, format)}`,
	practiceDocument: (slug: string, evidenceId: string) => `/thu-vien/${slug}/tai-lieu/${evidenceId}`,
	/** The same in the browser's own viewer, to be opened at a page or a moment. */
	practiceDocumentView: (slug: string, evidenceId: string) => `/thu-vien/${slug}/tai-lieu/${evidenceId}?xem`,
	practiceBrief: (slug: string, as: 'pdf' | 'docx') => `/thu-vien/${slug}/tom-tat.${as}`,
	practiceCover: (slug: string) => `/thu-vien/${slug}/bia.webp`,
	/** All that citizens say of a practice, and where they say it: `xac-nhan`, `hoi`, `phan-anh`. */
	practiceNotes: (slug: string, page = 1) => `/thu-vien/${slug}/y-kien${page > 1 ? `?trang=${page}` : ''}`,
	noteForm: (slug: string, kind: NoteKind) => `/thu-vien/${slug}/gui/${noteNames[kind]}`,
	noteSent: (slug: string, kind: NoteKind) => `/thu-vien/${slug}/gui/${noteNames[kind]}?da-gui`,
	notePicture: (slug: string, id: string) => `/thu-vien/${slug}/y-kien/${id}.webp`,
	notePaper: (slug: string, id: string) => `/thu-vien/${slug}/y-kien/${id}.pdf`,
	noteLink: (secret: string) => `/y-kien/${secret}`,
	/** Following by e-mail: the form, and the links of its letters. */
	follow: (subject?: { kind: keyof typeof followFields; key: string }) =>
		subject ? `/theo-doi?${followFields[subject.kind]}=${subject.key}` : '/theo-doi',
	followSent: () => '/theo-doi?da-gui',
	followConfirm: (secret: string) => `/theo-doi/${secret}`,
	followStop: (secret: string) => `/ngung-theo-doi/${secret}`,
	privacy: () => '/quyen-rieng-tu',
	privacySent: () => '/quyen-rieng-tu?da-gui',
	privacyLink: (secret: string) => `/quyen-rieng-tu/${secret}`,
	certificates: () => '/chung-nhan',
	certificate: (code: string) => `/chung-nhan/${code}`,
	movement: () => '/phong-trao',
	award: (code: string) => `/khen-thuong/${code}`,
	topic: (code: string) => `/noi-dung/${code}`,
	news: (page = 1) => `/tin-tuc${page > 1 ? `?trang=${page}` : ''}`,
	newsPost: (slug: string) => `/tin-tuc/${slug}`,
	newsCover: (slug: string, width: number, format: PictureFormat = 'webp') =>
		`/tin-tuc/${slug}/bia/${copyName(width, format)}`,
	newsShare: (slug: string) => `/tin-tuc/${slug}/chia-se.jpg`,
	collections: (page = 1) => `/bo-suu-tap${page > 1 ? `?trang=${page}` : ''}`,
	collection: (slug: string) => `/bo-suu-tap/${slug}`,
	collectionCover: (slug: string, width: number, format: PictureFormat = 'webp') =>
		`/bo-suu-tap/${slug}/bia/${copyName(width, format)}`,
	collectionShare: (slug: string) => `/bo-suu-tap/${slug}/chia-se.jpg`,
	unit: (slug: string, page = 1) => `/don-vi/${slug}${page > 1 ? `?trang=${page}` : ''}`,
	round: (slug: string) => `/dot/${slug}`,
	theme: () => '/giao-dien',
	clock: () => '/gio',
	tooLarge: () => '/noi-dung-qua-lon',

	practiceShare: (slug: string) => `/thu-vien/${slug}/chia-se.jpg`,
	share: () => '/chia-se.jpg',
	embed: (slug: string) => `/nhung/${slug}`,
	oembed: (address: string) => `/oembed?url=${encodeURIComponent(address)}`,
	sitemap: () => '/sitemap.xml',
	feed: () => '/tin/thuc-hanh',
	unitFeed: (slug: string) => `/tin/co-quan/${slug}`,
	themeFeed: (code: string) => `/tin/noi-dung/${code}`,
	newsFeed: () => '/tin/tin-tuc',
	collectionsFeed: () => '/tin/bo-suu-tap',
	roundFeed: (slug: string) => `/tin/dot/${slug}`,
	openData: () => '/du-lieu-mo',
	api: (path = '') => `/api/v1${path}`,
	openSet: (format: 'csv' | 'jsonl' | 'xlsx') => `/du-lieu-mo/thuc-hanh.${format}`,
	openCatalogue: () => '/du-lieu-mo/dcat.jsonld',
	openDocument: () => '/api/v1/openapi.json',

	signIn: (next = '') => (next ? `/dang-nhap?tiep=${encodeURIComponent(next)}` : '/dang-nhap'),
	signOut: () => '/dang-xuat',
	forgotten: () => '/quen-mat-khau',
	setPassword: (secret: string) => `/dat-mat-khau/${secret}`,
	account: () => '/tai-khoan',
	interests: (entryId?: string) => `/tai-khoan/xung-dot${entryId ? `?ho-so=${entryId}` : ''}`,
	reminders: () => '/tai-khoan/thu-nhac',
	reminderStop: (secret: string) => `/thu-nhac/${secret}`,
	sessionEnd: (id: string) => `/tai-khoan/phien/${id}`,

	agency: () => '/co-quan',
	newEntry: () => '/co-quan/ho-so/moi',
	agencyExport: (format: string) => `/co-quan/xuat/${format}`,
	agencyImport: () => '/co-quan/nhap-ho-so',
	agencyImportTemplate: (roundId: string) => `/co-quan/nhap-ho-so/mau/${roundId}`,
	agencyImportPreview: (id: string) => `/co-quan/nhap-ho-so/${id}`,
	twinCheck: () => '/co-quan/ho-so/trung-lap',
	entry: (id: string) => `/co-quan/ho-so/${id}`,
	entryTwins: (id: string) => `/co-quan/ho-so/${id}/trung-lap`,
	entryReplication: (id: string, slug = '') => `/co-quan/ho-so/${id}/nhan-rong${slug ? `?goc=${slug}` : ''}`,
	entryForm: (id: string) => `/co-quan/ho-so/${id}/mau-ho-so`,
	entryEditor: (id: string) => `/co-quan/ho-so/${id}/soan-thao`,
	entryMatrix: (id: string) => `/co-quan/ho-so/${id}/doi-chieu`,
	entryDraft: (id: string) => `/co-quan/ho-so/${id}/ban-nhap`,
	entryCoWriting: (id: string) => `/co-quan/ho-so/${id}/cung-soan`,
	draftHistory: (id: string, page = 1) => `/co-quan/ho-so/${id}/lich-su${page > 1 ? `?trang=${page}` : ''}`,
	entryComments: (id: string, part = '') => `/co-quan/ho-so/${id}/gop-y${part ? `?phan=${part}` : ''}`,
	entryEvidence: (id: string) => `/co-quan/ho-so/${id}/minh-chung`,
	entryLink: (id: string) => `/co-quan/ho-so/${id}/lien-ket`,
	entryNewLink: (id: string) => `/co-quan/ho-so/${id}/lien-ket/moi`,
	entryEvidenceItem: (id: string, evidenceId: string) => `/co-quan/ho-so/${id}/minh-chung/${evidenceId}`,
	entryEvidenceVersions: (id: string, evidenceId: string) =>
		`/co-quan/ho-so/${id}/minh-chung/${evidenceId}/phien-ban`,
	/** Where files are begun; each then has an address below. */
	entryUploads: (id: string) => `/co-quan/ho-so/${id}/tai-len`,
	entryEndorsement: (id: string) => `/co-quan/ho-so/${id}/trinh-ky`,
	entrySubmission: (id: string) => `/co-quan/ho-so/${id}/nop`,
	entryInquiries: (id: string) => `/co-quan/ho-so/${id}/lam-ro`,
	entryConflicts: (id: string) => `/co-quan/ho-so/${id}/xung-dot`,
	entryWithdrawal: (id: string) => `/co-quan/ho-so/${id}/rut`,
	entryDeadline: (id: string) => `/co-quan/ho-so/${id}/gia-han`,
	endorsements: () => '/co-quan/ky-duyet',
	endorsementsExport: (format: string) => `/co-quan/ky-duyet/xuat/${format}`,
	endorsing: (id: string) => `/co-quan/ky-duyet/${id}`,
	agencyNotes: () => '/co-quan/hoi-dap',
	agencyNotePaper: (id: string) => `/co-quan/hoi-dap/${id}/tep`,
	delegations: () => '/co-quan/uy-quyen',
	entryReceipt: (id: string) => `/co-quan/ho-so/${id}/bien-nhan`,
	practiceUpdate: (id: string) => `/co-quan/ho-so/${id}/cap-nhat`,
	entryCopy: (id: string) => `/co-quan/ho-so/${id}/sao-chep`,
	entryOrigin: (id: string) => `/co-quan/ho-so/${id}/nguon`,
	entryWord: (id: string) => `/co-quan/ho-so/${id}/tu-tep-word`,
	entryWordReading: (id: string, readingId: string) => `/co-quan/ho-so/${id}/tu-tep-word/${readingId}`,
	entryWordTemplate: (id: string) => `/co-quan/ho-so/${id}/mau-word.docx`,
	/** The report of achievements, and the whole dossier with its evidence. */
	entryReport: (id: string, as: 'pdf' | 'docx') => `/co-quan/ho-so/${id}/bao-cao.${as}`,
	entryZip: (id: string) => `/co-quan/ho-so/${id}/ho-so.zip`,
	entryNotice: (id: string) => `/co-quan/ho-so/${id}/thong-bao.pdf`,
	entrySignedNotice: (id: string) => `/co-quan/ho-so/${id}/thong-bao/ban-ky`,
	entryCertificate: (id: string) => `/co-quan/ho-so/${id}/giay-chung-nhan.pdf`,
	entryReceiptFile: (id: string) => `/co-quan/ho-so/${id}/bien-nhan/tep`,
	/** The same, opened where it stands: at a page or a moment. */
	evidenceView: (evidenceId: string) => `/tep/${evidenceId}/xem`,
	/** A file of an entry for those who work on it; `width` 0 is the file as it came. */
	evidenceFile: (evidenceId: string) => `/tep/${evidenceId}`,
	evidencePicture: (evidenceId: string, width: number, format: PictureFormat = 'webp') =>
		`/tep/${evidenceId}/anh/${copyName(width, format)}`,
	evidenceVersion: (evidenceId: string, number: number) => `/tep/${evidenceId}/phien-ban/${number}`,

	review: () => '/tham-dinh',
	reviewerProfile: (roundId: string) => `/tham-dinh/nang-luc/${roundId}`,
	reviewerWishes: (roundId: string) => `/tham-dinh/nang-luc/${roundId}/nguyen-vong`,
	reviewComparison: () => '/tham-dinh/so-sanh',
	reviewOffline: (roundId: string) => `/tham-dinh/ngoai-tuyen/${roundId}`,
	reviewOfflineFile: (roundId: string) => `/tham-dinh/ngoai-tuyen/${roundId}/phieu.xlsx`,
	reviewOfflineTable: (roundId: string, id: string) => `/tham-dinh/ngoai-tuyen/${roundId}/bang/${id}`,
	reviewSheet: (assignmentId: string) => `/tham-dinh/${assignmentId}`,
	reviewDraft: (assignmentId: string) => `/tham-dinh/${assignmentId}/ban-nhap`,
	reviewSubmission: (assignmentId: string) => `/tham-dinh/${assignmentId}/nop`,
	reviewReport: (assignmentId: string) => `/tham-dinh/${assignmentId}/bao-cao.pdf`,
	reviewQuestions: (assignmentId: string) => `/tham-dinh/${assignmentId}/hoi-dap`,
	reviewDiscussion: (assignmentId: string) => `/tham-dinh/${assignmentId}/trao-doi`,
	reviewRecusal: (assignmentId: string) => `/tham-dinh/${assignmentId}/tu-choi`,

	publicities: () => '/cong-khai',
	publicity: (id: string) => `/cong-khai/${id}`,
	objecting: (id: string) => `/cong-khai/${id}/phan-anh`,
	objectionSent: (id: string) => `/cong-khai/${id}/da-gui`,
	objection: (secret: string) => `/phan-anh/${secret}`,
	objectionFiles: (secret: string) => `/phan-anh/${secret}/tep`,

	council: () => '/hoi-dong',
	councilExport: (format: string) => `/hoi-dong/xuat/${format}`,
	councilRobustness: () => '/hoi-dong/do-tin-cay',
	councilScoreTable: () => '/hoi-dong/bang-diem',
	councilEntry: (entryId: string) => `/hoi-dong/ho-so/${entryId}`,
	councilSessions: () => '/hoi-dong/phien-hop',
	councilSession: (id: string) => `/hoi-dong/phien-hop/${id}`,
	sessionWall: (id: string) => `/hoi-dong/phien-hop/${id}/man-hinh`,
	/** The link of a letter that asks an absent member in writing. */
	writtenVote: (secret: string) => `/phieu/${secret}`,
	ballot: (ballotId: string) => `/hoi-dong/phieu/${ballotId}`,

	admin: () => '/quan-tri',
	adminEntries: () => '/quan-tri/ho-so',
	adminEntriesExport: (format: string) => `/quan-tri/ho-so/xuat/${format}`,
	adminTwinsExport: (format: string) => `/quan-tri/ho-so/trung-lap/xuat/${format}`,
	adminPeopleExport: (format: string) => `/quan-tri/nguoi-dung/xuat/${format}`,
	adminUnitsExport: (format: string) => `/quan-tri/don-vi/xuat/${format}`,
	adminImport: () => '/quan-tri/nhap-ho-so',
	adminImportTemplate: (roundId: string) => `/quan-tri/nhap-ho-so/mau/${roundId}`,
	adminImportPreview: (id: string) => `/quan-tri/nhap-ho-so/${id}`,
	adminTwins: () => '/quan-tri/ho-so/trung-lap',
	adminTwinPair: (id: string, otherId: string) => `/quan-tri/ho-so/trung-lap/${id}/${otherId}`,
	adminEntry: (id: string) => `/quan-tri/ho-so/${id}`,
	adminCheck: (id: string) => `/quan-tri/ho-so/${id}/tiep-nhan`,
	adminDiscussion: (id: string) => `/quan-tri/ho-so/${id}/trao-doi`,
	adminInquiries: (id: string) => `/quan-tri/ho-so/${id}/lam-ro`,
	adminVisits: (entryId: string) => `/quan-tri/ho-so/${entryId}/thuc-dia`,
	visits: () => '/thuc-dia',
	visit: (id: string) => `/thuc-dia/${id}`,
	visitDraft: (id: string) => `/thuc-dia/${id}/luu`,
	visitPhotos: (id: string) => `/thuc-dia/${id}/anh`,
	visitPhoto: (id: string, photoId: string) => `/thuc-dia/${id}/anh/${photoId}`,
	adminAssignments: (id: string) => `/quan-tri/ho-so/${id}/phan-cong`,
	sheetReopening: (id: string, assignmentId: string) => `/quan-tri/ho-so/${id}/phan-cong/${assignmentId}`,
	adminReport: (id: string, as: 'pdf' | 'docx') => `/quan-tri/ho-so/${id}/bao-cao.${as}`,
	adminZip: (id: string) => `/quan-tri/ho-so/${id}/ho-so.zip`,
	adminNotes: () => '/quan-tri/y-kien',
	adminNotesExport: (format: string) => `/quan-tri/y-kien/xuat/${format}`,
	adminNote: (id: string) => `/quan-tri/y-kien/${id}`,
	adminNotePicture: (id: string) => `/quan-tri/y-kien/${id}/anh`,
	adminSessions: () => '/quan-tri/phien-hop',
	adminSession: (id: string) => `/quan-tri/phien-hop/${id}`,
	adminBallots: () => '/quan-tri/bo-phieu',
	adminBallot: (id: string) => `/quan-tri/bo-phieu/${id}`,
	adminWrittenVote: (ballotId: string) => `/quan-tri/bo-phieu/${ballotId}/xin-y-kien`,
	adminDecisions: () => '/quan-tri/quyet-dinh',
	adminDecisionsExport: (format: string) => `/quan-tri/quyet-dinh/xuat/${format}`,
	adminDecision: (id: string) => `/quan-tri/quyet-dinh/${id}`,
	adminSupersession: (id: string) => `/quan-tri/quyet-dinh/${id}/thay-the`,
	adminPublication: (id: string) => `/quan-tri/quyet-dinh/${id}/cong-bo`,
	adminPaperNumbers: (id: string) => `/quan-tri/quyet-dinh/${id}/so-van-ban`,
	adminCouncilPaper: (id: string, kind: CouncilPaperKind, as: 'pdf' | 'docx', unitId: string | null = null) =>
		`/quan-tri/quyet-dinh/${id}/van-ban/${paperNames[kind]}.${as}${ofUnit(unitId)}`,
	adminSignedPaper: (id: string, kind: CouncilPaperKind, unitId: string | null = null) =>
		`/quan-tri/quyet-dinh/${id}/ban-ky/${paperNames[kind]}${ofUnit(unitId)}`,
	adminSignedPaperFile: (id: string, kind: CouncilPaperKind, unitId: string | null, version: number) =>
		`/quan-tri/quyet-dinh/${id}/ban-ky/${paperNames[kind]}/${version}${ofUnit(unitId)}`,
	adminCertificates: (id: string) => `/quan-tri/quyet-dinh/${id}/giay-chung-nhan.zip`,
	adminAward: (id: string) => `/quan-tri/khen-thuong/${id}`,
	adminCorrection: (id: string) => `/quan-tri/khen-thuong/${id}/dinh-chinh`,
	adminRevocation: (id: string) => `/quan-tri/khen-thuong/${id}/huy-bo`,
	adminCertificate: (id: string) => `/quan-tri/khen-thuong/${id}/giay-chung-nhan.pdf`,
	adminPosts: (page = 1) => `/quan-tri/bai-dang${page > 1 ? `?trang=${page}` : ''}`,
	adminPost: (id: string) => `/quan-tri/bai-dang/${id}`,
	adminPostSearch: (id: string, search: string) =>
		`/quan-tri/bai-dang/${id}?tim=${encodeURIComponent(search)}#tim`,
	adminPostPreview: (id: string) => `/quan-tri/bai-dang/${id}/xem-truoc`,
	adminPostCover: (id: string) => `/quan-tri/bai-dang/${id}/bia`,
	adminPostPicture: (id: string, width: number, format: PictureFormat = 'webp') =>
		`/quan-tri/bai-dang/${id}/bia/${copyName(width, format)}`,
	adminPeople: () => '/quan-tri/nguoi-dung',
	adminPerson: (id: string) => `/quan-tri/nguoi-dung/${id}`,
	adminUnits: () => '/quan-tri/don-vi',
	adminUnit: (id: string) => `/quan-tri/don-vi/${id}`,
	adminRounds: () => '/quan-tri/dot',
	newRound: () => '/quan-tri/dot/moi',
	newMovement: () => '/quan-tri/phong-trao/moi',
	adminRound: (id: string) => `/quan-tri/dot/${id}`,
	adminRoundUploads: (id: string) => `/quan-tri/dot/${id}/tep`,
	adminRoundDeadlines: (id: string) => `/quan-tri/dot/${id}/han-nop`,
	adminRoundPlan: (id: string) => `/quan-tri/dot/${id}/phan-cong`,
	adminPlan: (id: string, planId: string) => `/quan-tri/dot/${id}/phan-cong/${planId}`,
	adminPlanExport: (id: string, planId: string, format: string) =>
		`/quan-tri/dot/${id}/phan-cong/${planId}/xuat/${format}`,
	adminProgress: (id: string) => `/quan-tri/dot/${id}/tien-do`,
	adminProgressExport: (id: string, format: string) => `/quan-tri/dot/${id}/tien-do/xuat/${format}`,
	adminSecondRound: (id: string) => `/quan-tri/dot/${id}/tham-dinh-lan-hai`,
	adminReminding: (id: string) => `/quan-tri/dot/${id}/tien-do/nhac`,
	adminReviewers: (id: string) => `/quan-tri/dot/${id}/tham-dinh-vien`,
	adminReviewersExport: (id: string, format: string) => `/quan-tri/dot/${id}/tham-dinh-vien/xuat/${format}`,
	adminReviewer: (id: string, personId: string) => `/quan-tri/dot/${id}/tham-dinh-vien/${personId}`,
	adminConflicts: (id: string) => `/quan-tri/dot/${id}/xung-dot`,
	adminRoundEndorsement: (id: string) => `/quan-tri/dot/${id}/ky-duyet`,
	adminPublicities: (roundId: string) => `/quan-tri/dot/${roundId}/cong-khai`,
	adminNewPublicity: (roundId: string, awardLevelId: string) =>
		`/quan-tri/dot/${roundId}/cong-khai/moi?giai=${awardLevelId}`,
	adminPublicity: (id: string) => `/quan-tri/cong-khai/${id}`,
	adminObjection: (id: string) => `/quan-tri/phan-anh/${id}`,
	adminObjectionFile: (id: string, fileId: string) => `/quan-tri/phan-anh/${id}/tep/${fileId}`,
	adminForms: (roundId: string) => `/quan-tri/dot/${roundId}/mau-ho-so`,
	adminRubrics: (roundId: string) => `/quan-tri/dot/${roundId}/bang-tieu-chi`,
	adminRubric: (roundId: string, id: string) => `/quan-tri/dot/${roundId}/bang-tieu-chi/${id}`,
	adminForm: (roundId: string, id: string) => `/quan-tri/dot/${roundId}/mau-ho-so/${id}`,
	adminAuditExport: (format: string) => `/quan-tri/nhat-ky/xuat/${format}`,
	adminAudit: (query = '') => `/quan-tri/nhat-ky${query}`,
} as const

/** `path` in the interface of `language`. */
export const inLanguage = (language: Language, path: string): string =>
	language === 'en' ? (path === '/' ? '/en' : `/en${path}`) : path

/** The language an address is in, and the address without it. */
export const splitLanguage = (pathname: string): { language: Language; path: string } => {
	const match = /^\/en(?=\/|$)/.exec(pathname)
	return match ? { language: 'en', path: pathname.slice(3) || '/' } : { language: 'vi', path: pathname }
}

import { prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every address of the portal and its module, by who is asking. `/en` in front is the English interface. */
export const addresses: readonly (readonly [path: string, file: string])[] = [
	// public
	['', 'public/home.tsx'],
	['thu-vien', 'public/gallery.tsx'],
	['thu-vien/:slug', 'public/practice.tsx'],
	['thu-vien/:slug/bia.webp', 'files/practice-cover.ts'],
	['thu-vien/:slug/anh/:evidenceId/:width', 'files/practice-picture.ts'],
	['thu-vien/:slug/tai-lieu/:evidenceId', 'files/practice-document.ts'],
	['phong-trao', 'public/movement.tsx'],
	['giao-dien', 'public/theme.ts'],

	// account
	['dang-nhap', 'account/sign-in.tsx'],
	['dang-xuat', 'account/sign-out.ts'],
	['quen-mat-khau', 'account/forgotten.tsx'],
	['dat-mat-khau/:secret', 'account/set-password.tsx'],
	['tai-khoan', 'account/account.tsx'],
	['tai-khoan/thu-nhac', 'account/reminders.ts'],
	['thu-nhac/:secret', 'account/reminder-stop.tsx'],
	['tai-khoan/phien/:sessionId', 'account/session-end.ts'],

	// agency desk
	['co-quan', 'agency/desk.tsx'],
	['co-quan/xuat/:format', 'agency/export.ts'],
	['co-quan/nhap-ho-so', 'agency/import.tsx'],
	['co-quan/nhap-ho-so/mau/:roundId', 'agency/import-template.ts'],
	['co-quan/nhap-ho-so/:importId', 'agency/import-preview.tsx'],
	['co-quan/ho-so/moi', 'agency/new-entry.tsx'],
	['co-quan/ho-so/trung-lap', 'agency/twin-check.ts'],
	['co-quan/ho-so/:entryId', 'agency/entry.tsx'],
	['co-quan/ho-so/:entryId/trung-lap', 'agency/twins.tsx'],
	['co-quan/ho-so/:entryId/nhan-rong', 'agency/replication.tsx'],
	['co-quan/ho-so/:entryId/soan-thao', 'agency/editor.tsx'],
	['co-quan/ho-so/:entryId/doi-chieu', 'agency/matrix.tsx'],
	['co-quan/ho-so/:entryId/ban-nhap', 'agency/draft.ts'],
	['co-quan/ho-so/:entryId/cung-soan', 'agency/co-writing.ts'],
	['co-quan/ho-so/:entryId/lich-su', 'agency/draft-history.tsx'],
	['co-quan/ho-so/:entryId/gop-y', 'agency/comments.tsx'],
	['co-quan/ho-so/:entryId/minh-chung', 'agency/evidence.tsx'],
	['co-quan/ho-so/:entryId/minh-chung/:evidenceId', 'agency/evidence-item.ts'],
	['co-quan/ho-so/:entryId/minh-chung/:evidenceId/phien-ban', 'agency/evidence-versions.tsx'],
	['co-quan/ho-so/:entryId/tai-len', 'agency/uploads.ts'],
	['co-quan/ho-so/:entryId/tai-len/:uploadId', 'agency/upload.ts'],
	['co-quan/ho-so/:entryId/trinh-ky', 'agency/endorsement.ts'],
	['co-quan/ho-so/:entryId/nop', 'agency/submission.tsx'],
	['co-quan/ho-so/:entryId/rut', 'agency/withdrawal.ts'],
	['co-quan/ho-so/:entryId/bien-nhan', 'agency/receipt.tsx'],
	['co-quan/ho-so/:entryId/sao-chep', 'agency/copy.tsx'],
	['co-quan/ho-so/:entryId/nguon', 'agency/origin.tsx'],
	['co-quan/ho-so/:entryId/mau-word.docx', 'agency/word-template.ts'],
	['co-quan/ho-so/:entryId/tu-tep-word', 'agency/word.tsx'],
	['co-quan/ho-so/:entryId/tu-tep-word/:readingId', 'agency/word-reading.tsx'],
	['co-quan/ho-so/:entryId/bao-cao.pdf', 'agency/report-pdf.ts'],
	['co-quan/ho-so/:entryId/bao-cao.docx', 'agency/report-docx.ts'],
	['co-quan/ho-so/:entryId/ho-so.zip', 'agency/dossier-zip.ts'],
	['co-quan/ho-so/:entryId/bien-nhan/tep', 'agency/receipt-file.ts'],

	// files of an entry, for those who work on it
	['tep/:evidenceId', 'files/evidence.ts'],
	['tep/:evidenceId/xem', 'files/evidence-view.ts'],
	['tep/:evidenceId/phien-ban/:number', 'files/evidence-version.ts'],
	['tep/:evidenceId/anh/:width', 'files/evidence-picture.ts'],

	// review
	['tham-dinh', 'review/desk.tsx'],
	['tham-dinh/:assignmentId', 'review/sheet.tsx'],
	['tham-dinh/:assignmentId/ban-nhap', 'review/draft.ts'],
	['tham-dinh/:assignmentId/nop', 'review/submission.tsx'],
	['tham-dinh/:assignmentId/tu-choi', 'review/recusal.tsx'],
	['tham-dinh/:assignmentId/bao-cao.pdf', 'review/report-pdf.ts'],

	// council
	['hoi-dong', 'committee/ranking.tsx'],
	['hoi-dong/ho-so/:entryId', 'committee/entry.tsx'],
	['hoi-dong/phieu/:ballotId', 'committee/ballot.tsx'],

	// administration and secretariat
	['quan-tri', 'admin/desk.tsx'],
	['quan-tri/ho-so', 'admin/entries.tsx'],
	['quan-tri/ho-so/xuat/:format', 'admin/entries-export.ts'],
	['quan-tri/nhap-ho-so', 'admin/import.tsx'],
	['quan-tri/nhap-ho-so/mau/:roundId', 'admin/import-template.ts'],
	['quan-tri/nhap-ho-so/:importId', 'admin/import-preview.tsx'],
	['quan-tri/ho-so/trung-lap', 'admin/twins.tsx'],
	['quan-tri/ho-so/trung-lap/xuat/:format', 'admin/twins-export.ts'],
	['quan-tri/ho-so/trung-lap/:entryId/:otherId', 'admin/twin-pair.tsx'],
	['quan-tri/ho-so/:entryId', 'admin/entry.tsx'],
	['quan-tri/ho-so/:entryId/tiep-nhan', 'admin/check.tsx'],
	['quan-tri/ho-so/:entryId/phan-cong', 'admin/assignments.tsx'],
	['quan-tri/ho-so/:entryId/bao-cao.pdf', 'admin/report-pdf.ts'],
	['quan-tri/ho-so/:entryId/bao-cao.docx', 'admin/report-docx.ts'],
	['quan-tri/ho-so/:entryId/ho-so.zip', 'admin/dossier-zip.ts'],
	['quan-tri/bo-phieu', 'admin/ballots.tsx'],
	['quan-tri/bo-phieu/:ballotId', 'admin/ballot.tsx'],
	['quan-tri/quyet-dinh', 'admin/decisions.tsx'],
	['quan-tri/quyet-dinh/:decisionId', 'admin/decision.tsx'],
	['quan-tri/quyet-dinh/:decisionId/cong-bo', 'admin/publication.ts'],
	['quan-tri/nguoi-dung', 'admin/people.tsx'],
	['quan-tri/nguoi-dung/xuat/:format', 'admin/people-export.ts'],
	['quan-tri/nguoi-dung/:personId', 'admin/person.tsx'],
	['quan-tri/don-vi', 'admin/units.tsx'],
	['quan-tri/don-vi/xuat/:format', 'admin/units-export.ts'],
	['quan-tri/don-vi/:unitId', 'admin/unit.tsx'],
	['quan-tri/dot', 'admin/rounds.tsx'],
	['quan-tri/dot/:roundId', 'admin/round.tsx'],
	['quan-tri/dot/:roundId/tep', 'admin/round-uploads.tsx'],
	['quan-tri/nhat-ky', 'admin/audit.tsx'],
	['*', 'public/not-found.tsx'],
]

const site = (language: string) =>
	addresses.map(([path, file]) => route(path, `routes/${file}`, { id: `${language}/${file}` }))

export default [...site('vi'), ...prefix('en', site('en'))] satisfies RouteConfig

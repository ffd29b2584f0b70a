import type { PostKind } from '#app/domain/post.ts'
import { lychee, smedx } from './practices/economy.ts'
import { digitalCitizenDaNang, hueS, vneid } from './practices/government.ts'
import { cashlessMarket } from './practices/market-and-farm.ts'
import { tayNinhSmart, yenHoa } from './practices/society.ts'
import type { Told } from './told.ts'

export type ToldPost = {
	kind: PostKind
	/** A moment in Vietnam's time, or so many days before the telling. */
	at: string | number
	round: 'firstRound' | 'secondRound' | 'wardRound' | null
	titleVi: string
	titleEn: string
	summaryVi: string
	summaryEn: string
	bodyVi: readonly string[]
	bodyEn?: readonly string[]
	/** The key of a practice's drawings, and which of them. */
	cover: readonly [key: string, index: number]
	altVi: string
	altEn: string
	picked?: readonly { told: Told; lineVi: string; lineEn: string }[]
}

const midTerm: ToldPost = {
	kind: 'news',
	at: '2024-03-20T09:30',
	round: 'firstRound',
	titleVi: 'Tám điển hình đầu tiên của phong trào được công bố',
	titleEn: 'The first eight model examples of the movement are public',
	summaryVi:
		'Đợt sơ kết 2021 - 2023 khép lại với tám cách làm được khen thưởng, từ cổng dịch vụ của một thành phố đến quy trình truy xuất của một thôn trồng rau.',
	summaryEn:
		'The mid-term round closed with eight awarded practices, from the service platform of a city to the way one village traces its vegetables.',
	bodyVi: [
		'Sau khi Hội đồng bỏ phiếu kín và ra quyết định, hồ sơ của tám điển hình, sáng kiến được công bố trọn vẹn trong thư viện: vấn đề, cách làm, kết quả trước và sau, chi phí, bài học và cả những điều chưa làm được.',
		'## Điều gì có trong mỗi hồ sơ',
		'- **Số liệu có nguồn**: mỗi kết quả dẫn đến trang tài liệu chứng minh.',
		'- **Người liên hệ** của cơ quan cho đơn vị muốn học và làm theo.',
		'- **Bản tóm tắt hai trang** để in hoặc tải về dạng PDF, DOCX.',
		'## Ai được ghi nhận',
		'Trong tám điển hình có ba của chính quyền số, ba của kinh tế số và hai của xã hội số. Một điển hình do chính người dân trong thôn khởi xướng và được xã hoàn thiện quy trình.',
		'> Điều Hội đồng tìm không phải là phần mềm mới, mà là việc cũ được làm tốt hơn và đo được.',
		'Các trường hợp có ghi “minh họa” là dữ liệu mẫu, không phải thành tích có thật.',
	],
	bodyEn: [
		'After the council’s secret ballot and its decision, the files of eight practices are public in full: the problem, what was done, results before and after, cost, lessons, and what did not work.',
		'## What each file holds',
		'- **Figures with sources**: each result leads to the page that proves it.',
		'- **A contact** at the agency for those who want to do it too.',
		'- **A two-page brief** to print or download.',
	],
	cover: ['hue-s', 1],
	altVi: 'Phòng điều hành với màn hình bản đồ và biểu đồ lớn, bốn người đang theo dõi',
	altEn: 'A control room with a large map and charts, four people at their desks',
}

const finalRound: ToldPost = {
	kind: 'announcement',
	at: 74,
	round: 'secondRound',
	titleVi: 'Mở nhận hồ sơ đợt tổng kết 2021 - 2025',
	titleEn: 'The final round 2021 - 2025 is open',
	summaryVi:
		'Các bộ, ngành, địa phương, doanh nghiệp và cá nhân gửi hồ sơ qua cổng. Hồ sơ nộp muộn không được tiếp nhận, trừ khi có gia hạn được ghi nhận.',
	summaryEn:
		'Ministries, provinces, enterprises and individuals send entries through the portal. What comes late is not taken unless an extension is on record.',
	bodyVi: [
		'Đợt tổng kết xét chọn điển hình và sáng kiến đã áp dụng trong cả giai đoạn 2021 - 2025. Lịch từng bước và thời điểm đóng được ghi trên trang của đợt, tính đến từng phút theo giờ Việt Nam.',
		'## Chuẩn bị trước khi viết',
		'- Chọn **một** kết quả rõ nhất, có số trước và sau, và tài liệu chứng minh.',
		'- Hỏi người đã dùng: điều gì chưa làm được. Phần này được đọc kỹ nhất.',
		'- Cơ quan chủ trì ký duyệt trước khi nộp; dành cho lãnh đạo ít nhất ba ngày.',
		'| Việc | Ai làm | Ở đâu trên cổng',
		'| Soạn hồ sơ | Người soạn của cơ quan | Hồ sơ của đơn vị',
		'| Ký duyệt và nộp | Lãnh đạo cơ quan | Ký duyệt',
		'| Bổ sung nếu được yêu cầu | Người soạn | Thư và trang hồ sơ',
		'Mọi quy tắc chấm điểm, tỷ lệ phiếu và mức điểm đều công khai trước khi đợt mở.',
	],
	cover: ['tro-ly-ao', 0],
	altVi: 'Bàn làm việc với màn hình trợ lý ảo, hai người trao đổi ở hai bên',
	altEn: 'A desk with a screen, two people talking on either side',
}

const wards: ToldPost = {
	kind: 'announcement',
	at: 60,
	round: 'wardRound',
	titleVi: 'Đợt dành cho xã, phường: hai người ký, cấp tỉnh duyệt, mỗi nơi tối đa hai hồ sơ',
	titleEn: 'The call for wards and communes: two signatures, the province endorses',
	summaryVi: 'Mẫu hồ sơ ngắn hơn, viết được trên điện thoại, dành cho cách làm của cấp gần dân nhất.',
	summaryEn: 'A shorter form that can be written on a phone, for those closest to citizens.',
	bodyVi: [
		'Cấp xã có nhiều việc hay nhưng ít thời gian viết báo cáo. Mẫu của đợt này chỉ hỏi những điều người khác cần để làm theo: làm gì, với ai, tốn bao nhiêu, được gì.',
		'- Người soạn không tự ký duyệt hồ sơ của mình.',
		'- Sau khi lãnh đạo xã, phường ký, hồ sơ chờ cấp tỉnh duyệt và chỉ khi đó mới tính là đã nộp.',
		'- Lãnh đạo đi vắng thì ủy quyền ngay trên cổng, có thời hạn.',
	],
	cover: ['cong-dan-so-da-nang', 1],
	altVi: 'Tổ công nghệ số cộng đồng hướng dẫn hai người dân dùng điện thoại trước nhà',
	altEn: 'A community digital team shows two people how to use a phone',
}

const replicate: ToldPost = {
	kind: 'news',
	at: 12,
	round: null,
	titleVi: 'Học từ thư viện: ba câu hỏi trước khi nhân rộng một mô hình',
	titleEn: 'Learning from the library: three questions before you replicate',
	summaryVi:
		'Ban Thư ký đọc lại các hồ sơ đã công bố và rút ra ba điều mà đơn vị làm theo thành công đều hỏi trước.',
	summaryEn:
		'The secretariat read the public files again for what those who replicated well had asked first.',
	bodyVi: [
		'Một mô hình tốt ở nơi này có thể không hợp nơi khác. Trước khi bắt đầu, hãy hỏi:',
		'## Vấn đề có giống nhau không?',
		'Đọc phần “Vấn đề” trước phần “Giải pháp”. Nếu người dân của mình không gặp đúng vấn đề ấy, công cụ sẽ đứng yên.',
		'## Ai vận hành sau sáu tháng?',
		'Mỗi hồ sơ có mục nhân lực và chi phí thường xuyên. Đó là con số cần chép lại trước, không phải giá phần mềm.',
		'## Đo bằng gì?',
		'Giữ nguyên cách đo của nơi đi trước để so sánh được. Khi có kết quả, hãy gửi đề xuất nhân rộng: thư viện sẽ nối hai hồ sơ với nhau.',
	],
	cover: ['vai-thieu', 0],
	altVi: 'Vườn vải chín, người trồng cầm điện thoại quét mã trên thùng hàng',
	altEn: 'A lychee orchard, a grower scans a code on a crate',
}

const uplands: ToldPost = {
	kind: 'collection',
	at: 30,
	round: null,
	titleVi: 'Mô hình cho xã miền núi và vùng nông thôn',
	titleEn: 'For mountain communes and rural areas',
	summaryVi:
		'Những cách làm chạy được khi sóng yếu, người ít và kinh phí nhỏ; bắt đầu từ thôn, từ chợ, từ vườn.',
	summaryEn: 'What works where the signal is weak, hands are few and money is short.',
	bodyVi: [
		'Bộ sưu tập này dành cho cán bộ xã vừa nhận thêm việc chuyển đổi số. Chúng tôi chọn những hồ sơ nêu rõ chi phí, không cần trung tâm dữ liệu riêng và có thể bắt đầu với một tổ công nghệ số cộng đồng.',
		'Hãy đọc theo thứ tự: từ một thôn, đến một chợ, rồi mới đến cả tỉnh.',
	],
	bodyEn: [
		'For commune staff who have just been given “digital” on top of everything else. These files say what it cost, need no data centre, and can begin with one community team.',
	],
	cover: ['lang-so-yen-hoa', 0],
	altVi: 'Cánh đồng rau của thôn với nhà màng, phía sau là núi',
	altEn: 'Vegetable fields of a village with hills behind',
	picked: [
		{
			told: yenHoa,
			lineVi: 'Bắt đầu từ một thôn: người dân tự ghi nhật ký đồng ruộng, xã chỉ hoàn thiện quy trình.',
			lineEn: 'It begins in one village: growers keep the log, the commune only settles the procedure.',
		},
		{
			told: lychee,
			lineVi: 'Đưa nông sản lên sàn theo mùa vụ, không cần đội ngũ công nghệ riêng.',
			lineEn: 'Selling a harvest online, season by season, without a technical team.',
		},
		{
			told: cashlessMarket,
			lineVi: 'Chợ truyền thống: tiểu thương lớn tuổi vẫn dùng được mã QR.',
			lineEn: 'A traditional market where older traders use QR codes too.',
		},
		{
			told: tayNinhSmart,
			lineVi: 'Dịch vụ công qua ứng dụng mà người dân đã quen dùng hằng ngày.',
			lineEn: 'Public services inside the app that people use every day.',
		},
	],
}

const citizens: ToldPost = {
	kind: 'collection',
	at: 45,
	round: null,
	titleVi: 'Một cửa trong túi áo: dịch vụ công người dân dùng thật',
	titleEn: 'One stop in a pocket: public services that people really use',
	summaryVi: 'Bốn nền tảng có số người dùng thường xuyên được chứng minh, không chỉ số tài khoản đã mở.',
	summaryEn: 'Four platforms with proven regular users, not just accounts that were opened.',
	bodyVi: [
		'Nhiều ứng dụng có hàng triệu tài khoản nhưng ít người quay lại. Chúng tôi chỉ chọn hồ sơ có **số người dùng thường xuyên** kèm tài liệu chứng minh.',
	],
	cover: ['vneid', 0],
	altVi: 'Thẻ căn cước bên cạnh điện thoại hiển thị giấy tờ số đã xác thực',
	altEn: 'An identity card beside a phone that shows verified papers',
	picked: [
		{
			told: hueS,
			lineVi: 'Phản ánh hiện trường: người dân thấy việc của mình được xử lý đến đâu.',
			lineEn: 'Citizens report and see how far their matter has come.',
		},
		{
			told: digitalCitizenDaNang,
			lineVi: 'Một tài khoản cho mọi dịch vụ của thành phố, dữ liệu không phải khai lại.',
			lineEn: 'One account for all city services; nothing is filled in twice.',
		},
		{
			told: vneid,
			lineVi: 'Định danh quốc gia làm nền, địa phương không phải tự xây lớp xác thực.',
			lineEn: 'National identity as the ground, so that no province builds its own.',
		},
		{
			told: smedx,
			lineVi: 'Không chỉ cho người dân: doanh nghiệp nhỏ chọn nền tảng đã được đánh giá.',
			lineEn: 'Not for citizens alone: small enterprises choose from platforms that were assessed.',
		},
	],
}

/** In the order of their publication. */
export const toldPosts: readonly ToldPost[] = [midTerm, finalRound, wards, citizens, uplands, replicate]

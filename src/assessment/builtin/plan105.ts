import { planSchema, type Plan } from '../plan';
import { rubric105 } from './rubric105';

/**
 * 新竹市政府105年度為民服務考核工作計畫, complete. What the plan leaves to others (who sits on the panel, when sheets
 * are due) is a placeholder or null, to be filled in by the secretariat.
 */
export const plan105: Plan = planSchema.parse({
  scorebook: 1,
  id: 'hsinchu-105',
  language: 'zh-TW',
  calendar: 'roc',
  year: 105,
  title: '新竹市政府105年度為民服務考核工作計畫',
  authority: '新竹市政府',
  organizer: '行政處',
  period: { from: '2016-01-01', to: '2016-07-31' },
  plannedUntil: '2016-12-31',
  visits: { from: '2016-09-01', to: '2016-10-31' },
  totalPoints: 1000,
  levelNames: ['評核構面', '評核指標', '次評核指標', '評核重點', '細項'],
  rubric: rubric105,
  growthRates: [
    {
      key: 'service-satisfaction',
      name: '服務滿意度成長率',
      criterion: 'agency-satisfaction',
      text: '（本年度平均服務滿意度－上年度平均服務滿意度）／上年度平均服務滿意度＊100％',
    },
    {
      key: 'opinion-satisfaction',
      name: '民眾意見處理滿意度成長率',
      criterion: 'opinions',
      text: '（本年度意見及抱怨處理平均滿意度－上年度意見及抱怨處理平均滿意度）／上年度意見及抱怨處理平均滿意度＊100％',
    },
    {
      key: 'online-items-growth',
      name: '線上服務項目數成長率',
      criterion: 'online-items',
      text: '（本年度提供線上服務項目數－上年度提供線上服務項目數）／上年度提供線上服務項目數＊100％',
    },
    {
      key: 'online-cases-growth',
      name: '使用線上服務案件成長率',
      criterion: 'online-cases',
      text: '（本年度使用線上服務案件數－上年度使用線上服務案件數）／上年度使用線上服務案件數＊100％',
    },
  ],
  groups: [
    { code: 'G1', name: '第1組', agencies: agencies(101, ['衛生局', '稅務局', '環保局', '消防局', '文化局']) },
    {
      code: 'G2',
      name: '第2組',
      agencies: [
        ...agencies(201, ['東區區公所', '北區區公所', '香山區公所', '東區戶政事務所']),
        // The plan prints 北區戶政務所, without 事.
        { code: 'A205', name: '北區戶政事務所', printed: '北區戶政務所' },
        { code: 'A206', name: '香山戶政事務所' },
      ],
    },
    {
      code: 'G3',
      name: '第3組',
      agencies: agencies(301, ['地政事務所', '殯葬管理所', '東區衛生所', '北區衛生所', '香山衛生所']),
    },
  ],
  // The plan says 按組別分年 without naming this year's groups; all three until the secretariat narrows it down.
  assessedGroups: ['G1', 'G2', 'G3'],
  panel: [
    { code: 'M01', name: '召集人（行政處處長）', role: 'convener' },
    { code: 'M02', name: '副召集人（行政處副處長）', role: 'deputyConvener' },
    { code: 'M03', name: '委員一（市長指派）', role: 'member' },
    { code: 'M04', name: '委員二（市長指派）', role: 'member' },
    { code: 'M05', name: '學者專家（遴聘）', role: 'expert' },
  ],
  grades: [
    { name: '甲', from: 800, below: null },
    { name: '乙', from: 700, below: 800 },
    { name: '丙', from: 0, below: 700, reassessedTo: '乙' },
  ],
  awards: {
    recipients: ['主管', '承辦科長', '承辦人員'],
    rules: [
      { grade: '甲', firstPlace: true, award: '嘉獎2次' },
      { grade: '甲', award: '嘉獎1次' },
      { grade: '丙', reassessmentFailed: true, award: '申誡1次，列入次年額外考核' },
    ],
    national: [
      { result: '參加評獎', award: '嘉獎2次' },
      { result: '通過初審', award: '小功1次' },
      { result: '獲獎', award: '大功1次' },
    ],
  },
});

function agencies(firstCode: number, names: string[]): { code: string; name: string }[] {
  return names.map((name, index) => ({ code: `A${firstCode + index}`, name }));
}

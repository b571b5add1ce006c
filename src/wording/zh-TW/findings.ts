import type { Message } from '../message';

/** What is wrong with a returned file, sheet or cell, and what to do, by code. */
const texts = {
  'cannot-open': (v) => `無法讀取檔案（${v.reason}）。請確認路徑與權限。`,
  'no-files': (v) => `「${v.path}」中沒有可讀取的 .xlsx 或 .ods 檔案。`,
  'skipped-file': () => '不是 .xlsx 或 .ods 檔案，未讀取。如為評分檔，請另存為 .xlsx 後再合併。',
  empty: () => '檔案是空的。請委員重新繳交。',
  'not-a-spreadsheet': () => '不是試算表檔案。請確認檔案，或另存為 .xlsx 後再合併。',
  'password-protected': () => '檔案有開啟密碼，無法讀取。請移除密碼後再合併。',
  'old-format': () => '這是舊版 .xls 檔案。請以 Excel 或 LibreOffice 另存為 .xlsx 後再合併。',
  truncated: () => '檔案不完整，可能傳輸中斷。請重新取得檔案。',
  damaged: (v) => `檔案已損壞，無法讀取（${v.reason}）。請以 Excel 修復後另存，或請委員重新繳交。`,
  'too-large': (v) => `檔案內容過大，超出可讀取的範圍（${v.reason}）。請確認是否為本計畫的評分檔。`,
  doctype: () => '檔案含有不安全的宣告（DOCTYPE），未讀取。請以 Excel 或 LibreOffice 重新另存。',

  'not-a-scoring-workbook': () => '不是本系統產生的評分檔，未採用任何內容。請確認檔案。',
  'results-workbook': () => '這是合併結果檔，不是委員評分檔，未採用。',
  'master-workbook': () => '這是主檔（計畫設定），不是委員評分檔，未採用。',
  'other-plan': (v) => `屬於其他計畫（${v.found}），不是「${v.expected}」，未採用。`,
  'changed-scoring': (v) =>
    `產生此檔後計畫的評分已有修改${v.changes ? `（${v.changes}）` : ''}，未採用${v.sheets ? `下列工作表：${v.sheets}` : '任何內容'}。請以目前計畫重新產生評分檔並重新評分，或改用原計畫合併。`,
  'changed-wording': () => '產生此檔後，計畫的名稱、日期或委員等文字已有修改；不影響分數，已採用。',
  'unknown-group': (v) => `組別代碼「${v.found}」不在計畫中，未採用。`,
  'unknown-member': (v) => `委員代碼「${v.found}」不在計畫的評分委員中，未採用。請確認委員名單。`,
  'unknown-agency': (v) => `機關代碼「${v.found}」不在組別「${v.group}」中，未採用。`,
  'identity-conflict': (v) =>
    `工作表標示為委員 ${v.found}，與檔案標示的 ${v.expected} 不同；依工作表採用。請確認是否由其他檔案複製而來。`,
  'identity-lost': (v) => `工作表遺失識別資料，依檔案標示與工作表名稱認定為「${v.agency}」。請確認。`,
  'sheet-not-recognised': () => '工作表看似評分表但遺失識別資料，且無法認定是哪一機關，未採用。請由原檔重新填寫。',
  'extra-sheet': () => '不是本系統的評分表，未讀取。',
  'missing-sheet': (v) => `缺少「${v.agency}」的評分表。如已刪除，請委員以原檔補評。`,
  'layout-damaged': (v) => `找不到「${v.column}」欄，可能已刪除欄或列，未採用此工作表。請以原檔重新填寫。`,

  'column-missing': (v) => `找不到「${v.column}」欄，可能已刪除；分數已採用，該欄內容無法讀取。`,

  'same-sheet-identical': (v) => `與「${v.file}」中的同一評分表相同或沒有新增內容，只採用一次。`,
  'same-sheet-different': (v) =>
    `與「${v.file}」中的同一評分表內容不同（${v.differences}）。採用「${v.file}」中的一份；請確認後只保留正確的一份再合併。`,
  'recused-but-filled': (v) => `委員已迴避「${v.agency}」，但填了 ${v.scores} 項分數，未採用。請確認迴避名單。`,
  'not-scored': () => '此評分表尚未評分（全部空白）。',
  'member-not-returned': (v) => `委員「${v.member}」尚未繳交 ${v.group} 的評分表（${v.agencies}）。`,
  'group-not-asked': (v) => `屬於 ${v.group}，不在這次指定合併的組別中，未採用。`,
  'group-not-returned': (v) => `${v.group} 沒有收到任何評分檔，未製作該組結果。`,

  'group-left-out': (v) =>
    `先前結果檔中的 ${v.group} 不在這次指定合併的組別中，其分數與登錄內容未帶入新的結果檔。請保留先前檔案，或不指定組別再合併。`,
  'absent-but-filled': (v) =>
    `彙總表將委員「${v.member}」列為${v.state}，但其「${v.agency}」評分表有 ${v.scores} 項分數，未計入。請確認出席欄；如決議不計，請改填「不計」及決議日期文號。`,
  'recusal-not-in-plan': (v) =>
    `彙總表將委員「${v.member}」列為迴避，但目前計畫沒有列出此迴避；依彙總表不計其分數。請更正計畫的迴避名單，或更正彙總表的出席欄。`,

  'entry-not-understood': (v) =>
    `「${v.value}」不是可選的內容，視為未填，未帶入新的結果檔。請在先前結果檔由清單選取後再合併。`,
  'earlier-scoring-changed': (v) =>
    `產生先前結果後，計畫的評分已有修改（${v.changes}）。先前的分數是依原配分評定，仍予帶入；請確認是否需重新評分。`,
  'results-sheet-missing': (v) =>
    `先前結果檔中找不到「${v.name}」，可能已刪除；原登錄在該表的內容無法帶入。如誤刪，請改用尚有該表的檔案。`,
  'entry-without-place': (v) => `先前結果檔中「${v.what}」已不在目前計畫內，其登錄內容未帶入。請自先前檔案查閱。`,
  'not-a-results-workbook': () => '不是本計畫的合併結果檔，無法作為 --master。請指定先前 merge 產生的檔案。',
  'sheet-completed': (v) => `補齊「${v.file}」中的同一評分表（原空白 ${v.count} 項），未變更已有分數。`,
  'sheet-replaced': (v) => `取代「${v.file}」中的同一評分表：${v.differences}。`,
  'paper-differs': (v) =>
    `登打的分數與檔案「${v.file}」不同（${v.differences}），採用檔案。請核對紙本後更正登打或檔案。`,

  'sheet-here-differs': (v) =>
    `本活頁簿評分表的分數與檔案「${v.file}」不同（${v.differences}），採用檔案。請確認後更正其中一份。`,

  'missing-score': (v) => `「${v.item}」未評分。空白不等於 0，請補評。`,
  'above-cap': (v) => `「${v.item}」${v.value} 分超過配分 ${v.cap} 分，未計入。請更正。`,
  'below-minimum': (v) => `「${v.item}」${v.value} 分低於下限 ${v.minimum} 分，未計入。請更正。`,
  'off-step': (v) => `「${v.item}」${v.value} 分不符級距（${v.allowed}），未計入。請更正。`,
  'not-a-number': (v) => `「${v.item}」的內容「${v.value}」不是數字，未計入。請更正。`,
  'repaired-number': (v) => `「${v.item}」的「${v.value}」是文字，已讀為 ${v.number}。請確認。`,
  'repaired-blank': (v) => `「${v.item}」只有空白字元，視為未評分。`,
  'formula-instead-of-value': (v) => `「${v.item}」是公式（${v.formula}），以其結果 ${v.value} 判讀。請確認。`,
  'formula-not-calculated': (v) => `「${v.item}」是公式（${v.formula}）且沒有計算結果，未計入。請改填數字。`,
  'error-value': (v) => `「${v.item}」是錯誤值 ${v.value}，未計入。請改填數字。`,
  'parent-above-points': (v) => `「${v.item}」下層合計 ${v.value} 分超過配分 ${v.cap} 分，未計入總分。請更正下層分數。`,
  'cap-altered': (v) => `「${v.item}」的配分被改為「${v.value}」，應為 ${v.cap}；依計畫的配分檢核。`,
  'name-altered': (v) => `「${v.item}」的名稱被改為「${v.value}」；依代碼採用。`,
  'formula-altered': (v) => `${v.count} 格的公式被改掉（${v.cells}）；結果由程式重新計算，不受影響。`,
  'criterion-missing': (v) => `找不到「${v.item}」這一列，視為未評分。請以原檔補評。`,
  'criterion-twice': (v) => `「${v.item}」出現兩列，採用第一列。請確認。`,
  'stray-entry': (v) => `此列不屬於任何評分項目，內容「${v.value}」未採用。請確認分數是否填錯位置。`,
  'unknown-criterion': (v) => `代碼「${v.value}」不是計畫中的評分項目，此列未採用。`,

  'not-agency-workbook': () => '不是本系統產生的機關自評檔，未採用。請確認檔案。',
  'agency-plan-changed': () =>
    '產生此自評檔後，評分項目、配分或機關已有修改；填報內容仍依代碼採用。請確認是否需機關補填。',
  'agency-identity-conflict': (v) =>
    `工作表標示為「${v.found}」，與檔案標示的「${v.expected}」不同；依工作表採用。請確認是否由其他機關的檔案複製而來。`,
  'agency-sheet-missing': (v) => `缺少「${v.agency}」的「${v.sheet}」工作表。請機關以原檔補填。`,
  'agency-sheet-twice': (v) => `「${v.agency}」的「${v.sheet}」在同一檔案出現兩次，採用第一張。請確認。`,
  'same-agency-identical': (v) => `與「${v.file}」中「${v.agency}」的自評內容相同，只採用一次。`,
  'same-agency-different': (v) =>
    `與「${v.file}」中「${v.agency}」的自評內容不同。採用先讀取者；請確認後只保留正確的一份。`,
  'agency-not-returned': (v) => `沒有收到「${v.agency}」（${v.group}）的自評檔，其成長率顯示為尚未填報。`,
  'growth-blank': (v) => `「${v.agency}」尚未填報任何成長率數值。`,
  'growth-row-missing': (v) => `找不到「${v.item}」這一列，視為未填報。請機關以原檔補填。`,
  'unknown-growth': (v) => `代碼「${v.value}」不是計畫中的成長率，此列未採用。`,
  'figure-missing': (v) => `「${v.item}」未填數值，成長率無法計算。空白不等於 0，請機關補填。`,
  'figure-not-number': (v) => `「${v.item}」的內容「${v.value}」不是數字，成長率無法計算。請更正。`,
  'figure-negative': (v) => `「${v.item}」為負數（${v.value}），成長率無法計算。請更正。`,
  'figure-scale': (v) =>
    `「${v.item}」兩年度為 ${v.last} 與 ${v.current}，單位可能不一致（例如 85％ 被存成 0.85）。請機關確認。`,
  'repaired-percent': (v) => `「${v.item}」的「${v.value}」是帶有％的文字，已讀為 ${v.number}。請確認。`,
  'period-missing': (v) => `「${v.item}」未填統計期間，無法確認比較基準。請機關補填。`,
  'period-wrong': (v) => `「${v.item}」的統計期間（${v.value}）看不懂或起迄顛倒。請以年月數字填寫，例如 ${v.example}。`,
  'repaired-period': (v) => `「${v.item}」的統計期間「${v.value}」已讀為 ${v.number}。請確認。`,
  'periods-unlike': (v) =>
    `「${v.item}」兩年度統計期間長度不同（上年度 ${v.last} 個月，本年度 ${v.current} 個月）；成長率照算並註明。請機關確認。`,
  'figures-damaged': (v) =>
    `先前結果檔中「${v.item}」的申報值資料（隱藏欄）已遭更動，無法讀取，未帶入。請將該機關的自評檔再合併一次。`,
  'figures-altered': (v) =>
    `先前結果檔中「${v.item}」的申報值被改為「${v.value}」；仍採用機關申報的「${v.expected}」。如經查核更正，請填查核值。`,
  'performance-blank': (v) => `自評表有 ${v.count} 項未填執行績效（共 ${v.total} 項）。`,
} satisfies Record<string, Message>;

export const findings: Record<keyof typeof texts, Message> = texts;

/** Everything that can be said of what comes back; a closed list. */
export type FindingCode = keyof typeof texts;

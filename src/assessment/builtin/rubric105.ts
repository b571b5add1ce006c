import type { Criterion } from '../criterion';

/** 評分標準 of the 105 plan, section 柒: 1,000 points, 26 scored criteria. Labels are ours, the rest is the plan's wording. */
export const rubric105: Criterion[] = [
  parent('convenience', '優質便民服務', 400, [
    parent('process', '服務流程', 200, [
      parent('ease', '服務流程便捷性', 120, [
        titled(
          'single-window',
          '單一窗口服務全功能程度',
          60,
          '建置全功能化單一窗口，提供民眾多種與整合服務，亦即「一處收件、全程服務」，強調以內部作業取代民眾奔波。',
        ),
        titled(
          'simplification',
          '申辦案件流程簡化情形',
          60,
          '檢討並簡化申辦流程，提供民眾更便捷之服務。例如：案件處理時間縮短情形、提出流程簡化前後之比較、減少申辦案件所需檢附之書表謄本情形、向主管機關提出流程簡化之建議、其他有助於簡化流程之作為。',
        ),
      ]),
      parent('transparency', '服務流程透明度', 80, [
        parent('progress-open', '案件處理流程查詢公開程度', 40, [
          labelled('case-information', '案件承辦資訊', 20, '提供案件承辦資訊。'),
          labelled(
            'case-channels',
            '案件查詢管道',
            20,
            '提供案件查詢管道：現場、電話、網路及其他方式（如App或二維條碼等）。',
          ),
        ]),
        parent('progress-reply', '案件處理流程主動回應程度', 40, [
          labelled('receipt', '收件確認', 20, '主動提供申請人收件確認訊息。'),
          labelled(
            'overdue-notice',
            '逾期主動告知',
            20,
            '若案件處理超過標準作業時間主動告知申請人，並提供逾期主動告知服務。',
          ),
        ]),
      ]),
    ]),
    parent('image-and-customers', '機關形象及顧客關係', 200, [
      parent('image', '機關形象', 100, [
        titled('facilities', '服務設施合宜程度', 30, '視機關業務與民眾需求，提供合宜的服務設施，並確保設施品質。'),
        parent('conduct', '服務行為友善性及專業度', 40, [
          labelled('phone-courtesy', '電話禮貌', 20, '電話禮貌測試績效。'),
          labelled('answer-accuracy', '回應正確率', 20, '服務人員回應問題正確率。'),
        ]),
        parent('marketing', '服務行銷有效程度', 30, [
          labelled(
            'marketing-work',
            '服務行銷',
            20,
            '服務行銷：依據不同服務對象，運用多元行銷方式，加強民眾對機關施政及服務的瞭解。',
          ),
          labelled(
            'marketing-benefit',
            '行銷效益',
            10,
            '評估行銷效益：檢討分析因行銷活動而瞭解服務內容或有意願來使用服務項目、設施的人數及成長情形。',
          ),
        ]),
      ]),
      parent('satisfaction', '顧客滿意情形', 100, [
        parent('agency-satisfaction', '機關服務滿意情形', 50, [
          labelled(
            'survey',
            '滿意度調查',
            30,
            '服務滿意度調查項目包含洽公環境、服務禮儀、服務專業性、服務措施及機關內部同仁等。',
          ),
          labelled('survey-use', '調查結果回饋', 20, '滿意度調查結果回饋於業務推動中，以持續精進服務作為。'),
        ]),
        titled(
          'opinions',
          '民眾意見回應與改善情形',
          50,
          '針對民眾意見、抱怨及新聞輿情妥善處理，並針對處理結果進行滿意度調查，分析檢討改進，進而產出新的服務措施。',
        ),
      ]),
    ]),
  ]),
  parent('information', '資訊流通服務', 300, [
    parent('information-and-search', '資訊提供及檢索服務', 100, [
      parent('disclosure', '資訊（料）公開適切性與內容有效性', 60, [
        {
          ...labelled(
            'statutory-disclosure',
            '主動公開資訊',
            20,
            '依據「政府資訊公開法」第7條所定應主動公開政府資訊及相關服務資訊等。機關對外提供之文件應包含ODF格式。',
          ),
          printed: '依據「政府資訊公開法」第7條所定應主動公開政府資訊及相關服務資訊等。機關對外提供之文件應包ODF格式。',
        },
        labelled('open-data', '資料開放', 20, '主動盤點及開放依法應公開之公開性資料或無法規限制之業務資料。'),
        {
          ...labelled(
            'site-upkeep',
            '網站資料更新',
            20,
            '訂定網站（頁）資料定期更新規定（含標準作業程序），並積極維護網站（頁）資訊，避免有明顯錯誤、過期資訊或超連結無效等情形。',
          ),
          printed:
            '訂定網站（頁）資料定期更新規定（含標準作業程序），並積極維護網站（頁）資訊，避免有無明顯錯誤、過期資訊或超連結無效等情形。',
        },
      ]),
      parent('search', '資訊檢索完整性與便捷性', 40, [
        labelled('site-search', '網站檢索服務', 25, '網站提供多元及便利的資訊檢索服務，並提升網站的友善度。'),
        labelled('site-layout', '首頁版面配置', 15, '網站首頁版面配置符合民眾需求，方便瀏覽、查詢資料及使用網站服務。'),
      ]),
    ]),
    parent('online', '線上服務及網路參與', 200, [
      parent('online-capacity', '線上服務量能擴展性', 100, [
        labelled('online-items', '線上服務項目', 60, '提供線上服務項目及創新作為。'),
        labelled('online-cases', '線上服務案件', 40, '使用線上服務案件成長績效。'),
      ]),
      parent('participation', '網路參與應用情形', 100, [
        labelled(
          'participation-channels',
          '網路參與管道',
          50,
          '提供多元的網路參與管道，如留言板、民意論壇、網路投票、民意調查及Web 2.0網路社群（如Facebook、YouTube、Twitter、Loomio）等，供民眾反映意見。',
        ),
        labelled('interaction', '互動回應', 50, '民眾互動機制及實際回應情形。'),
      ]),
    ]),
  ]),
  parent('innovation', '創新加值服務', 300, [
    parent('innovation-work', '創新服務情形', 300, [
      titled(
        'valuable-innovation',
        '有價值的創新服務',
        200,
        [
          '1.服務流程改造：以政府為一體的概念，透過跨機關合作及資通訊科技的運用，提供民眾一站式整合服務，簡化民眾申辦流程及時間。',
          '2.專人全程服務：改變由民眾四處奔波洽辦業務的服務模式，由政府機關內部進行協調整合，提供專人全程服務。',
          '3.公私協力或異業結盟：結合社會資源或與私部門合作，延伸服務據點。',
          '4.跨機關電子查驗：善用資訊系統針對政府已有或公權力可調閱的資訊，進行跨機關電子查驗作業，減少民眾於申辦業務時，所需檢附之佐證資料。',
          '5.在地化特色服務：因應所轄地區或業務之特性，並整合服務客群之需求，提供在地化、客製化之服務。',
          '6.其他創新服務策略。',
        ].join('\n'),
      ),
      titled(
        'benchmark-learning',
        '創新服務標竿學習效益',
        60,
        '創新服務如何提供作為其他機關標竿學習效益與實際擴散效果。',
      ),
      titled(
        'innovation-mechanism',
        '組織內部創新機制及運作情形',
        40,
        '1.組織內部創新提案機制運作情形。\n2.創新服務措施與組織內部創新機制實際運作之關連。',
      ),
    ]),
  ]),
];

function parent(key: string, title: string, points: number, children: Criterion[]): Criterion {
  return { key, title, points, children };
}

/** A scored criterion that the plan names. */
function titled(key: string, title: string, points: number, text: string): Criterion {
  return { key, title, text, points, children: [] };
}

/** A scored criterion that the plan only describes; the label is ours. */
function labelled(key: string, label: string, points: number, text: string): Criterion {
  return { key, title: '', label, text, points, children: [] };
}

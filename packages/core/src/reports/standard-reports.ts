import type { ReportAsk, ReportDefinition } from './report-definition.ts';

/**
 * The reports that a house starts with, as data: the questions are those of the source documents (a resort's director,
 * salespeople, service and guests; the seven P of profit), the answers stand in `asks/`. A house adds its own beside them.
 */
export const standardReports: readonly ReportDefinition[] = [
  report(
    'director/appraisal',
    'How are salespeople judged openly and fairly at the end of the month?',
    '月底，营销人员的业绩如何公开、公正地考核？',
    ['appraisal'],
  ),
  report(
    'director/loyalty',
    'How do we find guests who come again, and what do they contribute?',
    '如何找出回头客户，如何分析客户的利润贡献率？',
    ['repeat', 'concentration', 'persistency', 'ledger'],
  ),
  report(
    'director/handover',
    'When a salesperson leaves, how do we keep the guests from leaving too?',
    '营销人员跳槽后，如何防止其带走客户？',
    ['dependence'],
  ),
  report(
    'director/starter',
    'How does a new salesperson find into the work quickly?',
    '新来的营销人员如何尽快进入工作角色？',
    ['focus', 'overdue', 'complaints', 'traits'],
  ),
  report(
    'director/new-and-lost',
    'How many guests are new, how many are lost, what did it cost, and why?',
    '过去一年新增多少客户、流失多少老客户？对利润贡献影响有多大？老客户为什么流失？',
    ['movement', 'decline', 'loss', 'transitions'],
  ),

  report(
    'sales/sharing',
    'How do colleagues share what they know, so that no guest is sent the same twice?',
    '如何实现同事之间客户资料的共享，防止重复发资料或重复拜访？',
    ['duplicates', 'dependence'],
  ),
  report(
    'sales/exhibition',
    'What did the cards of the exhibition bring, and how do we use them?',
    '展览会收了名片，如何评估收益率，如何利用好这些名片？',
    ['exhibition'],
  ),
  report(
    'sales/top-guests',
    'Which guests contribute most, and whom should we look after?',
    '哪些客户对公司的贡献最大，应该重点把握哪些客户？',
    ['focus', 'concentration'],
  ),
  report(
    'sales/complaints',
    'Are complaints handled in time, and are the guests content?',
    '客户的投诉是否及时有效地处理，客户是否满意？',
    ['complaints', 'satisfaction'],
  ),
  report('sales/reminders', 'Whom should we visit again now?', '如何提醒营销人员定期回访客户？', ['overdue']),

  report('service/load', 'Which common questions take most of the time?', '哪些常规问题占据了大部分时间？', [
    'load',
    'causes',
  ]),
  report(
    'service/loop',
    'Is every complaint handled and answered to the guest?',
    '客户投诉是否一一处理并反馈？',
    ['loop', 'complaints'],
  ),
  report(
    'service/knowledge',
    'Does what we learn stay when somebody leaves?',
    '经验如何积累与共享，人走而经验不走？',
    ['knowledge'],
  ),
  report('service/value', 'What is service worth to the house?', '如何让服务部门不只是“花钱”的部门？', [
    'service-value',
    'score-profit',
  ]),

  report(
    'guests/same-thing-twice',
    'Why do different people bring me the same thing?',
    '为什么老是有不同的人给我送同样的资料？',
    ['duplicates'],
  ),
  report(
    'guests/unsolved',
    'I complained again and again: why does nobody solve it?',
    '我投诉又投诉，为什么没人解决我的问题？',
    ['unsolved'],
  ),
  report(
    'guests/check-in',
    'Why does checking in take so many questions every time?',
    '为什么每次入住都要经过相当烦琐的手续？',
    ['check-in'],
  ),
  report(
    'guests/wishes',
    'Why is done again what I said must not be done?',
    '我说过的忌讳，为什么每次都没有照办？',
    [
      'violations',
      'fulfilment',
      { ask: 'fulfilment', options: { by: 'department' } },
      { ask: 'fulfilment', options: { by: 'stay' } },
    ],
  ),

  report(
    'plan/both-sides',
    'What do we cost our guests, who loses by us, and who gains with us?',
    '我们让客人付出了什么，谁吃了亏，谁与我们双赢？',
    ['costs', 'losers', 'quadrants'],
  ),

  report(
    'plan/levers',
    'What keeps guests: giving discounts, or caring for the relationship?',
    '靠让利留住客人，还是靠关系固化客人？',
    ['levers'],
  ),

  report(
    'plan/targets',
    'What do we aim at with each core guest, and what came of it?',
    '对每位核心客户设定的目标是什么，完成得如何？',
    ['targets'],
  ),
  report(
    'plan/benefits',
    'Who loses when what members were promised changes, and by how much?',
    '会员待遇改变，谁吃亏，差多少？',
    ['benefit'],
  ),

  report(
    'quality/satisfaction',
    'How many answers have all points, how far is each department from the goal, and what was expected?',
    '有多少满分？各部门离目标还差多少？与客人的期望差在哪里？',
    [
      { ask: 'top-box', title: { en: 'By department', 'zh-CN': '按部门' } },
      {
        ask: 'top-box',
        title: { en: 'By what it is about', 'zh-CN': '按内容' },
        options: { by: 'aspect' },
      },
      'gaps',
      'pulse',
    ],
  ),
  report(
    'quality/promises',
    'Which promises are kept, by whom, and what is promised and not there?',
    '哪些承诺兑现了？谁许下的？有没有说有却没有的？',
    [
      'promises',
      {
        ask: 'promises',
        title: { en: 'By who made them', 'zh-CN': '按许诺的人' },
        options: { by: 'staff' },
      },
    ],
  ),
  report(
    'quality/loyalty',
    'Who stays only for want of a choice, and where does contentment begin to pay?',
    '谁只是无奈接受？满意从哪里开始带来利润？',
    ['captive', 'score-profit', 'satisfaction'],
  ),

  report('7p/profiling', 'Who are our guests?', '概况：我们的客户是谁？', ['people', 'traits']),
  report('7p/persistency', 'Who stays with us?', '忠诚度：谁会再来？', ['persistency', 'repeat']),
  report('7p/profitability', 'What do guests contribute?', '利润：客户贡献多少？', [
    'profit',
    'concentration',
  ]),
  report(
    '7p/performance',
    'What is bought, by which way, and when?',
    '性能：买什么、从哪里来、什么时候买？',
    [
      {
        ask: 'pivot',
        options: {
          of: 'sales',
          by: ['category', 'channel', 'month'],
          measures: ['sum:revenue', 'count'],
          totals: 'steps',
        },
      },
      {
        ask: 'pivot',
        title: { en: 'By class of guests', 'zh-CN': '按客户结构' },
        options: {
          of: 'sales',
          by: ['class', 'category'],
          measures: ['sum:revenue', 'count'],
          totals: 'steps',
        },
      },
    ],
  ),
  report('7p/prospecting', 'What comes next?', '未来：接下来会怎样？', ['prospects']),
  report(
    '7p/product',
    'What is taken together, what is wanted more, what less?',
    '产品：什么一起买，什么在上升，什么在下降？',
    ['baskets', 'products'],
  ),
  report('7p/promotion', 'What did each promotion bring?', '促销：每次促销带来了什么？', ['promotion']),

  report('decision/summary', 'What changed, why, and what do we do?', '变了什么，为什么，怎么办？', [
    'decisions',
  ]),
  report('morning/today', 'How does the house stand this morning?', '今天早晨酒店的情况如何？', [
    'today',
    'overdue',
  ]),
  report(
    'plan/goal',
    'How many guests does our goal need, and how do we win them?',
    '经营目标需要多少客源，缺口如何补足？',
    ['demand', 'ledger'],
  ),
  report('plan/trend', 'Where does demand fall, and with whom?', '客户需求在哪里下降，由哪些客户引起？', [
    'trend',
    'segment-trend',
    {
      ask: 'segment-trend',
      title: { en: 'By way of booking', 'zh-CN': '按预订渠道' },
      options: { by: 'channel' },
    },
    'loss',
  ]),
  report(
    'plan/zones',
    'Where do our guests live, and through whom is each zone opened?',
    '客户分布在哪里，每个区域由谁带动？',
    ['zones', 'advocacy'],
  ),
];

function report(
  id: string,
  en: string,
  zh: string,
  parts: readonly (string | ReportAsk)[],
): ReportDefinition {
  return {
    id,
    version: 1,
    question: { en, 'zh-CN': zh },
    parts: parts.map((part) => (typeof part === 'string' ? { ask: part } : part)),
  };
}

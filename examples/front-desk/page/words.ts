/** The languages that this system speaks. */
export type Language = 'en' | 'zh-CN';

const en = {
  skip: 'To the list',
  property: 'Property',
  'business-date': 'Business date',
  user: 'User',
  dark: 'Dark colours',
  views: 'Views',
  arrivals: 'Arrivals',
  'in-house': 'In house',
  departures: 'Departures',
  rooms: 'Room rack',
  'manager-view': 'Manager',
  'new-reservation': 'New reservation',
  filter: 'Filter by name or room',
  period: 'Period',
  today: 'Today',
  'three-days': '3 days',
  'two-weeks': '2 weeks',
  occupancy: 'Occupancy',
  'to-arrive': 'To arrive today',
  'now-here': 'In house',
  'due-out': 'Due out tomorrow',
  'free-clean': 'Vacant and clean',
  of: 'of {all}',
  guest: 'Guest',
  room: 'Room',
  type: 'Room type',
  arrival: 'Arrival',
  departure: 'Departure',
  nights: 'Nights',
  people: 'Adults/children',
  rate: 'Rate',
  source: 'Source',
  status: 'Status',
  expected: 'Expected',
  departed: 'Departed',
  'not-assigned': 'not assigned',
  nothing: 'No reservations here.',
  'no-right': 'Nobody is logged in.',
  'for-managers': 'These figures are for managers. Log in as one at the top right.',
  floor: 'Floor',
  'legend-occupied': 'occupied',
  'legend-due': 'arriving today',
  'legend-dirty': 'to be cleaned',
  'legend-free': 'vacant and clean',
  close: 'Close',
  'tab-guest': 'Guest',
  'tab-preferences': 'Preferences',
  'tab-care': 'Service',
  'tab-value': 'Value',
  'tab-timeline': 'Contacts',
  'tab-reservation': 'Reservation',
  'check-in': 'Check in',
  'check-in-needs-room': 'Assign a room first',
  'checked-in': '{name} is checked in, room {room}.',
  assigned: 'Room {room} is assigned to {name}.',
  'guest-details': 'Guest details',
  'birth-date': 'Date of birth',
  'preferred-language': 'Preferred language',
  'frame-only': "This system allows nobody's script on its page, only a frame.",
  frame: 'What the house knows of this guest',
  'use-details': 'Use these details',
  undo: 'Undo',
  undone: 'Taken back.',
  'not-free': 'Room {room} is taken for these nights.',
  confirmation: 'Confirmation',
  'rate-plan': 'Rate plan',
  company: 'Company',
  notes: 'Orders',
  ordered: 'Ordered for {name}: {what}.',
  booked: 'Booked on',
  nationality: 'Nationality',
  'family-name': 'Last name',
  'given-name': 'First name',
  phone: 'Mobile',
  email: 'E-mail',
  document: 'Document number',
  'room-type': 'Room type',
  adults: 'Adults',
  cancel: 'Cancel',
  save: 'Save reservation',
  saved: 'The reservation of {name} is saved.',
  'not-saved': 'Please check the dates and the name.',
  'from-scan': 'Filled in from the document on the scanner. The house does not know this guest yet.',
  'other-person': 'Logged in as {name}. Everything shown was cleared.',
  receptionist: 'Front desk',
  housekeeping: 'Housekeeping',
  manager: 'Manager',
  'type-DLXK': 'Deluxe king',
  'type-DLXT': 'Deluxe twin',
  'source-OTA': 'Online agency',
  'source-WEB': 'Own website',
  'source-TEL': 'Telephone',
  'source-WALKIN': 'Walk-in',
  'source-COR': 'Company',
} as const;

/** Everything this system says. */
export type Word = keyof typeof en;

const zh: Readonly<Record<Word, string>> = {
  skip: '跳到列表',
  property: '酒店',
  'business-date': '营业日',
  user: '当班',
  dark: '深色',
  views: '视图',
  arrivals: '预抵',
  'in-house': '在住',
  departures: '离店',
  rooms: '房态图',
  'manager-view': '经营',
  'new-reservation': '新建预订',
  filter: '按姓名或房号筛选',
  period: '时间',
  today: '今天',
  'three-days': '三天内',
  'two-weeks': '两周内',
  occupancy: '出租率',
  'to-arrive': '今日待到',
  'now-here': '在住房',
  'due-out': '明日离店',
  'free-clean': '干净空房',
  of: '共 {all} 间',
  guest: '客人',
  room: '房号',
  type: '房型',
  arrival: '抵店',
  departure: '离店',
  nights: '晚数',
  people: '成人/儿童',
  rate: '房价',
  source: '来源',
  status: '状态',
  expected: '预抵',
  departed: '已离店',
  'not-assigned': '未排房',
  nothing: '这里没有预订。',
  'no-right': '还没有人登录。',
  'for-managers': '这些数字供经理查看。请在右上角以经理身份登录。',
  floor: '楼层',
  'legend-occupied': '在住',
  'legend-due': '今日预抵',
  'legend-dirty': '待打扫',
  'legend-free': '干净空房',
  close: '关闭',
  'tab-guest': '客人',
  'tab-preferences': '喜好',
  'tab-care': '服务',
  'tab-value': '价值',
  'tab-timeline': '往来',
  'tab-reservation': '预订',
  'check-in': '办理入住',
  'check-in-needs-room': '请先排房',
  'checked-in': '{name}已入住{room}房。',
  assigned: '{room}房已排给{name}。',
  'guest-details': '客人资料',
  'birth-date': '出生日期',
  'preferred-language': '语言',
  'frame-only': '这个系统不让别人的程序进页面，只给一个框架。',
  frame: '酒店对这位客人的了解',
  'use-details': '填入这些资料',
  undo: '撤销',
  undone: '已撤销。',
  'not-free': '{room}房这几晚已有人住。',
  confirmation: '确认号',
  'rate-plan': '房价代码',
  company: '公司',
  notes: '已下单',
  ordered: '已为{name}下单：{what}。',
  booked: '预订日期',
  nationality: '国籍',
  'family-name': '姓',
  'given-name': '名',
  phone: '手机',
  email: '邮箱',
  document: '证件号码',
  'room-type': '房型',
  adults: '成人',
  cancel: '取消',
  save: '保存预订',
  saved: '{name}的预订已保存。',
  'not-saved': '请检查日期和姓名。',
  'from-scan': '已按扫描的证件填好。酒店还不认识这位客人。',
  'other-person': '{name}已登录，屏幕上的内容已清空。',
  receptionist: '前台',
  housekeeping: '客房部',
  manager: '经理',
  'type-DLXK': '豪华大床房',
  'type-DLXT': '豪华双床房',
  'source-OTA': '网络渠道',
  'source-WEB': '官网',
  'source-TEL': '电话',
  'source-WALKIN': '上门',
  'source-COR': '协议公司',
};

const catalogues = { en, 'zh-CN': zh };
let language: Language = 'en';

/** The language spoken now. */
export function spoken(): Language {
  return language;
}

/** The language for a tag, in whatever form it comes: `zh`, `zh-Hans-CN`. Anything unknown is English. */
export function languageOf(tag: string | null): Language {
  return /^zh\b/i.test(tag ?? '') ? 'zh-CN' : 'en';
}

/** Speaks another language from now on, in everything that stands in the page's own HTML. */
export function speak(next: Language): void {
  language = next;
  document.documentElement.lang = next;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = say(element.dataset.word as Word);
  for (const element of document.querySelectorAll<HTMLElement>('[data-word-label]'))
    element.ariaLabel = say(element.dataset.wordLabel as Word);
  for (const element of document.querySelectorAll<HTMLInputElement>('[data-word-hint]'))
    element.placeholder = say(element.dataset.wordHint as Word);
}

/** One word, with its places filled. */
export function say(word: Word, facts: Readonly<Record<string, string | number>> = {}): string {
  return catalogues[language][word].replace(/\{(\w+)\}/g, (place, name) => String(facts[name] ?? place));
}

/** The word for a code of this system, or the code where nobody gave it one. */
export function sayCode(kind: 'type' | 'source', code: string): string {
  const word = `${kind}-${code}`;

  return isWord(word) ? say(word) : code;
}

function isWord(text: string): text is Word {
  return Object.hasOwn(en, text);
}

import type { Sentence } from '@innkeeper/core';
import { basicsZhCn } from '@innkeeper/core/words/basics.zh-cn';
import type { CommonWord } from './common.en.ts';

/** 各个组件共用的话。 */
export const commonZhCn: Readonly<Record<CommonWord, Sentence>> = {
  ...basicsZhCn,

  'ui/retry': '重试',
  'ui/more': '还有{n}条',
  'ui/less': '收起',
  'ui/undo': '撤销',
  'ui/close': '关闭',
  'ui/cancel': '取消',
  'ui/show': '重新显示',
  'ui/hidden': '内容已隐藏。',
  'ui/no-api': '暂无内容：请先给组件设置 api 属性，或直接传入数据。',
  'ui/saving': '正在保存…',
  'ui/saved': '已保存。',
  'ui/undone': '已撤销。',
  'ui/not-saved': '没有保存成功，您输入的内容还在。',
  'ui/may-not': '没有保存：您的岗位没有这个权限。',
  'ui/stale': '这是{ago:ago}的内容。{=trouble/code}',
  ago: { by: 'n', '=0': '刚才', other: '{n}分钟前' },

  'mark/open': '依据：{what}',
  'mark/told': '{=told/system}{=since/day}',
  'mark/unknown': '没有注明出处。',
  told: '来自{system}',
  'told/innkeeper': '本店记录',
  since: '，{day:day}',
  'since/undefined': '',

  staff: '同事',

  'keys/title': '快捷键',
  'key/?': '显示或收起快捷键',
  'key/Esc Esc': '隐藏全部内容',
  'key/i': '查看依据，用 ↑ ↓ 移动',
  'key/r': '刷新',
  'key/u': '撤销上一步',

  'ui/trouble': '{=trouble/code}',
  trouble: '系统没有回应，请检查网络。',
  'trouble/guest/not-found': '找不到这位客人，请重新查找。',
  'trouble/property/unknown': '系统里没有这家酒店，请联系系统管理员。',
  'trouble/input/invalid': '系统没有读懂，请改一下再试。',
  'trouble/actor/not-allowed': '您没有查看权限，请找有权限的经理。',
  'trouble/actor/missing': '还没有登录，请先登录。',
  'trouble/actor/revoked': '您已退出登录，请重新登录。',
};

import type { ErrorCode, ErrorLine } from './error-codes.ts';

/** The table of errors in Simplified Chinese: the same codes, held together by their type. */
export const errorWordsZhCn: Readonly<Record<ErrorCode, Pick<ErrorLine, 'message' | 'todo'>>> = {
  'actor/missing': { message: '没有说明是谁在操作。', todo: '请说明操作者：innkeeper.as(actor)。' },
  'actor/revoked': { message: '该操作者已无权使用。', todo: '请重新登录，或联系管理员。' },
  'actor/unverified': { message: '登录凭证缺失或已失效。', todo: '请重新登录。' },
  'actor/not-allowed': {
    message: '该操作者没有“{permission}”权限。',
    todo: '请有权限的同事来做，或请管理员调整角色。',
  },
  'input/invalid': {
    message: '“{operation}”的输入有误：{field}：{problem}。',
    todo: '请改正后再试。',
  },
  'input/too-large': {
    message: '一次送来 {count} 条记录，每次最多 {limit} 条。',
    todo: '请分批送入。',
  },
  aborted: { message: '操作已取消。', todo: '没有任何改动，需要时再来一次。' },
  'money/mixed-currencies': {
    message: '不同币种的金额不能相加（{currencies}）。',
    todo: '请按币种分别相加。',
  },
  'value/invalid': {
    message: '这样无法计算：{field}（{problem}）。',
    todo: '请更正后再算。',
  },
  'budget/no-floor': {
    message: '酒店没有设利润率底线，无从知道可以让出多少。',
    todo: '请在设置里填写 value.marginFloor。',
  },
  'budget/no-stay': { message: '客人 {id} 没有可以归属的入住。', todo: '等他预订之后再送。' },
  'gift/not-found': { message: '没有编号 {id} 的赠送。', todo: '请到客人的赠送记录里查看。' },
  'gift/decided': { message: '赠送 {id} 已经决定过：{state}。', todo: '不用再决定。' },
  'task/not-found': { message: '没有编号 {id} 的任务。', todo: '请看任务清单。' },
  'task/done': { message: '任务 {id} 已经完成。', todo: '不用再做。' },
  'undo/nothing': {
    message: '没有编号 {id} 的、可以撤销的记录。',
    todo: '只有本店自己记的投诉和承诺可以撤销。',
  },
  'undo/not-yours': {
    message: '{id} 的上一次改动是别人做的。',
    todo: '请由做改动的人，或有 notes.undo 权限的人撤销。',
  },
  'undo/too-late': {
    message: '{id} 的上一次改动已超过 {minutes} 分钟。',
    todo: '请写下现在的情况；说过的话会保留。',
  },
  'guest/not-found': { message: '没有编号为 {id} 的客人。', todo: '请重新查找，编号以查找结果为准。' },
  'guest/same': { message: '客人不能与自己合并（{id}）。', todo: '请选两位不同的客人。' },
  'guest/kept-apart': {
    message: '已有同事确认 {one} 与 {other} 不是同一人。',
    todo: '请先撤回那个决定。',
  },
  'merge/not-found': { message: '没有编号为 {id} 的合并。', todo: '请查看这位客人的合并记录。' },
  'merge/undone': { message: '合并 {id} 早已撤销。', todo: '不必再做什么。' },
  'merge/cycle': {
    message: '{survivor} 与 {other} 合并会成环。',
    todo: '他们已是同一位客人；请先撤销之前的合并。',
  },
  'match/not-found': {
    message: '{one} 与 {other} 是否同一人，目前没有待定的问题。',
    todo: '请重新查看疑似重复的客人，可能已有同事处理。',
  },
  'resolution/not-found': {
    message: '目前没有生效的全店查重结果。',
    todo: '没有需要撤销的内容。',
  },
  'document/malformed': {
    message: '这不是有效的证件号码（{documentType}）：{problem}。',
    todo: '请对照证件核对。',
  },
  'fact/not-found': { message: '没有编号为 {id} 的记录。', todo: '请重新读取客人资料，这条可能已被替换。' },
  'proposal/decided': {
    message: '更正建议 {id} 已经处理过了。',
    todo: '请重新列出更正建议。',
  },
  'preference/not-found': {
    message: '这位客人没有这条喜好。',
    todo: '请重新查看喜好，可能已被撤回。',
  },
  'work/not-acknowledged': {
    message: '工作不能结束：还有 {count} 条禁忌未确认。',
    todo: '请逐条确认，或报告违反情况。',
  },
  'complaint/not-found': { message: '没有编号为 {id} 的投诉。', todo: '请重新查看这位客人的投诉。' },
  'complaint/out-of-time': { message: '所填时间早于这宗投诉已有的处理记录。', todo: '请更正时间。' },
  'complaint/closed': { message: '这宗投诉已经结案。', todo: '请先重新打开。' },
  'complaint/solved': { message: '这宗投诉已经解决。', todo: '如果客人说没有解决，请重新打开。' },
  'complaint/nobody-has-it': { message: '这宗投诉还没有人负责。', todo: '请先指定由谁处理。' },
  'complaint/not-solved': { message: '这宗投诉还没有解决。', todo: '请先解决。' },
  'complaint/guest-not-told': { message: '还没有把处理结果告知客人。', todo: '请先告知客人，再结案。' },
  'complaint/owner-not-told': {
    message: '还没有告知负责这位客人的销售。',
    todo: '请先告知负责人，再结案。',
  },
  'complaint/not-closed': { message: '这宗投诉还没有结案。', todo: '不必重新打开。' },
  'complaint/too-late': {
    message: '这宗投诉已结案 {days} 天，只有 {reopenDays} 天内可以重新打开。',
    todo: '请登记为新的投诉。',
  },
  'promise/not-found': { message: '没有编号为 {id} 的承诺。', todo: '请重新查看对这位客人的承诺。' },
  'promise/resolved': { message: '承诺 {id} 已有结果（{outcome}）。', todo: '结果只登记一次，请另作承诺。' },
  'promise/due-before-made': {
    message: '承诺的期限 {until} 早于作出承诺的日子 {madeOn}。',
    todo: '请更正日期。',
  },
  'survey/answered': { message: '已就 {id} 问过这位客人。', todo: '每次服务之后只问一次。' },
  'secret/missing': {
    message: '{place} 里没有本店的密钥。',
    todo: '请放回密钥文件，或设置 INNKEEPER_SECRET；没有它就无法再按证件查到客人。',
  },
  'import/not-found': { message: '没有编号为 {id} 的导入。', todo: '请列出所有导入核对。' },
  'import/undone': { message: '导入 {id} 早已撤销。', todo: '不必再做什么。' },
  'setting/invalid': {
    message: '设置“{name}”有误：{field}：{problem}。',
    todo: '请改正后重新设置。',
  },
  'setting/not-found': { message: '没有设置过“{name}”。', todo: '请先列出已有的设置。' },
  'property/unknown': { message: '没有名为“{property}”的酒店。', todo: '请把它加进设置。' },
  'store/conflict': { message: '表 {table} 里已有这一行。', todo: '请核对并沿用已有的。' },
  'store/changed': { message: '{subject} 刚被别人改过。', todo: '请重新读取后再决定。' },
  'store/folder-in-use': {
    message: '数据文件夹 {folder} 正被另一个程序使用。',
    todo: '请先停掉那个程序（进程号 {pid}），或换一个文件夹。',
  },
  'store/newer': {
    message: '数据库是第 {found} 版，本程序只认识到第 {known} 版。',
    todo: '请升级程序。',
  },
  'store/full': { message: '磁盘已满。', todo: '请腾出空间；已确认的数据都在。' },
  'store/unavailable': {
    message: '连不上数据库（{reason}）。',
    todo: '请检查数据库是否在运行，之后可以重试。',
  },
  'store/busy': { message: '试了 {attempts} 次仍未成功（{reason}）。', todo: '请稍后再试。' },
  'store/outcome-unknown': {
    message: '数据库还没确认，连接就断了。',
    todo: '请重做一次：每次写入都有编号，只会生效一次。',
  },
  'store/damaged': {
    message: '{folder} 里的数据打不开（{reason}）。',
    todo: '请用最近一次核验过的备份恢复。',
  },
  'store/closed': { message: '数据库已关闭。', todo: '请重新打开。' },
  'store/refused': { message: '数据库拒绝执行（{reason}）。', todo: '请连同代码上报；没有任何改动。' },
  'source/unreachable': {
    message: '连不上 {system}（{reason}）。',
    todo: '请检查地址和网络；下次会从断开处继续。',
  },
  'source/refused': {
    message: '{system} 对 {operation} 答复 {status}。',
    todo: '请检查接口的账号和权限。',
  },
  'source/part-refused': {
    message: '{system} 没有给这个接口读取 {operation} 的权限。',
    todo: '其余的都读到了；需要的话请申请权限。',
  },
  'source/throttled': {
    message: '{system} 要求等待超过 {limit} 秒。',
    todo: '请稍后再运行，或申请更高的限额。',
  },
  'source/redirected': {
    message: '{system} 把 {operation} 转到了别的地址。',
    todo: '本程序不跟随转址，请改正基础地址。',
  },
  'source/inside': {
    message: '{system} 的地址指向内部网络。',
    todo: '没有发送任何内容。请检查域名；系统若在酒店内部网络，请设置 allowPrivate。',
  },
  'source/untrusted': {
    message: '{system} 无法证明自己的身份（{reason}）。',
    todo: '证书不符，没有发送任何内容。请检查地址、时钟和证书。',
  },
  'source/endless': {
    message: '{system} 的 {operation} 一直送来同一页。',
    todo: '请向厂商反映；此前读到的都已保存。',
  },
  'source/not-signed': {
    message: '以 {system} 名义送来的消息签名不符。',
    todo: '没有收入任何内容。请核对两边的密钥。',
  },
  'source/too-large': { message: '{system} 的一次答复超过 {limit} 字节。', todo: '请把每页取小一些。' },
  'source/timed-out': {
    message: '{system} 没能在 {limit} 秒内完成 {operation}。',
    todo: '请再试，或一次少取一些。',
  },
  'source/unreadable': {
    message: '{system} 的答复不是 {expected}。',
    todo: '请检查地址；这一页没有收入。',
  },
  'channel/refused': {
    message: '{channel} 拒收了这条消息（{reason}）。',
    todo: '请更正地址，或不再用这个渠道联系该客人。',
  },
  'channel/unreachable': {
    message: '{channel} 没有接收这条消息（{reason}）。',
    todo: '稍后可用同一编号重发。',
  },
  'print/no-font': {
    message: '有 {count} 处文字超出了现有字体。',
    todo: '请指定包含这些字的字体：{ font: { file, name } }。',
  },
  'http/unreachable': { message: '连不上客史服务（{reason}）。', todo: '请检查网络，之后可以重试。' },
  'http/timed-out': {
    message: '客史服务没能在 {limit} 秒内答复 {operation}。',
    todo: '请稍后再试；同一次写入只会生效一次。',
  },
  'http/throttled': { message: '操作太频繁，请等 {seconds} 秒。', todo: '请稍等再试。' },
  'http/unreadable': { message: '收到的答复不是 {expected}。', todo: '请检查服务地址，那里可能是别的程序。' },
  'http/answer-too-large': { message: '答复超过 {limit} 字节。', todo: '请一次少取一些。' },
  'http/body-too-large': { message: '送来的内容超过 {limit} 字节。', todo: '请分批送。' },
  'http/body-unreadable': {
    message: '送来的内容不是 {expected}。',
    todo: '请按 OpenAPI 文档用 UTF-8 编码的 JSON 发送。',
  },
  'http/media-type': { message: '只接受 {expected}。', todo: '请改用这种格式，并在 Content-Type 里写明。' },
  'http/method': { message: '这个地址只接受 {allowed}。', todo: '请改用这种方法。' },
  'http/no-route': { message: '这个地址上什么也没有。', todo: '请在 OpenAPI 文档里核对路径。' },
  'http/origin': { message: '这个来源的网页不能调用客史服务。', todo: '请管理员把来源加进名单。' },
  'port/in-use': { message: '端口 {port} 已被别的程序占用。', todo: '请换一个端口，或先关掉那个程序。' },
  'file/not-found': { message: '没有文件 {file}。', todo: '请检查路径。' },
  'file/truncated': { message: '文件在第 {line} 行中间断了。', todo: '请重新导出；完整的行已收入。' },
  'file/encoding': { message: '第 {line} 行不是 {encoding} 编码。', todo: '请在映射里写对 "encoding"。' },
  'file/empty': { message: '文件是空的。', todo: '请重新导出。' },
  'mapping/invalid': { message: '映射有误：{field}：{problem}。', todo: '请改正映射文件。' },
  'mapping/missing-header': {
    message: '映射里写的“{header}”这一列，文件里没有。',
    todo: '请改正映射里的列名，或删掉它。',
  },
  'mapping/unknown-field': { message: '映射里的字段“{field}”不存在。', todo: '可用的字段：{known}。' },
  'refused/not-a-record': { message: '这不是可收入的记录。', todo: '请看各字段的原因。' },
  'refused/field': { message: '{field}：{problem}。', todo: '请在原系统里改正后重新导入。' },
  'refused/no-id': { message: '记录没有自己的编号。', todo: '请在映射里指明编号列。' },
  'refused/card-as-id': {
    message: '{field} 用卡号当编号。',
    todo: '请用系统自己的编号；卡号不予保存。',
  },
  'refused/day': { message: '{field} 不是日历上的日子。', todo: '请改正日期，或映射里的 "dateFormat"。' },
  'refused/amount': { message: '{field} 不是金额。', todo: '请改正，或检查映射里的 "decimal"。' },
  'refused/no-currency': {
    message: '{field} 是没有币种的金额。',
    todo: '请在映射里写明 "currency"，或指明币种列。',
  },
  'refused/currency': {
    message: '酒店 {property} 不使用 {currency}。',
    todo: '请改正币种，或把它加进酒店的设置。',
  },
  'refused/property': { message: '没有名为“{property}”的酒店。', todo: '请加进设置，或改正代码。' },
  'refused/status': { message: '不认识状态“{status}”。', todo: '请加进映射的 "codes"。' },
  'refused/departure': { message: '离店日早于到店日。', todo: '请在原系统里改正日期。' },
  'refused/columns': {
    message: '第 {line} 行有 {found} 列，应为 {expected} 列。',
    todo: '请改正这一行，可能缺了引号或分隔符。',
  },
  'refused/text': { message: '{field} 含有无法保存的字符。', todo: '请在原系统里改正文字。' },
  'refused/too-long': { message: '{field} 超过 {limit} 个字符。', todo: '请在原系统里缩短。' },
  'refused/window-too-full': {
    message: '{day} 到店的预订太多，{system} 只给看 {limit} 条。',
    todo: '其余的从这个接口读不到，请用存档补入那一天。',
  },
  'census/option': { message: '选项“{option}”{problem}。', todo: '请改正后再问一次。' },
  'report/not-found': { message: '没有名为“{id}”的报表。', todo: '请从 listReports 列出的报表中选择。' },
  'report/unknown-ask': { message: '报表不能问“{ask}”。', todo: '请使用报表指南中列出的问题。' },
  'report/invalid': { message: '报表无法保存：{problem}。', todo: '请改正定义后再保存。' },
  'census/future': {
    message: '这次到店比台账日还晚 {days} 天。',
    todo: '请改正到店日期，或换一个更晚的台账日。',
  },
  'census/no-column': { message: '没有“{column}”这一列。', todo: '可以问的列有：{columns}。' },
  'census/too-many-cells': {
    message: '答案会有 {count} 格以上，一次最多给 {limit} 格。',
    todo: '请少交叉几个维度，或先筛选数据。',
  },
  'census/too-many-itemsets': {
    message: '够频繁的组合超过 {limit} 个。',
    todo: '请提高支持度，或只要更短的规则。',
  },
  'segment/no-column': { message: '规则问到“{column}”，但没有这一项。', todo: '可以问的有：{columns}。' },
  'segment/not-found': { message: '没有“{id}”这个客群。', todo: '请先列出客群。' },
  'segment/test': { message: '对“{condition}”的条件不成立：{problem}。', todo: '请改正规则。' },
  'segment/too-deep': { message: '规则超过 {limit} 层。', todo: '请写得平一些，太深没有人看得懂。' },
  'segment/too-large': {
    message: '规则超过 {limit} 个条件。',
    todo: '多个词请用“oneOf”，或改用名单。',
  },
  'segment/too-many': { message: '已经有 {limit} 个客群。', todo: '请修改或停用其中一个。' },
  'lifetime/history': {
    message: '第 {row} 行的入住记录不合理：{field} {problem}。',
    todo: '请改正这一行，或先不算它。',
  },
  'lifetime/too-few': {
    message: '到那天为止只有 {guests} 位客人住过，少于 {fewest} 位无从估计。',
    todo: '请以后再估计，或改用更长的时间、整个集团的客人。',
  },
  internal: { message: '发生了不该发生的事（{reason}）。', todo: '请连同代码上报。' },
};

/** Facts of errors that are words, not names or numbers: as they are said in Chinese. */
export const factWordsZhCn: Readonly<Record<string, string>> = {
  'id-card': '身份证',
  passport: '护照',
  document: '证件',
  'it has 4 to 30 letters and digits': '应为 4 至 30 位字母和数字',
  'it has 18 digits, the last of which may be X': '应为 18 位数字，末位可为 X',
  'its check digit does not fit': '校验码不符',
  'is empty': '是空的',
  'is no JSON': '不是 JSON',
  'cannot be read': '读不出来',
  'has fewer than 16 characters': '少于 16 个字符',
  'must be above 0 and at most 1': '应大于 0 且不超过 1',
  'must be from 0 to 1': '应在 0 到 1 之间',
  'must be a whole number from 1': '应为不小于 1 的整数',
  'must be a number from 0': '应为不小于 0 的数',
  'must be a number above 0': '应为大于 0 的数',
  'must be a whole number from the shortest to 255': '应为不小于最短长度、不超过 255 的整数',
  'must be at most three shares from 0 to 1': '最多三个，每个在 0 到 1 之间',
  'must be one for each guest': '应与客人一一对应',
  'must be numbers': '应全部是数',
  'must be four numbers from 0, not all 0': '应为四个不小于 0 的数，且不全为 0',
  'must be at most ten dimensions': '最多十个维度',
};

// Owns what the command line says in zh-CN. Errors are one line each: what is wrong, where, and what to do.

export const cli = {
  usage: `用法：clientbook 命令 工作簿.xlsx [选项]

  new      新建工作簿            --sample 带示例数据  --lang zh-CN|en-US  --packs 名称,…
  upgrade  补齐缺少的表和列      --packs 名称,…
  analyze  写出分析工作表        --month 2024-05 | --quarter 2024Q2 | --year 2024 | --from 日期 --to 日期
                                 （默认：上一个完整的月）  --out 另存.xlsx
                                 --owner 负责人,…  --industry 行业,…  只分析这些客户
                                 --blocks 板块,…  只写这些板块  --sheet-lang zh-CN|en-US  工作表的语言
                                 --preview 只显示关键指标，不写入  --compare 2024-04 与另一时间段对比
  check    列出问题              --fix 改正只有一种改法的问题  --out 另存.xlsx
  filter   筛选三张表            --where 字段=值1,值2  --tag 标签  --amount 最小..最大  --date 起..止
                                 --any 满足任一条件  --clear 清除筛选  --out 另存.xlsx

  --json   只在标准输出打印一个 JSON 值      --lang zh-CN|en-US  提示信息（和新内容）的语言
  --help   显示本说明                        --version  显示版本

退出码：0 完成 · 1 完成，但发现问题 · 2 用法或输入有误 · 3 意外错误`,

  errors: {
    noCommand: "缺少命令，可用 new、upgrade、analyze、check、filter；用 clientbook --help 查看用法。",
    unknownCommand: (command: string) => `没有命令“${command}”，可用 new、upgrade、analyze、check、filter。`,
    noBook: (command: string) => `缺少工作簿文件名，例如 clientbook ${command} 客户簿.xlsx。`,
    tooMany: (argument: string) => `多余的参数“${argument}”：一次只处理一个工作簿；含空格的文件名请加引号。`,
    unknownOption: (option: string, command: string) =>
      `${command} 没有选项 ${option}，用 clientbook --help 查看可用的选项。`,
    optionValue: (option: string) => `选项 ${option} 缺少取值，用 clientbook --help 查看用法。`,
    flagValue: (option: string) => `选项 ${option} 不带取值，请去掉“=”及其后的内容。`,
    lang: (option: string, value: string) => `${option} 只能是 zh-CN 或 en-US，不能是“${value}”。`,
    extension: (file: string) => `“${file}”不是 .xlsx 文件名，请使用扩展名 .xlsx。`,
    month: (value: string) => `--month 应写作 2024-05，不能是“${value}”。`,
    quarter: (value: string) => `--quarter 应写作 2024Q2，不能是“${value}”。`,
    year: (value: string) => `--year 应写作 2024，不能是“${value}”。`,
    fromTo: "--from 和 --to 要一起使用，例如 --from 2024-05-01 --to 2024-05-15。",
    dates: (from: string, to: string) =>
      `--from“${from}”和 --to“${to}”应是写作 2024-05-01 的日期，且起始不晚于截止。`,
    onePeriod: "--month、--quarter、--year、--from/--to 只能选用一种。",
    compare: (value: string) =>
      `--compare 应写作 2024-04、2024Q1、2023 或 2024-04-01..2024-04-15，不能是“${value}”。`,
    comparedWithItself: "--compare 应是另一个时间段，不能与所分析的时间段相同。",
    notTogether: (option: string, other: string) => `${option} 不能与 ${other} 一起使用。`,
    unknownBlock: (name: string, known: string) => `没有板块“${name}”，可用：${known}。`,
    unknownValue: (field: string, name: string, known: string) =>
      `没有${field}为“${name}”的客户；工作簿里的${field}有：${known}。`,
    noValues: (field: string) => `客户表里还没有填写${field}，无法按它挑选客户。`,
    unknownPack: (pack: string) => `没有附加包“${pack}”：此版本只有核心模板，请去掉 --packs。`,
    where: (value: string) => `--where 应写作 字段=值1,值2，不能是“${value}”。`,
    whereField: (field: string, known: string) => `--where 没有字段“${field}”，可用：${known}。`,
    amount: (value: string) => `--amount 应写作 1000..5000、1000.. 或 ..5000，不能是“${value}”。`,
    date: (value: string) =>
      `--date 应写作 2024-01-01..2024-06-30、2024-01-01.. 或 ..2024-06-30，不能是“${value}”。`,
    noCriteria: "请给出 --where、--tag、--amount 或 --date 中的至少一个，或用 --clear 清除筛选。",
    clearAlone: "--clear 不能与筛选条件一起使用。",
    missing: (file: string) => `找不到文件“${file}”，请检查路径。`,
    exists: (file: string) => `“${file}”已存在，未作改动；请换一个文件名，或用 upgrade 补齐它。`,
    noFolder: (folder: string) => `文件夹“${folder}”不存在，请先创建。`,
    isFolder: (file: string) => `“${file}”是文件夹，请给出 .xlsx 文件。`,
    noAccess: (file: string) => `没有权限读写“${file}”，请检查文件和文件夹的权限。`,
    inUse: (file: string) => `“${file}”正被其他程序占用，请关闭后重试。`,
    diskFull: (file: string) => `磁盘空间不足，未能写入“${file}”；原文件没有改动。`,
    unreadable: {
      empty: (file: string) => `“${file}”是空文件，请换一个 .xlsx 工作簿。`,
      "not-xlsx": (file: string) => `“${file}”不是 .xlsx 工作簿，请在 Excel 中另存为 .xlsx。`,
      truncated: (file: string) => `“${file}”不完整（可能没有下载或复制完），请重新获取。`,
      damaged: (file: string) => `“${file}”已损坏，请在 Excel 中打开并修复后另存。`,
      "password-protected": (file: string) => `“${file}”有打开密码，请在 Excel 中去掉密码后重试。`,
      "legacy-xls": (file: string) => `“${file}”是旧的 .xls 格式，请在 Excel 中另存为 .xlsx。`,
      "binary-xlsb": (file: string) => `“${file}”是 .xlsb 格式，请在 Excel 中另存为 .xlsx。`,
      "missing-part": (file: string) => `“${file}”缺少必要的内容，请在 Excel 中打开并另存为 .xlsx。`,
      "too-large": (file: string) => `“${file}”过大，无法读取，请删去不需要的数据后重试。`,
    },
    cannotKeep: {
      signature: (file: string) =>
        `“${file}”带数字签名，改动会使签名失效；请先另存一份不带签名的。未作改动。`,
      "pivot-source": (file: string, part: string) =>
        `“${file}”的数据透视表（${part}）无法原样保留，未作改动；请先移除它或另存一份。`,
      "unreadable-drawing": (file: string, part: string) =>
        `“${file}”中有图形（${part}）无法原样保留，未作改动；请先移除它或另存一份。`,
      "too-large": (file: string) => `结果过大，无法写入“${file}”，未作改动；请删去不需要的数据后重试。`,
    },
    /** In front of a problem's sentence. */
    inBook: (file: string, sentence: string) => `“${file}”：${sentence}`,
    /** Problems whose next step is another one than in the pane. */
    problems: {
      noModules: (file: string) => `“${file}”里没有客户簿的表，请先运行 clientbook upgrade "${file}"。`,
      tableMissing: (file: string, table: string, sheet: string) =>
        `“${file}”里没有表“${table}”（通常在工作表“${sheet}”），请把表名改回“${table}”，或运行 clientbook upgrade 补上。`,
      columnMissing: (file: string, table: string, sheet: string, headers: string) =>
        `“${file}”的工作表“${sheet}”中，表“${table}”缺少列${headers}，请加上这些列，或运行 clientbook upgrade 补上。`,
    },
    unexpected: (message: string) => `意外错误：${message}`,
    unexpectedHint: "原文件没有改动。设置环境变量 CLIENTBOOK_DEBUG=1 后再运行一次可看到详情。",
  },

  progress: { reading: "读取", computing: "计算", writing: "写入" },
  progressLine: (phase: string, percent: string) => `${phase} ${percent}%`,
  progressOpen: (phase: string) => `${phase}…`,

  new: {
    done: (file: string) => `已创建“${file}”。`,
    sample: (customers: string, interactions: string, purchases: string) =>
      `示例数据：客户 ${customers} 行，维护记录 ${interactions} 行，购买记录 ${purchases} 行。`,
  },
  upgrade: {
    complete: (file: string) => `“${file}”已是完整的，未作改动。`,
    done: (file: string) => `已补齐“${file}”。`,
    sheets: (names: string) => `新增工作表：${names}`,
    columns: (names: string) => `新增列：${names}`,
    guarded: (names: string) => `新加下拉列表或输入规则的列：${names}`,
    column: (sheet: string, header: string) => `${sheet}[${header}]`,
  },
  analyze: {
    done: (file: string, sheet: string) => `已写入“${file}”的工作表“${sheet}”。`,
    kept: (sheet: string) => `之前的同名分析改动过，已另存为工作表“${sheet}”。`,
    previewTitle: (period: string, from: string, to: string, currency: string) =>
      `${period}（${from} 至 ${to}，金额单位：${currency}）`,
    figure: (label: string, value: string, change: string) => `${label}　${value}　${change}`,
    previewed: "以上是预览，没有写入任何工作表。",
    excluded: (rows: string) => `有 ${rows} 行次因缺少内容未计入部分指标，详见工作表末尾的数据说明。`,
  },
  check: {
    none: "没有发现问题。",
    found: (problems: string) => `发现 ${problems} 个问题。`,
    fixed: (problems: string, file: string) => `已改正 ${problems} 个问题，写入“${file}”。`,
    nothingToFix: "没有可以自动改正的问题，未作改动。",
    line: (place: string, sentence: string) => `${place}　${sentence}`,
  },
  filter: {
    cleared: "已清除筛选。",
    done: (file: string) => `已写入“${file}”。`,
  },
  separator: "、",
  /** A key with what it is called. */
  named: (key: string, title: string) => `${key}（${title}）`,
  andMore: (known: string, rest: string) => `${known} 等，另有 ${rest} 个`,
};

export type CliTexts = typeof cli;

// Owns hiding the given names of people in a field that must be masked: 张伟 → 张*, 李经理 stays.

/** The surnames of nearly all Chinese people (2020 name report of the Ministry of Public Security), and common double ones. */
const surnames = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞颜倪章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单季成霍涂裴席曲盛谷娄路游辜聂卓房解景车应",
);
const doubleSurnames = new Set([
  "欧阳",
  "司马",
  "上官",
  "诸葛",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "令狐",
  "慕容",
  "司徒",
  "夏侯",
  "端木",
]);
/** What may follow a surname or a name without being part of it. */
const titles =
  /(?:先生|女士|小姐|太太|经理|总监|总经理|总裁|总|主任|主管|老师|教授|医生|工程师|工|部长|科长|处长|局长|院长|校长|店长|厂长|书记|秘书|会计|老板|董事长|董事|助理|专员|顾问)$/;
/** A department or an organisation, whatever its first character. */
const unit = /(?:部|处|科|室|组|中心|公司|店|院|局|厂|校|高管|高层)$/;
const separators = /([、,，;；/\s]+)/;
const english = /^[A-Z][a-z]+(?: [A-Z]\.?)?(?: [A-Z][a-z]+){1,2}$/;
const englishTitle = /^(?:Mr|Ms|Mrs|Miss|Dr|Prof)\b/;

/** The text with each full name masked; what is no full name stays to the letter. */
export function maskNames(text: string): string {
  if (english.test(text.trim()) && !englishTitle.test(text.trim())) return maskEnglish(text.trim());
  return text
    .split(separators)
    .map((part) => (separators.test(part) ? part : maskChinese(part)))
    .join("");
}

function maskChinese(part: string): string {
  const title = titles.exec(part)?.[0] ?? "";
  const name = part.slice(0, part.length - title.length);
  if (!/^[\u4E00-\u9FFF]{2,4}$/.test(name) || unit.test(name)) return part;
  const surname = doubleSurnames.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);
  const given = name.slice(surname.length);
  const isName = given.length >= 1 && given.length <= 2 && (surname.length === 2 || surnames.has(surname));
  return isName ? surname + "*".repeat(given.length) + title : part;
}

/** John Smith → J* Smith. */
function maskEnglish(name: string): string {
  const parts = name.split(" ");
  return [...parts.slice(0, -1).map((part) => `${part[0] ?? ""}*`), parts[parts.length - 1]].join(" ");
}
